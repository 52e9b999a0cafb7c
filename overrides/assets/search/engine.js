// Answers to queries, from the index's files: which pages, in which order, with which words of theirs.
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
const BATCH = 10;
const MOST_CHECKED = 1000;
const MOST_SLICES = 8;
const MOST_TRANSLATIONS = 4;
const ENOUGH = 0.6;
const BEFORE = 36;
const SNIPPET = { zh: 110, en: 220 };

/**
 * Answers queries from an open index. A query is `{text, at, language, filters}`: `at` is the edition being read
 * (`chinalco/2020/`), `filters` may have `language`, `organisation`, `year` and `kind`.
 */
function searcher(index) {
  let last = { key: "", results: null };

  /** The results from `from` on, so many; more of the same query go on where it stopped. */
  async function search(query, from, count) {
    const key = JSON.stringify(query);
    if (last.key !== key) last = { key, results: await begin(query) };
    return last.results.take(from, count);
  }

  async function begin(query) {
    let read = readQuery(query.text, index.forms);
    let ranked = await rankPages(read);
    if (ranked.every((pages) => pages.length === 0) && HAS_HAN.test(query.text)) {
      await index.learnForms();
      const again = readQuery(query.text, index.forms);
      if (again.whole !== read.whole) {
        read = again;
        ranked = await rankPages(read);
      }
    }
    const names = await namesOf(read);
    const translated = await translations(read, names);
    if (ranked.every((pages) => pages.length === 0) && translated.length === 0) ranked = await someParts(read);
    return results(read, arrange(ranked, translated, query), query);
  }

  /** Pages for each rank; a page that the index alone cannot tell ranks as high as it may. */
  async function rankPages(read) {
    if (read.whole === "") return RANKS.map(() => []);
    const several = read.parts.length > 1;
    const wanted = [
      together(demands(read.whole, read.open)),
      several ? together(read.parts.flatMap((part, place) => demands(part, read.open && place === read.parts.length - 1)), pageOf) : [[], [], []],
      valuesOf(read),
    ];
    const [[everywhere, headings, titles], [apart, apartHeadings, apartTitles], sameValue] = await Promise.all(wanted);
    const close = await closePages(read);
    const ranked = [titles, headings, everywhere, apartTitles, apartHeadings, apart];
    const derived = close ? ranked.flatMap((pages) => pages.filter((page) => !close.has(pageOf(page)))) : [];
    const near = close ? ranked.map((pages) => pages.filter((page) => close.has(pageOf(page)))) : ranked;
    const seen = new Set();
    return [...near, sameValue, derived, []].map((pages) => pages.filter((page) => !seen.has(page) && seen.add(page)));
  }

  /** Pages that have every word of the query in some form of it, not only a word of the same stem; null without words. */
  async function closePages(read) {
    const all = units(read.whole);
    const words = all.filter(({ kind }) => kind === "word");
    if (words.length === 0) return null;
    const lists = await Promise.all(words.map(async ({ text }) => {
      const wanted = uninflected(text).word;
      const open = read.open && text === all[all.length - 1].text;
      const near = await index.words(wanted.length > 3 ? wanted.slice(0, -1).toLowerCase() : text);
      return union(near.filter(([word]) => uninflected(word).word === wanted || (open && word.startsWith(text))).map(([, found]) => found[0].map(pageOf)));
    }));
    return new Set(intersection(lists));
  }

  /** The first slice of a page; slices of long pages are numbered like pages. */
  function pageOf(id) {
    return 2 * index.pairs[id >> 1].page + (id & 1);
  }

  /** Slices that meet every demand anywhere, in headings, and in the title; or pages, with `as` given. */
  async function together(needs, as = (id) => id) {
    if (needs.length === 0) return [[], [], []];
    const met = await Promise.all(needs.map(async ({ keys, prefix }) => {
      const lists = (await Promise.all(keys.map((key) => index.key(key)))).filter(Boolean);
      if (prefix) lists.push(...(await index.words(prefix)).map(([, found]) => found));
      return lists;
    }));
    return [0, 1, 2].map((field) => intersection(met.map((lists) => union(lists.map((list) => list[field].map(as))))));
  }

  /** Pages with a value of the query in any scale; the other words of the query need not stand there. */
  async function valuesOf(read) {
    const scaled = values(read.whole).filter((value) => value.scaled);
    if (scaled.length === 0) return [];
    const lists = await Promise.all(scaled.map(({ key }) => index.key(key)));
    return intersection(lists.map((found) => found?.[0] ?? []));
  }

  /** Pages with most of the query's pairs of characters and words, those with more of them first. */
  async function someParts(read) {
    const keys = [...new Set(read.parts.flatMap(bigrams))];
    const lists = (await Promise.all(keys.map((key) => index.key(key)))).map((found) => found?.[0] ?? []);
    const counts = new Map();
    for (const list of lists) for (const page of list) counts.set(page, (counts.get(page) ?? 0) + 1);
    const least = Math.max(2, Math.ceil(keys.length * ENOUGH));
    const pages = [...counts.keys()].filter((page) => counts.get(page) >= least);
    pages.sort((one, other) => counts.get(other) - counts.get(one) || one - other);
    return RANKS.map((rank) => (rank === "some" ? pages : []));
  }

  /** The names that the query is: terms, indicators, companies, titles, codes. */
  async function namesOf(read) {
    const stems = units(read.whole).map(({ text, kind }) => (kind === "word" ? stem(text) : text)).join("");
    const keys = [...new Set([read.whole, stems, ...values(read.whole).map(({ key }) => key)])].filter(Boolean);
    const found = await Promise.all(keys.map(async (key) => (await index.names(key)).filter(([name]) => name === key)));
    return found.flat().map(([, record]) => record);
  }

  /** Pages of the other language that hold what the query is called there. */
  async function translations(read, names) {
    const chinese = HAS_HAN.test(read.whole);
    const said = new Set(names.filter(([kind]) => TRANSLATED.includes(kind)).map(([, zh, en]) => fold(chinese ? en : zh, index.forms)));
    said.delete(read.whole);
    const short = [...said].sort((one, other) => one.length - other.length).slice(0, MOST_TRANSLATIONS);
    const found = await Promise.all(short.map(async (folded) => {
      const [everywhere, headings, titles] = await together(demands(folded, false));
      return { folded, ranked: [titles, headings, everywhere] };
    }));
    return found.filter(({ ranked }) => ranked[2].length > 0);
  }

  /**
   * The order in which results are shown: `{id, rank, via}`, one for each pair of pages, or for each page where the
   * reader asks for one language. `via` is the page that holds the words, where it is the other one of the pair.
   */
  function arrange(ranked, translated, query) {
    const { filters, language, at } = query;
    const reader = language === "en" ? 1 : 0;
    const fits = (id) => {
      const pair = index.pairs[id >> 1];
      return (!filters.organisation || pair.path.startsWith(`${filters.organisation}/`))
        && (!filters.year || pair.year === filters.year) && (!filters.kind || pair.kind === filters.kind);
    };
    const here = (id) => at !== "" && index.pairs[id >> 1].path === at;
    const only = filters.language ? (filters.language === "en" ? 1 : 0) : null;
    const preferred = only ?? reader;
    const native = HAS_HAN.test(query.text) ? 0 : 1;
    const entries = [];
    ranked.forEach((pages, rank) => {
      for (const id of pages.filter(fits)) {
        const own = (id & 1) === preferred;
        const foreign = only === 1 && native === 0; // a Chinese name on an English page
        if (own || only === null) entries.push({ id, rank, via: null, folded: null, group: foreign ? 1 : 0, behind: own ? 0 : 1 });
        else if (only !== native) entries.push({ id: id ^ 1, rank, via: id, folded: null, group: 1, behind: 0 });
      }
    });
    for (const { folded, ranked: named } of translated) {
      named.forEach((pages, rank) => {
        for (const id of pages.filter(fits)) {
          if ((id & 1) === native) continue;
          if (only === null) entries.push({ id, rank, via: null, folded, group: 2, behind: 0 });
          else if ((id & 1) === only) entries.push({ id, rank, via: null, folded, group: 0, behind: 1 });
        }
      });
    }
    // Found in this language before found by way of the other; then by rank; then the edition being read, newest first.
    const away = ({ id }) => (here(id) ? 0 : 1);
    entries.sort((one, other) => one.group - other.group || one.rank - other.rank || one.behind - other.behind
      || away(one) - away(other) || one.id - other.id);
    const pages = new Map();
    for (const entry of entries) {
      const page = pageOf(entry.id) >> 1;
      const first = pages.get(page);
      if (first) first.others.push(entry);
      else pages.set(page, { ...entry, others: [] });
    }
    return [...pages.values()];
  }

  /** Results one after another: each page is read and looked at before it is shown. */
  function results(read, order, query) {
    const shown = [];
    const late = RANKS.map(() => []);
    let next = 0;
    let refused = 0;

    async function take(from, count) {
      let checked = 0;
      while (shown.length < from + count && (next < order.length || late.some((pages) => pages.length > 0))) {
        const rank = next < order.length ? order[next].rank : RANKS.length;
        flush(rank);
        if (shown.length >= from + count || next >= order.length) break;
        if (checked >= MOST_CHECKED) break;
        const batch = order.slice(next, next + Math.min(BATCH, from + count - shown.length));
        next += batch.length;
        checked += batch.length;
        for (const result of await Promise.all(batch.map((entry) => look(entry, read)))) {
          if (!result) refused += 1;
          else if (result.rank > result.entry.rank) late[result.rank].push(result);
          else shown.push(result);
        }
      }
      if (next >= order.length) flush(RANKS.length);
      const waiting = late.reduce((sum, pages) => sum + pages.length, 0);
      return {
        total: order.length - refused,
        rest: order.length - next + waiting + Math.max(shown.length - from - count, 0),
        results: shown.slice(from, from + count).map((result) => result.shown),
      };
    }

    /** Those that turned out worse than the index could tell have waited for their turn. */
    function flush(rank) {
      for (const pages of late.slice(0, rank)) shown.push(...pages.splice(0));
    }

    return { take };

    /** The best answer among the slices of a page that may give one: the first that is as good as the index tells. */
    async function look(first) {
      let best = null;
      for (const entry of [first, ...first.others.slice(0, MOST_SLICES)]) {
        if (best && best.rank <= entry.rank) break;
        const result = await lookAt(entry);
        if (result && (!best || result.rank < best.rank)) best = result;
      }
      return best && { ...best, entry: first };
    }

    async function lookAt(entry) {
      const source = entry.via ?? entry.id;
      const page = await index.page(source);
      const passages = (RANKS[entry.rank].endsWith("arts") ? await allPassages(source) : page[5]).map(([anchor, heading, level, text]) => ({ anchor, heading, level, ...foldWithPlaces(text, index.forms), text }));
      const open = read.open && entry.folded === null;
      const whole = finder(entry.folded ?? read.whole, open);
      const parts = entry.folded === null && read.parts.length > 1
        ? read.parts.map((part, place) => finder(part, open && place === read.parts.length - 1)) : [whole];
      const found = passages.map((passage) => {
        const lines = whole(passage.folded);
        return { passage, whole: lines, parts: parts.length > 1 ? parts.map((one) => one(passage.folded)) : [lines] };
      });
      const seen = rankOf(found, entry, page, whole, parts);
      if (seen === null) return null;
      if (RANKS[entry.rank] === "derived") seen.rank = entry.rank;
      return { rank: seen.rank, shown: present(entry, page, seen, query) };
    }

    /** Everything on a page, where its parts may stand in several slices. */
    async function allPassages(source) {
      const { slices } = index.pairs[source >> 1];
      const records = await Promise.all(Array.from({ length: slices }, (_, one) => index.page(pageOf(source) + 2 * one)));
      return records.flatMap((record) => record[5]);
    }

    /** The page's true rank, the passage to show, and what to mark there; null where the page does not answer. */
    function rankOf(found, entry) {
      const title = found.find(({ passage }) => passage.level === 1);
      const inText = found.find((one) => one.whole.length > 0 && (one.passage.level === 0 || beyondHeading(one)));
      const heading = found.find((one) => one.passage.level > 0 && one.whole.some(([start]) => start < headingEnd(one)));
      if (title && title.whole.some(([start]) => start < headingEnd(title))) {
        return { rank: 0, passage: inText ?? title, marks: (inText ?? title).whole };
      }
      if (heading) return { rank: 1, passage: heading, marks: heading.whole };
      if (inText) return { rank: 2, passage: inText, marks: inText.whole };
      const sum = (one) => one.parts.filter((places) => places.length > 0).length;
      if (entry.rank < RANKS.indexOf("value")) {
        const count = read.parts.length;
        if (count < 2 || !read.parts.every((_, place) => found.some((one) => one.parts[place].length > 0))) return null;
        const best = found.reduce((one, other) => (sum(other) > sum(one) ? other : one));
        const headed = (one) => one !== undefined && one.passage.level > 0
          && one.parts.every((places) => places.some(([start]) => start < headingEnd(one)));
        const rank = headed(title) ? 3 : found.some(headed) ? 4 : 5;
        return { rank, passage: best, marks: best.parts.flat() };
      }
      if (entry.rank === RANKS.indexOf("value")) {
        const keys = values(read.whole).map(({ key }) => key);
        for (const one of found) {
          const marks = values(one.passage.folded).filter(({ key, scaled }) => scaled && keys.includes(key));
          if (marks.length > 0) return { rank: entry.rank, passage: one, marks: marks.map(({ start, end }) => [start, end]) };
        }
        return { rank: entry.rank, passage: found[0], marks: [] };
      }
      const pieces = read.parts.flatMap(bigrams).map((piece) => finder(piece, false));
      const rated = found.map((one) => ({ one, marks: pieces.flatMap((piece) => piece(one.passage.folded)) }));
      const best = rated.reduce((one, other) => (other.marks.length > one.marks.length ? other : one));
      return { rank: entry.rank, passage: best.one, marks: best.marks };
    }
  }

  /** A result in the words and addresses that a reader is shown. */
  function present(entry, page, { rank, passage, marks }, query) {
    const [path, title, otherTitle, trail, otherTrail] = page;
    const source = entry.via ?? entry.id;
    const own = source & 1 ? "en" : "zh";
    const other = own === "en" ? "zh" : "en";
    const crossed = entry.via !== null;
    const pair = index.pairs[entry.id >> 1];
    const anchor = passage?.passage.anchor ?? "";
    const heading = passage && passage.passage.level !== 1 && passage.passage.heading !== title ? passage.passage.heading : "";
    return {
      id: pageOf(entry.id),
      language: crossed ? other : own,
      path: `${crossed ? other : own}/${path}`,
      anchor,
      title: crossed ? otherTitle : title,
      trail: crossed ? otherTrail : trail,
      heading: crossed ? "" : heading,
      kind: pair.kind,
      year: pair.year,
      how: RANKS[rank],
      said: entry.folded === null ? "" : entry.folded,
      foundIn: crossed ? own : "",
      snippet: passage ? snippetOf(passage.passage, marks, own) : [],
      snippetLanguage: own,
      other: { language: crossed ? own : other, path: `${crossed ? own : other}/${path}`, title: crossed ? title : otherTitle },
      inReaderLanguage: (crossed ? other : own) === query.language,
    };
  }

  /** Suggestions for what is typed so far: names that begin so, those in the reader's language first. */
  async function suggest(text, language, most) {
    const folded = fold(text, index.forms);
    if (folded === "") return [];
    const found = new Map();
    for (const [key, record] of await index.names(folded)) {
      if (key.startsWith("=")) continue;
      const [kind, zh, en, path] = record;
      const said = fold(zh, index.forms).startsWith(folded) ? zh : en;
      const rank = KINDS.indexOf(kind);
      const before = found.get(said);
      if (!before || rank < before.rank) found.set(said, { text: said, kind, path, rank, own: (said === en) === (language === "en") });
    }
    const order = [...found.values()].sort((one, other) => other.own - one.own || one.rank - other.rank || one.text.length - other.text.length);
    return order.slice(0, most);
  }

  /** Indicators, values and codes that the query names outright. */
  async function cards(text, at) {
    const read = readQuery(text, index.forms);
    const organisation = at.split("/")[0];
    const records = (await namesOf(read)).filter(([kind]) => CARDS.includes(kind));
    const own = (record) => Number(record[3].startsWith(`${organisation}/`));
    records.sort((one, other) => own(other) - own(one));
    const seen = new Set();
    return records.filter((record) => !seen.has(record[3]) && seen.add(record[3])).slice(0, 6);
  }

  return { search, suggest, cards };
}

