// What a reader typed: its parts, the keys they are found by, and patterns that find them in a folded text.
"use strict";

const UNIT = new RegExp(
  `([${HAN}]+)|([a-z]+(?:'[a-z]+)*)|([0-9]+(?:\\.[0-9]+)*(?:[-/][0-9]+(?:\\.[0-9]+)*)*)|([^])`, "gu",
);
const APART = /[\s，。、；：！？（）《》〈〉“”‘’「」『』【】…"!?;:()[\]{}<>|]+/u;
const ENDS = new RegExp(`^${APART.source}|${APART.source}$`, "gu");
const QUOTED = /^\s*["“「『].+["”」』]\s*$/u;
const SINGLE = new RegExp(`^[${HAN}]?$`, "u");
const CODE = /(?<=[a-z]{2})(?=[0-9])|(?<=^(?:19|20)[0-9]{2}年)(?=.)/;
const YEAR = /^((?:19|20)[0-9]{2})年?$/;
const MONTHS = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
];
const NUMERIC_DATE = /^((?:19|20)[0-9]{2})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?$/;
const ENGLISH_DATE = new RegExp(`^([0-9]{1,2})(${MONTHS.join("|")})((?:19|20)[0-9]{2})$|^(${MONTHS.join("|")})([0-9]{1,2}),?((?:19|20)[0-9]{2})$`);
const POWERS = {
  千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12, thousand: 3, million: 6, billion: 9, trillion: 12,
};
const SCALED = /(?<![0-9]|[0-9]\.)([0-9]+(?:\.[0-9]+)?)(万亿|千万|百万|亿|万|千|trillion|billion|million|thousand)?(?![0-9]|[.\-/][0-9])/g;
const MOST_GRAMS = 4;

/**
 * A query as typed: `whole` folded, its `parts` as `{folded, year}`, the `forms` that stand for the whole, and whether its
 * last word may go on. Characters typed apart are one run; a code without a space (GRI305-5) has its parts all the same,
 * and so has a year before other words (2024年碳排放). What stands between quotation marks has none.
 */
function readQuery(text, forms) {
  const quoted = QUOTED.test(text);
  const bare = text.replace(ENDS, "");
  const whole = fold(bare, forms);
  const typed = bare.split(APART).map((part) => fold(part, forms));
  const parts = (typed.every((part) => SINGLE.test(part)) ? [typed.join("")] : typed)
    .flatMap((part) => part.split(CODE)).filter((part) => demands(part, false).length > 0)
    .map((part) => ({ folded: part, year: YEAR.exec(part)?.[1] ?? null }));
  const several = parts.length > 1 && !quoted;
  return {
    text,
    whole,
    forms: [whole, ...datesLike(whole)],
    parts: several ? parts : [{ folded: whole, year: null }],
    open: /[a-z]$/.test(whole) && !/\s$/.test(text),
  };
}

/** The other ways to write a date, folded. */
function datesLike(whole) {
  const english = ENGLISH_DATE.exec(whole);
  const found = NUMERIC_DATE.exec(whole) ?? (english && [whole, english[3] ?? english[6], MONTHS.indexOf(english[2] ?? english[4]) + 1, english[1] ?? english[5]]);
  const [, year, month, day] = found ? [...found].map(Number) : [];
  if (!found || month < 1 || month > 12 || day < 1 || day > 31) return [];
  const name = MONTHS[month - 1];
  const two = (number) => String(number).padStart(2, "0");
  const forms = [
    `${year}年${month}月${day}日`, `${day} ${name} ${year}`, `${name} ${day},${year}`,
    `${year}-${two(month)}-${two(day)}`, `${year}/${month}/${day}`, `${year}.${month}.${day}`,
  ].map((form) => fold(form, new Map()));
  return forms.filter((form) => form !== whole);
}

