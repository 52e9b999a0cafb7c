// The order in which pages are shown, from what the index tells of them.
"use strict";

const HAS_LETTERS = /\p{Script=Latin}/u;

/**
 * Entries `{id, rank, via, folded, others}`, one for each pair of pages. `via` is the page that holds the words, where it
 * is the other one of the pair; `folded` is the name in the other language that found it; `others` are further entries of
 * the same pair.
 *
 * Without a filter by language, a reader whose language the query is not in is shown the pages of their own.
 */
function arrange(index, ranked, translated, query) {
  const { filters, at } = query;
  const reader = query.language === "en" ? 1 : 0;
  const asked = filters.language ? Number(filters.language === "en") : null;
  const native = HAS_HAN.test(query.text) ? 0 : HAS_LETTERS.test(query.text) ? 1 : asked ?? reader; // a number has none
  const wanted = asked ?? (native === reader ? null : reader);
  const fits = (id) => {
    const pair = index.pairs[id >> 1];
    return (!filters.organisation || pair.path.startsWith(`${filters.organisation}/`))
      && (!filters.year || pair.year === filters.year) && (!filters.kind || pair.kind === filters.kind);
  };
  const entries = [];
  const add = (id, rank, group, behind, via, folded) => entries.push({ id, rank, group, behind, via, folded });
  const natives = new Set(); // pairs whose page in the language of the query holds it
  ranked.forEach((pages, rank) => {
    for (const id of pages.filter(fits)) {
      const language = id & 1;
      if (language === native) natives.add(pageOf(index, id) >> 1);
      if (wanted === null) add(id, rank, 0, language === reader ? 0 : 1, null, null);
      else if (language === wanted) add(id, rank, language > native ? 1 : 0, 0, null, null); // 1: Chinese on an English page
      else if (language === native) add(id ^ 1, rank, 2, 0, id, null);
    }
  });
  for (const { folded, ranked: named } of translated) {
    named.forEach((pages, rank) => {
      for (const id of pages.filter((one) => (one & 1) !== native && fits(one))) {
        if (wanted === null) add(id, rank, 2, 0, null, folded);
        else if (wanted !== native) add(id, rank, natives.has(pageOf(index, id) >> 1) ? 0 : 1, 1, null, folded);
      }
    });
  }
  // Pages that say it themselves, and those that do in either language's word for it, come before those that only one
  // version speaks for; then by rank; then the edition being read; newest first, as pages are numbered.
  const away = ({ id }) => (at !== "" && index.pairs[id >> 1].path === at ? 0 : 1);
  entries.sort((one, other) => one.group - other.group || one.rank - other.rank || one.behind - other.behind
    || away(one) - away(other) || one.id - other.id);
  const pages = new Map();
  for (const entry of entries) {
    const page = pageOf(index, entry.id) >> 1;
    const first = pages.get(page);
    if (first) first.others.push(entry);
    else pages.set(page, { ...entry, others: [] });
  }
  return [...pages.values()];
}
