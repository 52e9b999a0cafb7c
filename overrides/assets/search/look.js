// A page read before it is shown: whether it holds the words, how well it answers, and which passage says so.
"use strict";

const MOST_SLICES = 8;
const LAST_OF_PARTS = RANKS.indexOf("parts");

/** The best answer among the slices of a page that may give one: the first that is as good as the index tells. */
async function look(index, read, first) {
  let best = null;
  for (const entry of [first, ...first.others.slice(0, MOST_SLICES)]) {
    if (best && best.rank <= entry.rank) break;
    const seen = await lookAt(index, read, entry);
    if (seen && (!best || seen.rank < best.rank)) best = seen;
  }
  return best && { ...best, first };
}

async function lookAt(index, read, entry) {
  const source = entry.via ?? entry.id;
  const page = await index.page(source);
  const records = RANKS[entry.rank].endsWith("arts") ? await allPassages(index, source) : page[5];
  const find = entry.folded === null ? findersOf(read, index.pairs[source >> 1].year) : findersOfName(entry.folded);
  const passages = records.map(([anchor, heading, level, text]) => {
    const passage = { anchor, heading, level, ...foldWithPlaces(text, index.forms), text };
    return { ...passage, whole: find.whole(passage.folded), parts: find.parts.map((part) => part(passage.folded)) };
  });
  const seen = wholeIn(passages) ?? (entry.rank <= LAST_OF_PARTS ? partsIn(passages, find) : null);
  if (seen) return { ...seen, rank: RANKS[entry.rank] === "derived" ? entry.rank : seen.rank, entry, page };
  if (entry.rank <= LAST_OF_PARTS) return null;
  const rest = RANKS[entry.rank] === "value" ? valueIn(passages, read) : RANKS[entry.rank] === "some" ? someIn(passages, read) : partsIn(passages, find);
  return rest && { ...rest, rank: entry.rank, entry, page };
}

/** Everything on a page, where its parts may stand in several slices. */
async function allPassages(index, source) {
  const { slices } = index.pairs[source >> 1];
  const records = await Promise.all(Array.from({ length: slices }, (_, one) => index.page(pageOf(index, source) + 2 * one)));
  return records.flatMap((record) => record[5]);
}

/** Functions that find the whole and the parts of a query; `given` are the parts that a page of that year meets anyhow. */
function findersOf(read, year) {
  const wholes = read.forms.map((form) => finder(form, read.open && form === read.whole));
  const last = read.parts.length - 1;
  return {
    whole: (text) => wholes.flatMap((one) => one(text)),
    parts: last > 0 ? read.parts.map((part, place) => finder(part.year ?? part.folded, read.open && place === last)) : [],
    given: read.parts.map((part) => part.year === year),
  };
}

function findersOfName(folded) {
  return { whole: finder(folded, false), parts: [], given: [] };
}

/** Where the whole query stands: in the title, a heading, or the text. */
function wholeIn(passages) {
  const inHeading = (one) => one.level > 0 && one.whole.some(([start]) => start < headingEnd(one));
  const title = passages.find((one) => one.level === 1 && inHeading(one));
  const heading = passages.find(inHeading);
  const text = passages.find((one) => one.whole.some(([start]) => one.level === 0 || start >= headingEnd(one)));
  if (title) return { rank: 0, passage: text ?? title, marks: (text ?? title).whole };
  if (heading) return { rank: 1, passage: heading, marks: heading.whole };
  return text ? { rank: 2, passage: text, marks: text.whole } : null;
}

/** Where its parts stand, all of them somewhere on the page; the passage with most of them. */
function partsIn(passages, { parts, given }) {
  if (parts.length < 2 || !parts.every((_, place) => given[place] || passages.some((one) => one.parts[place].length > 0))) return null;
  const count = (one) => one.parts.filter((places) => places.length > 0).length;
  const best = passages.reduce((one, other) => (count(other) > count(one) ? other : one));
  const headed = (one) => one.level > 0
    && one.parts.every((places, place) => given[place] || places.some(([start]) => start < headingEnd(one)));
  const rank = passages.some((one) => one.level === 1 && headed(one)) ? 3 : passages.some(headed) ? 4 : 5;
  return { rank, passage: best, marks: best.parts.flat() };
}

/** Where the same value stands in another scale; the page may hold it as a stored value only. */
function valueIn(passages, read) {
  const keys = values(read.whole).map(({ key }) => key);
  for (const passage of passages) {
    const marks = values(passage.folded).filter(({ key, scaled }) => scaled && keys.includes(key));
    if (marks.length > 0) return { passage, marks: marks.map(({ start, end }) => [start, end]) };
  }
  return { passage: passages[0], marks: [] };
}

/** The passage with most of the query's pairs of characters and words. */
function someIn(passages, read) {
  const pieces = read.parts.flatMap(({ folded }) => bigrams(folded)).map((piece) => finder(piece, false));
  const rated = passages.map((passage) => ({ passage, marks: pieces.flatMap((piece) => piece(passage.folded)) }));
  return rated.reduce((one, other) => (other.marks.length > one.marks.length ? other : one));
}

function headingEnd(passage) {
  const end = passage.folded.indexOf("\n");
  return end < 0 ? passage.folded.length : end;
}