/** The units of a folded text: Han runs, words, numbers, and whatever else stands between them. */
function units(folded) {
  return [...folded.matchAll(UNIT)].map(([text, han, word, number]) => (
    { text, kind: han ? "han" : word ? "word" : number ? "number" : "other" }
  ));
}

/**
 * What a page must have to hold a folded text: a list of lists of keys, one of each list. `open` says that the last
 * word may go on; it then has a `prefix`.
 */
function demands(folded, open) {
  const all = units(folded);
  const needs = [];
  all.forEach(({ text, kind }, place) => {
    const last = place === all.length - 1;
    if (kind === "han") needs.push(...grams(text).map((gram) => ({ keys: [gram] })));
    if (kind === "number") needs.push({ keys: place === 0 && last ? [text, valueKey(text)] : [text] });
    if (kind !== "word") return;
    if (open && last) {
      needs.push({ keys: [stem(text)], prefix: text });
      return;
    }
    const [space, next] = all.slice(place + 1);
    const pair = space?.text === " " && next?.kind === "word" && !(open && place + 2 === all.length - 1);
    const before = all[place - 1]?.text === " " && all[place - 2]?.kind === "word";
    if (pair) needs.push({ keys: [`${stem(text)} ${stem(next.text)}`] });
    else if (!before) needs.push({ keys: [stem(text)] });
  });
  return needs;
}

/** A run of Han characters by its grams: one for up to three characters, four spread over a longer run. */
function grams(run) {
  const letters = [...run];
  if (letters.length <= 3) return [run];
  const last = letters.length - 3;
  const count = Math.min(MOST_GRAMS, last + 1);
  const starts = new Set(Array.from({ length: count }, (_, one) => Math.round((one * last) / (count - 1))));
  return [...starts].map((start) => letters.slice(start, start + 3).join(""));
}

/** Every two neighbouring characters, for pages that hold a phrase in pieces. */
function bigrams(folded) {
  return units(folded).flatMap(({ text, kind }) => {
    if (kind === "word") return [stem(text)];
    if (kind === "number") return [text];
    const letters = kind === "han" ? [...text] : [];
    return letters.slice(1).map((letter, place) => letters[place] + letter);
  });
}

/** The key of a value whatever scale it is printed in; the digits are moved as text, so that none is lost. */
function valueKey(number, power = 0) {
  const [whole, part = ""] = number.split(".");
  const digits = (whole + part.slice(0, power).padEnd(power, "0")).replace(/^0+/, "") || "0";
  const rest = part.slice(power).replace(/0+$/, "");
  return `=${digits}${rest ? `.${rest}` : ""}`;
}

/** The keys of the values in a folded text, and where they stand. */
function values(folded) {
  return [...folded.matchAll(SCALED)].map((found) => (
    { key: valueKey(found[1], POWERS[found[2]] ?? 0), scaled: Boolean(found[2]), start: found.index, end: found.index + found[0].length }
  ));
}

/** A finder of a folded text in others: a function from a text to the [start, end) of each place that holds it. */
function finder(folded, open) {
  const all = units(folded);
  const words = [];
  const source = all.map(({ text, kind }, place) => {
    if (kind === "number") return `(?<![0-9]|[0-9]\\.)${literal(text)}(?![0-9]|\\.[0-9])`;
    if (kind !== "word") return literal(text);
    words.push({ text, stem: stem(text), open: open && place === all.length - 1 });
    return `(?<![a-z'])(${literal(text.slice(0, 3))}[a-z']*)`;
  }).join("");
  const pattern = new RegExp(source, "gu");
  return (text) => {
    const places = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const fits = words.every((word, place) => {
        const there = found[place + 1];
        return stem(there) === word.stem || (word.open && there.startsWith(word.text));
      });
      if (fits) places.push([found.index, found.index + found[0].length]);
      pattern.lastIndex = fits ? Math.max(pattern.lastIndex, found.index + 1) : found.index + 1;
    }
    return places;
  };
}

function literal(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`);
}
