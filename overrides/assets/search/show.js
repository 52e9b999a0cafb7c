// A result in the words and addresses that a reader is shown.
"use strict";

const BEFORE = { zh: 36, en: 72 };
const SNIPPET = { zh: 110, en: 220 };

/** What the box and the page show of an answer. */
function present(index, { entry, page, rank, passage, marks }, query) {
  const [path, title, otherTitle, trail, otherTrail] = page;
  const own = (entry.via ?? entry.id) & 1 ? "en" : "zh";
  const other = own === "en" ? "zh" : "en";
  const crossed = entry.via !== null;
  const language = crossed ? other : own;
  const pair = index.pairs[entry.id >> 1];
  const heading = passage && passage.level !== 1 && passage.heading !== title ? passage.heading : "";
  return {
    id: pageOf(index, entry.id),
    language,
    path: `${language}/${path}`,
    anchor: passage?.anchor ?? "",
    title: crossed ? otherTitle : title,
    trail: crossed ? otherTrail : trail,
    heading: crossed ? "" : heading,
    kind: pair.kind,
    year: pair.year,
    how: RANKS[rank],
    said: entry.folded ?? "",
    foundIn: crossed ? own : "",
    snippet: passage ? snippetOf(passage, marks, own) : [],
    snippetLanguage: own,
    other: { language: crossed ? own : other, path: `${crossed ? own : other}/${path}`, title: crossed ? title : otherTitle },
    inReaderLanguage: language === query.language,
  };
}

/** The words around the first marks, as pieces of [text, whether it is marked]. */
function snippetOf(passage, marks, language) {
  const { text, places, level } = passage;
  const skip = level > 0 && text.includes("\n") ? headingEnd(passage) + 1 : 0;
  const spans = marks.filter(([start]) => start >= skip).sort((one, other) => one[0] - other[0])
    .map(([start, end]) => [places[start], endOf(text, places, end)]);
  const begin = places[skip] ?? 0;
  const first = spans[0]?.[0] ?? begin;
  const before = BEFORE[language];
  const start = Math.max(begin, first - before <= begin + 8 ? begin : wordStart(text, first - before));
  const stop = Math.min(text.length, start + SNIPPET[language]);
  const pieces = start > begin ? [["…", false]] : [];
  let from = start;
  for (const [one, end] of spans) {
    if (one < from || end > stop) continue;
    pieces.push([text.slice(from, one), false], [text.slice(one, end), true]);
    from = end;
  }
  pieces.push([text.slice(from, stop), false]);
  if (stop < text.length) pieces.push(["…", false]);
  return pieces.map(([piece, marked]) => [piece.replace(/[\n\t]+/g, " · "), marked]).filter(([piece]) => piece !== "");
}

/** Where in the original a folded stretch ends: after the character that its last unit comes from. */
function endOf(text, places, end) {
  const last = places[end - 1];
  return last + (text.codePointAt(last) > 0xffff ? 2 : 1);
}

function wordStart(text, place) {
  const space = text.slice(place, place + 16).search(/[\s，。；、]/);
  return space < 0 ? place : place + space + 1;
}
