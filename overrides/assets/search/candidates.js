// Which pages may answer a query, from the index alone: in the order of ranks, before any page has been read.
"use strict";

/** How well a page answers, best first; the order of results. */
const RANKS = [
  "title", // the whole query in the title
  "heading", // in a heading
  "text", // anywhere
  "titleParts", // its parts, apart from each other, in the title
  "headingParts",
  "parts",
  "value", // the same value in another scale
  "derived", // words of the same stem, as government for governance
  "some", // some of its parts
];
const ENOUGH = 0.6;
const HAS_HAN = new RegExp(`[${HAN}]`, "u");

/** Pages for each rank; a page that the index alone cannot tell ranks as high as it may. */
async function rankPages(index, read) {
  if (read.whole === "") return RANKS.map(() => []);
  const [wholes, apart, sameValue, close] = await Promise.all([
    Promise.all(read.forms.map((form) => together(index, demands(form, read.open && form === read.whole)))),
    read.parts.length > 1 ? together(index, demandsOfParts(index, read), (id) => pageOf(index, id)) : [[], [], []],
    valuesOf(index, read),
    closePages(index, read),
  ]);
  const [everywhere, headings, titles] = [0, 1, 2].map((field) => union(wholes.map((lists) => lists[field])));
  const ranked = [titles, headings, everywhere, apart[2], apart[1], apart[0]];
  const far = (id) => close !== null && !close.has(pageOf(index, id));
  const near = ranked.map((pages) => pages.filter((id) => !far(id)));
  const derived = ranked.flatMap((pages) => pages.filter(far));
  const seen = new Set();
  return [...near, sameValue, derived, []].map((pages) => pages.filter((id) => !seen.has(id) && seen.add(id)));
}

/** What pages must have that hold the parts of a query; a year is also met by the pages of that year. */
function demandsOfParts(index, read) {
  return read.parts.flatMap(({ folded, year }, place) => (year
    ? [{ keys: [year], pages: idsOfYear(index, year) }]
    : demands(folded, read.open && place === read.parts.length - 1)));
}

function idsOfYear(index, year) {
  return index.pairs.flatMap((pair, number) => (pair.year === year ? [2 * number, 2 * number + 1] : []));
}

/** Pages that have every word of the query in some form of it, not only a word of the same stem; null without words. */
async function closePages(index, read) {
  const all = units(read.whole);
  const words = all.filter(({ kind }) => kind === "word");
  if (words.length === 0 || read.forms.length > 1) return null;
  const lists = await Promise.all(words.map(async ({ text }) => {
    const { word: wanted } = uninflected(text);
    const open = read.open && text === all[all.length - 1].text;
    const near = await index.words(beginningOf(text, wanted));
    return union(near
      .filter(([word]) => uninflected(word).word === wanted || (open && word.startsWith(text)))
      .map(([, found]) => found[0].map((id) => pageOf(index, id))));
  }));
  return new Set(intersection(lists));
}

/** What all forms of a word begin with, in British and in American spelling. */
function beginningOf(word, wanted) {
  if (word.length < 4) return word;
  if (TWO_SPELLINGS.test(word)) return word.slice(0, Math.min(4, word.length - 1));
  return wanted.length > 3 ? wanted.slice(0, -1).toLowerCase() : word;
}

/** The first slice of a page; slices of long pages are numbered like pages. */
function pageOf(index, id) {
  return 2 * index.pairs[id >> 1].page + (id & 1);
}

/** Slices that meet every demand anywhere, in headings, and in the title; or pages, with `as` given. */
async function together(index, needs, as = (id) => id) {
  if (needs.length === 0) return [[], [], []];
  const met = await Promise.all(needs.map(async ({ keys, prefix, pages }) => {
    const [byKey, byPrefix] = await Promise.all([
      Promise.all(keys.map((key) => index.key(key))),
      prefix ? index.words(prefix) : [],
    ]);
    const lists = [...byKey.filter(Boolean), ...byPrefix.map(([, found]) => found)];
    return pages ? [...lists, [pages, pages, pages]] : lists;
  }));
  return [0, 1, 2].map((field) => intersection(met.map((lists) => union(lists.map((list) => list[field].map(as))))));
}

/** Pages with a value of the query in any scale; the other words of the query need not stand there. */
async function valuesOf(index, read) {
  const scaled = values(read.whole).filter((value) => value.scaled);
  if (scaled.length === 0) return [];
  const lists = await Promise.all(scaled.map(({ key }) => index.key(key)));
  return intersection(lists.map((found) => found?.[0] ?? []));
}

/** Pages with most of the query's pairs of characters and words, those with more of them first. */
async function someParts(index, read) {
  const keys = [...new Set(read.parts.flatMap(({ folded }) => bigrams(folded)))];
  const lists = (await Promise.all(keys.map((key) => index.key(key)))).map((found) => found?.[0] ?? []);
  const counts = new Map();
  for (const list of lists) for (const page of list) counts.set(page, (counts.get(page) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(keys.length * ENOUGH));
  const pages = [...counts.keys()].filter((page) => counts.get(page) >= least);
  pages.sort((one, other) => counts.get(other) - counts.get(one) || one - other);
  return RANKS.map((rank) => (rank === "some" ? pages : []));
}

/** Page numbers that stand in every list. */
function intersection(lists) {
  const ordered = [...lists].sort((one, other) => one.length - other.length);
  return ordered.slice(1).reduce((left, list) => {
    const there = new Set(list);
    return left.filter((page) => there.has(page));
  }, ordered[0] ?? []);
}

/** Page numbers that stand in any list, ascending. */
function union(lists) {
  return lists.length === 1 ? [...new Set(lists[0])] : [...new Set(lists.flat())].sort((one, other) => one - other);
}
