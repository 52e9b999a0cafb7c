// One form for all that a reader takes for the same. generator/search/fold.py is this file once more; a test compares them.
"use strict";

const HAN = "\\u3400-\\u9fff〇々\\u{20000}-\\u{3ffff}";

const PIECE = /\P{M}\p{M}*|\p{M}+/gu;
const NOTHING = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const DASH = /[\u2010-\u2015\u2212\u301c\uff5e~]/g;
const APOSTROPHE = /[\u2018\u2019\u02bc]/g;
const QUOTE = /(?<![a-z])'|'(?![a-z])/g;
const THOUSANDS = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g;
const HYPHEN = /(?<=[a-z])-(?=[a-z])/g;
const SPACES = /(?<=[ \r\f\v\u0085\u2028\u2029])[ \r\f\v\u0085\u2028\u2029]/g;
const SPACE = /[\r\f\v\u0085\u2028\u2029]/g;
const LOOSE = /(?<![a-z0-9]) | (?![a-z0-9])|(?<=[a-z]) (?=[0-9])|(?<=[0-9]) (?=[a-z])/g;

/**
 * The text folded, and for each of its code units (and for its end) where in the original it comes from. `forms` maps
 * traditional and variant characters.
 */
function foldWithPlaces(text, forms) {
  let folded = "";
  let places = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const one = foldPiece(piece, forms);
    for (let unit = 0; unit < one.length; unit += 1) places.push(index);
    folded += one;
  }
  places.push(text.length);
  const drop = (pattern) => {
    let kept = "";
    const left = [];
    let from = 0;
    for (const { index } of folded.matchAll(pattern)) {
      kept += folded.slice(from, index);
      for (let unit = from; unit < index; unit += 1) left.push(places[unit]);
      from = index + 1;
    }
    if (from === 0) return;
    for (let unit = from; unit < places.length; unit += 1) left.push(places[unit]);
    folded = kept + folded.slice(from);
    places = left;
  };
  drop(QUOTE);
  drop(THOUSANDS);
  folded = folded.replace(HYPHEN, " ").replace(SPACE, " ");
  drop(SPACES);
  drop(LOOSE);
  return { folded, places };
}

function fold(text, forms) {
  return foldWithPlaces(text, forms).folded;
}

function foldPiece(piece, forms) {
  if (piece.length === 1 && piece >= "\u3400" && piece <= "\u9fff") return forms.get(piece) ?? piece;
  if (piece.length === 1 && piece < "\u0080") return piece === "~" ? "-" : piece.toLowerCase();
  let one = piece.normalize("NFKC").toLowerCase().replace(NOTHING, "");
  one = one.replace(ACCENTED, (letter) => letter.normalize("NFKD").replace(/\p{M}/gu, ""));
  one = one.replace(DASH, "-").replace(APOSTROPHE, "'");
  return forms.size ? [...one].map((letter) => forms.get(letter) ?? letter).join("") : one;
}
