// What a query names: translations of it, suggestions for it, and cards that answer it outright.
"use strict";

const MOST_TRANSLATIONS = 6;
const MOST_CARDS = 6;
const SUGGESTED = ["indicator", "code", "term", "company", "title", "heading", "value"];
const CARDS = ["indicator", "value", "code"];
const TRANSLATED = ["indicator", "term", "company", "title", "heading", "word"];

/** The records of the names that the query is: terms, indicators, companies, titles, codes. */
async function namesOf(index, read) {
  const stems = units(read.whole).map(({ text, kind }) => (kind === "word" ? stem(text) : text)).join("");
  const keys = [...new Set([read.whole, stems, ...values(read.whole).map(({ key }) => key)])].filter(Boolean);
  const found = await Promise.all(keys.map(async (key) => (await index.names(key)).filter(([name]) => name === key)));
  return found.flat().map(([, record]) => record);
}

/** Pages of the other language that hold what the query is called there, for each name of it in three ranks. */
async function translations(index, read) {
  const chinese = HAS_HAN.test(read.whole);
  const names = (await namesOf(index, read)).filter(([kind]) => TRANSLATED.includes(kind));
  const said = new Set(names.map(([, zh, en]) => fold(chinese ? en : zh, index.forms)));
  said.delete(read.whole);
  const short = [...said].sort((one, other) => one.length - other.length).slice(0, MOST_TRANSLATIONS);
  const found = await Promise.all(short.map(async (folded) => {
    const [everywhere, headings, titles] = await together(index, demands(folded, false));
    return { folded, ranked: [titles, headings, everywhere] };
  }));
  return found.filter(({ ranked }) => ranked[2].length > 0);
}

/** Suggestions for what is typed so far: names that begin so, those in the reader's language first. */
async function suggest(index, text, language, most) {
  const folded = fold(text, index.forms);
  if (folded === "") return [];
  const found = new Map();
  for (const [key, record] of await index.names(folded)) {
    const [kind, zh, en, path] = record;
    if (!SUGGESTED.includes(kind) || key.startsWith("=")) continue;
    const said = fold(zh, index.forms).startsWith(folded) ? zh : en;
    const rank = SUGGESTED.indexOf(kind);
    const before = found.get(said);
    if (!before || rank < before.rank) found.set(said, { text: said, kind, path, rank, own: (said === en) === (language === "en") });
  }
  const order = [...found.values()].sort((one, other) => other.own - one.own || one.rank - other.rank || one.text.length - other.text.length);
  return order.slice(0, most);
}

/** Indicators, values and codes that the query names outright, those of the organisation being read first. */
async function cards(index, text, at) {
  const [organisation] = at.split("/");
  const records = (await namesOf(index, readQuery(text, index.forms))).filter(([kind]) => CARDS.includes(kind));
  const own = (record) => Number(record[3].startsWith(`${organisation}/`));
  records.sort((one, other) => own(other) - own(one));
  const seen = new Set();
  return records.filter((record) => !seen.has(record[3]) && seen.add(record[3])).slice(0, MOST_CARDS);
}
