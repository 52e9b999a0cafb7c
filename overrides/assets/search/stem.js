// English words to their stems (Porter's second algorithm). generator/search/stem.py is this file once more; a test
// compares them.
"use strict";

const SPECIAL = new Map(Object.entries({
  skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli",
  early: "earli", only: "onli", singly: "singl",
  sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
}));
const DONE = new Set(["inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed"]);
const SHORT = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;
const SPELLINGS = [
  [/(?<=[a-z]{2}[dgilmnort])is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/g, "iz"],
  [/(?<=[a-z](?:al|ol))ys(?=(?:e|ed|es|er|ers|ing)$)/g, "yz"],
  [/(?<=[a-z][bdgilnpv])our/g, "or"],
  [/(?<=[a-z]{2}[bt])re(?=s?$)/g, "er"],
  [/(?<=og)ue(?=s?$)/g, ""],
  [/(?<=^alumin)i(?=um$)/g, ""],
  [/(?<=sul)ph/g, "f"],
  [/(?<=^program)me(?=s?$)/g, ""],
  [/(?<=^(?:def|off|lic))enc(?=es?$)/g, "ens"],
];
const TWO_SPELLINGS = /i[sz]|ou?r|y[sz]|[bt](?:re|er)|og|^alumin|sul|^program|en[cs]e/;
const SECOND = Object.entries({
  ization: "ize", ational: "ate", fulness: "ful", ousness: "ous", iveness: "ive", tional: "tion", biliti: "ble",
  lessli: "less", entli: "ent", ation: "ate", alism: "al", aliti: "al", ousli: "ous", iviti: "ive", fulli: "ful",
  enci: "ence", anci: "ance", abli: "able", izer: "ize", ator: "ate", alli: "al", bli: "ble", ogist: "og", ogi: "og",
  li: "",
});
const THIRD = Object.entries({
  ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ative: "", ical: "ic", ness: "", ful: "",
});
const FOURTH = [
  "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al",
  "er", "ic",
];

function stem(given) {
  const { word: start, first, second, done } = uninflected(given);
  let word = start;
  if (done) return word;
  word = replaced(word, SECOND, (ending, rest) => rest.length >= first
    && (ending !== "ogi" || rest.endsWith("l")) && (ending !== "li" || /[cdeghkmnrt]$/.test(rest)));
  word = replaced(word, THIRD, (ending, rest) => rest.length >= (ending === "ative" ? second : first));
  word = replaced(word, FOURTH.map((ending) => [ending, ""]),
    (ending, rest) => rest.length >= second && (ending !== "ion" || /[st]$/.test(rest)));
  const rest = word.slice(0, -1);
  const loses = word.endsWith("e")
    ? rest.length >= second || (rest.length >= first && !SHORT.test(rest))
    : word.endsWith("ll") && rest.length >= second;
  return (loses ? rest : word).toLowerCase();
}

/** A word without the endings of its plural and its tenses, and where the regions of its first form begin. */
function uninflected(given) {
  let word = given.replace(/'$/, "").replace(/'s$/, "").replace(/^'+|'+$/g, "");
  if (word.length < 3) return { word, done: true };
  if (SPECIAL.has(word)) return { word: SPECIAL.get(word), done: true };
  for (const [pattern, one] of SPELLINGS) word = word.replace(pattern, one);
  word = word.replace(/(^|[aeiouy])y/g, "$1Y");
  const first = regionAfter(word, /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/, 0);
  const second = regionAfter(word, null, first);
  word = plural(word);
  if (DONE.has(word)) return { word, done: true };
  word = past(word, first);
  if (word.length > 2 && /[^aeiouy][yY]$/.test(word)) word = word.slice(0, -1) + "i";
  return { word, first, second, done: false };
}

/** Where the region begins that follows the first consonant after a vowel. */
function regionAfter(word, early, from) {
  const start = early?.exec(word);
  if (start) return start[0].length;
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function plural(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[^us]s$/.test(word) && /[aeiouy]/.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function past(word, first) {
  const long = /eed(?:ly)?$/.exec(word);
  if (long) return long.index >= first ? `${word.slice(0, long.index)}ee` : word;
  const found = /(?:ingly|edly|ing|ed)$/.exec(word);
  const rest = word.slice(0, found?.index);
  if (!found || !/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length <= first && SHORT.test(rest) ? `${rest}e` : rest;
}

/** The first ending that the word has is replaced where it fits, and no other is tried. */
function replaced(word, endings, fits) {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const rest = word.slice(0, word.length - found[0].length);
  return fits(found[0], rest) ? rest + found[1] : word;
}
