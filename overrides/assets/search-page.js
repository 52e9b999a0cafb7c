// The search page: what the reader asks and filters stands in the address, and what the page shows follows from there.
// Everything from the index is set as text, never as HTML.
"use strict";

(() => {
  const page = document.querySelector(".dz-find");
  if (!page) return;
  const form = page.querySelector("form");
  const words = JSON.parse(page.dataset.words);
  const config = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL("../../", location.href.split(/[?#]/)[0]).href;
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const part = (name) => page.querySelector(`.dz-find__${name}`);
  const field = part("field");
  const list = part("suggestions");
  const FILTERS = ["organisation", "year", "kind", "language"];
  const MANY = 10;
  const PAUSE = 180;
  const SUGGESTED = 8;

  page.querySelector(".dz-find__without").hidden = true;
  form.hidden = false;

  function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children.filter((child) => child !== ""));
    return made;
  }
  const say = (name, values) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

  // Asking the worker -------------------------------------------------------------------------------------------------

  let worker = null;
  let asked = 0;
  const waiting = new Map();

  /** The worker's answer; it fails with a sentence for the reader. */
  function ask(question) {
    if (!worker) {
      worker = new Worker(config.search);
      worker.addEventListener("message", ({ data }) => {
        const one = waiting.get(data.number);
        if (!one) return;
        waiting.delete(data.number);
        if (data.sentence) one.fail(data.sentence);
        else one.answer(data.answer);
      });
    }
    asked += 1;
    const number = asked;
    return new Promise((answer, fail) => {
      waiting.set(number, { answer, fail });
      worker.postMessage({ ...question, number });
    });
  }

  // The address -------------------------------------------------------------------------------------------------------

  function readAddress() {
    const said = new URLSearchParams(location.search);
    field.value = said.get("q") ?? "";
    for (const name of FILTERS) {
      const control = form.elements[name];
      control.value = said.get(name) ?? "";
      if (control.selectedIndex < 0) control.value = "";
    }
  }

  function writeAddress() {
    const said = new URLSearchParams();
    for (const name of ["q", ...FILTERS]) {
      const value = form.elements[name].value.trim();
      if (value) said.set(name, value);
    }
    const address = said.size ? `?${said}` : location.pathname;
    if (address !== location.search) history.replaceState(null, "", address);
  }

  // Results -----------------------------------------------------------------------------------------------------------

  let current = null;

  async function search() {
    const text = field.value.trim();
    writeAddress();
    const filters = Object.fromEntries(FILTERS.map((name) => [name, form.elements[name].value]).filter(([, value]) => value));
    const wanted = JSON.stringify([text, filters]);
    if (current?.wanted === wanted) return;
    current = { wanted, text, filters, shown: 0 };
    if (text === "") {
      show({ status: "", cards: [], results: [], rest: 0 });
      return;
    }
    part("status").textContent = words.search_working;
    await show(await answerOf(current));
  }

  async function answerOf(one) {
    try {
      const query = { text: one.text, filters: one.filters };
      const [found, cards] = await Promise.all([
        ask({ ask: "search", query, from: one.shown, count: MANY }),
        one.shown === 0 ? ask({ ask: "cards", text: one.text }) : [],
      ]);
      return { ...found, cards, one };
    } catch (sentence) {
      return { status: String(sentence), cards: [], results: [], rest: 0, one };
    }
  }

  function show({ status, total, cards, results, rest, one }) {
    if (one && one !== current) return;
    part("status").textContent = status ?? statusOf(total, results, one);
    part("cards").hidden = cards.length === 0;
    part("cards").replaceChildren(...cards.map(card));
    part("results").replaceChildren(...results.map(result));
    if (one) one.shown = results.length;
    part("more").hidden = rest === 0;
  }

  function statusOf(total, results, one) {
    if (results.length === 0) return words.search_none;
    const count = total === 1 ? words.search_found_one : say("search_found", { total });
    return results[0].how === "some" && one.shown === 0 ? `${words.search_some} ${count}` : count;
  }

  async function more() {
    const one = current;
    const before = one.shown;
    const { status, results, rest } = await answerOf(one);
    if (one !== current) return;
    if (status) part("status").textContent = status;
    const added = results.map(result);
    part("results").append(...added);
    one.shown = before + added.length;
    part("more").hidden = rest === 0;
    added[0]?.querySelector("a").focus();
  }

  function result(one) {
    const href = `${root}${one.path}${one.anchor ? `#${one.anchor}` : ""}`;
    const said = [one.trail, words[`kind_${one.kind}`], one.inReaderLanguage ? "" : words[`language_${one.language}`], how(one)];
    const other = make("a", { href: root + one.other.path, hreflang: one.other.language, lang: one.other.language }, one.other.title);
    const heading = one.heading ? make("span", { class: "dz-find__heading" }, ` › ${one.heading}`) : "";
    return make("li", { class: "dz-find__result" },
      make("p", { class: "dz-kicker" }, said.filter(Boolean).join(" · ")),
      make("h2", { class: "dz-find__title", lang: one.language }, make("a", { href, hreflang: one.language }, one.title, heading)),
      one.snippet.length ? make("p", { class: "dz-find__text", lang: one.snippetLanguage },
        ...one.snippet.map(([text, marked]) => (marked ? make("mark", {}, text) : text))) : "",
      make("p", { class: "dz-find__other" }, `${words[`language_${one.other.language}`]}${words.colon}`, other));
  }

  function how(one) {
    if (one.foundIn) return words[`search_found_in_${one.foundIn}`];
    if (one.said) return say("search_said", { name: one.said });
    return one.how === "value" ? words.search_same_value : "";
  }

  function card([kind, chinese, english, path, year, value, valueInEnglish, holder, holderInEnglish]) {
    const zh = language === "zh";
    return make("article", { class: "dz-find__card" },
      make("p", { class: "dz-kicker" }, [zh ? holder : holderInEnglish, words[`kind_${kind}`], year].filter(Boolean).join(" · ")),
      make("h2", { class: "dz-find__title" }, make("a", { href: `${root}${language}/${path}` }, zh ? chinese : english)),
      make("p", { class: "dz-find__value" }, zh ? value : valueInEnglish));
  }

  // Suggestions -------------------------------------------------------------------------------------------------------

  let suggestedFor = "";

  async function suggest() {
    const text = field.value.trim();
    suggestedFor = text;
    const names = text ? await ask({ ask: "suggest", text, most: SUGGESTED }).catch(() => []) : [];
    if (text !== suggestedFor || document.activeElement !== field) return;
    list.replaceChildren(...names.filter((name) => name.text !== text).map((name, number) => make(
      "li", { role: "option", id: `find-suggestion-${number}`, "aria-selected": "false" },
      make("span", {}, name.text), make("span", { class: "dz-quiet" }, words[`kind_${name.kind}`]),
    )));
    unfold(list.childElementCount > 0);
  }

  function unfold(open) {
    list.hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    if (!open) field.removeAttribute("aria-activedescendant");
  }

  function choose(option) {
    field.value = option.firstElementChild.textContent;
    unfold(false);
    suggestedFor = "";
    search();
  }

  /** Moves among the suggestions; past either end the reader is back in the field. */
  function move(step) {
    const options = [...list.children];
    const before = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const after = before < 0 && step < 0 ? options.length - 1 : before + step;
    options.forEach((one, number) => one.setAttribute("aria-selected", String(number === after)));
    if (options[after]) {
      field.setAttribute("aria-activedescendant", options[after].id);
      options[after].scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  }

  // The reader --------------------------------------------------------------------------------------------------------

  let composing = false;
  let pause = 0;

  function typed() {
    clearTimeout(pause);
    if (composing) return;
    pause = setTimeout(() => { search(); suggest(); }, PAUSE);
  }

  field.addEventListener("compositionstart", () => { composing = true; });
  field.addEventListener("compositionend", () => { composing = false; typed(); });
  field.addEventListener("input", (event) => { if (!event.isComposing) typed(); });
  field.addEventListener("keydown", (event) => {
    if (composing || event.isComposing || list.hidden) return;
    const chosen = list.querySelector("[aria-selected=true]");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && chosen) choose(chosen);
    else if (event.key === "Escape") unfold(false);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", () => unfold(false));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault(); // the field keeps the focus
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    unfold(false);
    suggestedFor = "";
    search();
  });
  form.addEventListener("change", (event) => { if (event.target !== field) search(); });
  part("more").addEventListener("click", more);
  addEventListener("popstate", () => { readAddress(); search(); });

  readAddress();
  if (field.value) search();
  else field.focus();
})();
