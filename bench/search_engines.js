// The three engines behind functions of one form, on the benchmark's own page; OURS and MATERIAL are the workers' addresses.
"use strict";

let worker = null;
const waiting = new Map();
let asked = 0;

async function ours(query, from, count) {
  if (!worker) {
    worker = new Worker(OURS);
    worker.addEventListener("message", ({ data }) => waiting.get(data.number)?.(data));
  }
  asked += 1;
  const number = asked;
  const data = await new Promise((answer) => {
    waiting.set(number, answer);
    worker.postMessage({ ask: "search", query, from, count, number });
  });
  if (data.sentence) throw new Error(data.sentence);
  return data.answer;
}

async function oursAll(text, filters) {
  const found = [];
  for (;;) {
    const { results, rest } = await ours({ text, filters }, found.length, 200);
    found.push(...results);
    if (rest === 0) return found.map((one) => one.path);
  }
}

async function oursFirst(text, filters) {
  return (await ours({ text, filters }, 0, 10)).results.map((one) => one.path);
}

/** The next message of a worker that has the type. */
function message(from, type) {
  return new Promise((answer) => {
    const listen = ({ data }) => {
      if (data.type !== type) return;
      from.removeEventListener("message", listen);
      answer(data.data);
    };
    from.addEventListener("message", listen);
  });
}

let stock = null;

async function material(text) {
  if (!stock) {
    stock = new Worker(MATERIAL);
    const { config, docs } = await (await fetch("/material/search/search_index.json")).json();
    const ready = message(stock, 1);
    stock.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } });
    await ready;
  }
  const answer = message(stock, 3);
  stock.postMessage({ type: 2, data: text });
  return (await answer).items.map((item) => item[0].location.split("#")[0]);
}

let pagefind = null;

async function pagefindAll(text, most) {
  pagefind ??= await import("/pagefind/pagefind.js");
  const found = await pagefind.search(text);
  const data = await Promise.all(found.results.slice(0, most).map((one) => one.data()));
  return data.map((one) => one.url.replace(/^\//, "").replace("pages/", ""));
}
