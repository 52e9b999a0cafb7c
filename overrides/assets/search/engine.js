// Answers to queries from an open index: candidates in order, each page read before it is shown.
"use strict";

const BATCH = 10;
const MOST_CHECKED = 1000;

/**
 * Answers queries from an open index. A query is `{text, at, language, filters}`: `at` is the edition being read
 * (`chinalco/2020/`), `filters` may have `language`, `organisation`, `year` and `kind`.
 */
function searcher(index) {
  let last = { key: "", results: null };

  /** The results from `from` on, so many; more of the same query go on where it stopped. */
  async function search(query, from, count) {
    const key = JSON.stringify(query);
    if (last.key !== key) last = { key, results: await begin(index, query) };
    return last.results.take(from, count);
  }

  return {
    search,
    suggest: (text, language, most) => suggest(index, text, language, most),
    cards: (text, at) => cards(index, text, at),
  };
}

async function begin(index, query) {
  let read = readQuery(query.text, index.forms);
  let [ranked, translated] = await candidates(index, read);
  const nothing = () => ranked.every((pages) => pages.length === 0) && translated.length === 0;
  if (nothing() && HAS_HAN.test(query.text)) {
    await index.learnForms();
    const again = readQuery(query.text, index.forms);
    if (again.whole !== read.whole) {
      read = again;
      [ranked, translated] = await candidates(index, read);
    }
  }
  if (nothing()) ranked = await someParts(index, read);
  return results(index, read, arrange(index, ranked, translated, query), query);
}

function candidates(index, read) {
  return Promise.all([rankPages(index, read), translations(index, read)]);
}

/** Results one after another: each page is read and looked at before it is shown. */
function results(index, read, order, query) {
  const shown = [];
  let late = [];
  let next = 0;
  let refused = 0;

  async function take(from, count) {
    let checked = 0;
    while (shown.length < from + count && (next < order.length || late.length > 0)) {
      flush(order[next]);
      if (shown.length >= from + count || next >= order.length) break;
      if (checked >= MOST_CHECKED) break;
      const batch = order.slice(next, next + Math.min(BATCH, from + count - shown.length));
      next += batch.length;
      checked += batch.length;
      for (const seen of await Promise.all(batch.map((entry) => look(index, read, entry)))) {
        if (!seen) refused += 1;
        else if (seen.rank > seen.first.rank) late.push(seen);
        else shown.push(seen);
      }
    }
    if (next >= order.length) flush(undefined);
    return {
      total: order.length - refused,
      rest: order.length - next + late.length + Math.max(shown.length - from - count, 0),
      results: shown.slice(from, from + count).map((seen) => present(index, seen, query)),
    };
  }

  /** Those that turned out worse than the index could tell have waited for their turn, which is before `entry`. */
  function flush(entry) {
    const due = ({ first, rank }) => !entry || first.group < entry.group || (first.group === entry.group && rank < entry.rank);
    shown.push(...late.filter(due).sort((one, other) => one.first.group - other.first.group || one.rank - other.rank));
    late = late.filter((seen) => !due(seen));
  }

  return { take };
}