const KINDS = ["indicator", "code", "term", "company", "title", "heading", "value"];
const CARDS = ["indicator", "value", "code"];
const TRANSLATED = ["indicator", "term", "company", "title", "heading"];
const HAS_HAN = new RegExp(`[${HAN}]`, "u");

function headingEnd({ passage }) {
  const end = passage.folded.indexOf("\n");
  return end < 0 ? passage.folded.length : end;
}

function beyondHeading(one) {
  return one.whole.some(([start]) => start >= headingEnd(one));
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
  return [...new Set(lists.flat())].sort((one, other) => one - other);
}

/** The words around the first marks, as pieces of [text, whether it is marked]. */
function snippetOf(passage, marks, language) {
  const { text, places, level } = passage;
  const skip = level > 0 && text.includes("\n") ? headingEnd({ passage }) + 1 : 0;
  const spans = marks.filter(([start]) => start >= skip).sort((one, other) => one[0] - other[0])
    .map(([start, end]) => [places[start], endOf(text, places, end)]);
  const begin = places[skip] ?? 0;
  const first = spans[0]?.[0] ?? begin;
  const length = SNIPPET[language];
  const before = language === "en" ? 2 * BEFORE : BEFORE;
  const start = Math.max(begin, first - before <= begin + 8 ? begin : wordStart(text, first - before));
  const stop = Math.min(text.length, start + length);
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
