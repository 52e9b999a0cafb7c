// The worker behind the search box and the search page. It speaks the theme's protocol (SETUP 0, READY 1, QUERY 2,
// RESULT 3; docs/manual/search.md) and one of our own. Its address says where the engine lies and which edition is
// being read; nothing is loaded before the first query.
"use strict";

const address = new URL(self.location);
const root = new URL("../", address).href;
const [language, ...below] = (address.searchParams.get("at") ?? "").split("/");
const at = below.join("/");
const zh = language !== "en";
const IN_BOX = 10;

const SENTENCES = {
  offline: ["现在没有网络连接，这个词还不能搜索。", "There is no connection, and this has not been searched for before."],
  missing: ["搜索索引有一部分取不到。网站可能刚刚更新，请刷新页面再试。", "A part of the search index could not be found. The site may have just been updated: reload the page and try again."],
  broken: ["搜索索引有一部分损坏，无法读取。请刷新页面再试。", "A part of the search index is damaged and cannot be read. Reload the page and try again."],
  newer: ["网站的搜索已经更新。请刷新页面再搜索。", "The site's search has been updated. Reload the page to search."],
};
const WORDS = zh
  ? { all: "在搜索页查看全部结果", chapter: "章节", case: "案例", indicator: "指标", award: "荣誉", press: "报刊", listing: "索引与下载", zh: "中文", en: "英文页面", inZh: "在中文版中找到", inEn: "在英文版中找到", as: "按译名：", code: "指标编号", value: "数值" }
  : { all: "See all results on the search page", chapter: "Chapter", case: "Case", indicator: "Indicator", award: "Award", press: "Press", listing: "Indexes and downloads", zh: "Chinese page", en: "English", inZh: "found in the Chinese version", inEn: "found in the English version", as: "found as: ", code: "Code", value: "Value" };

let engine = null;

/** The engine over the index as it is now; asked for once, and again after a fault. */
function open() {
  if (!engine) {
    const manifest = fetchSoon(`${root}search/index.json`); // on its way while the engine loads
    if (typeof searcher === "undefined") importScripts(new URL(address.searchParams.get("engine"), address));
    engine = openIndex(`${root}search/`, manifest).then(searcher);
    engine.catch(() => { engine = null; });
  }
  return engine;
}

/** A promise of the answer that nobody need listen to yet. */
function fetchSoon(url) {
  const answer = fetch(url, { cache: "no-cache" });
  answer.catch(() => {});
  return answer;
}

/** Asks the engine; where a file is gone because the site was published anew meanwhile, once more from the start. */
async function ask(question) {
  try {
    return await question(await open());
  } catch (fault) {
    if (fault.reason !== "missing") throw fault;
    engine = null;
    return question(await open());
  }
}

function sentence(fault) {
  const [chinese, english] = SENTENCES[fault.reason] ?? SENTENCES.broken;
  return zh ? chinese : english;
}

/* The theme's box. */

let asked = 0;

async function answerBox(text) {
  const number = asked += 1;
  const items = text.trim() === "" ? [] : await boxItems(text).catch((fault) => [[boxEntry(searchPage(text), sentence(fault), "", [], 1)]]);
  if (number === asked) postMessage({ type: 3, data: { items } });
}

async function boxItems(text) {
  const { cards, found } = await ask(async (engine) => ({
    cards: await engine.cards(text, at),
    found: await engine.search({ text, at, language, filters: {} }, 0, IN_BOX),
  }));
  let score = 100;
  const items = cards.slice(0, 2).map((card) => boxCard(card, score -= 1));
  for (const one of found.results) {
    const how = one.foundIn ? WORDS[one.foundIn === "zh" ? "inZh" : "inEn"] : one.said && WORDS.as + one.said;
    const tags = [one.trail, WORDS[one.kind], one.language === language ? "" : WORDS[one.language], how];
    const href = root + one.path;
    score -= 1;
    const snippet = one.snippet.map(([piece, marked]) => (marked ? `<mark>${escaped(piece)}</mark>` : escaped(piece))).join("");
    items.push(one.anchor
      ? [boxEntry(href, one.title, "", tags, score), boxEntry(`${href}#${one.anchor}`, one.heading || one.title, snippet, [], score)]
      : [boxEntry(href, one.title, snippet, tags, score)]);
  }
  if (found.rest > 0) items.push([boxEntry(searchPage(text), `${WORDS.all}${zh ? "（" : " ("}${found.total}${zh ? "）" : ")"}`, "", [], 0)]);
  return items;
}

function boxCard([kind, chinese, english, path, year, value, valueInEnglish, holder, holderInEnglish], score) {
  const said = [zh ? value : valueInEnglish, year].filter(Boolean).join(zh ? "，" : ", ");
  const href = `${root}${language}/${path}`;
  const title = zh ? chinese : english;
  const page = boxEntry(href.split("#")[0], title, escaped(said), [zh ? holder : holderInEnglish, WORDS[kind]], score);
  return href.includes("#") ? [{ ...page, text: "" }, boxEntry(href, said || title, "", [], score)] : [page];
}

/** A document of the theme's protocol; it sets title, text and tags as HTML, so all are escaped. */
function boxEntry(location, title, text, tags, score) {
  return { location, title: escaped(title), text, tags: tags.filter(Boolean).map(escaped), terms: {}, score };
}

function searchPage(text) {
  return `${root}${zh ? "zh" : "en"}/search/?q=${encodeURIComponent(text)}`;
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/* The search page: {ask: "search" | "suggest" | "cards", number, ...} is answered by {number, answer} or {number, sentence}. */

const QUESTIONS = {
  search: ({ query, from, count }) => (engine) => engine.search({ ...query, at, language }, from, count),
  suggest: ({ text, most }) => (engine) => engine.suggest(text, language, most),
  cards: ({ text }) => (engine) => engine.cards(text, at),
};

async function answerPage(message) {
  const answer = await ask(QUESTIONS[message.ask](message)).then((found) => ({ answer: found }), (fault) => ({ sentence: sentence(fault) }));
  postMessage({ number: message.number, ...answer });
}

addEventListener("message", ({ data }) => {
  if (data.ask) answerPage(data);
  else if (data.type === 2) answerBox(data.data);
});

postMessage({ type: 1 });
