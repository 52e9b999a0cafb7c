// The explorer: what the reader chooses stands in the address, and what the page shows follows from there.
// Every number and unit arrives in final words; the only thing counted here is the index.
"use strict";

(() => {
  const root = document.querySelector(".dz-explorer");
  if (!root) return;
  const form = root.querySelector("form");
  const part = (name) => root.querySelector(`.dz-explorer__${name}`);
  const inputs = (name) => [...form.querySelectorAll(`[name=${name}]`)];
  const words = JSON.parse(root.dataset.words);
  const across = "across" in root.dataset;
  const MOST_LINES = 8;
  const WIDE = 620;
  const TEXT = 13;
  const LINE = 17;

  /**
   * @typedef {{ids: string[], organisations: string[], from: string, to: string, as: string, unknown: string[]}} Choice
   * @typedef {{text: string, number?: string, note?: string, gap?: boolean, href?: string, title?: string}} Cell
   * @typedef {{key: string, name: string, owner: string, note: string, data: object, cells: Map<string, Cell>}} Row
   * @typedef {{title: string, rows: Row[], named: "name" | "owner", scale: number, base: number}} Chart
   */

  /** A sentence of the interface, with its {names} filled in. */
  const say = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

  function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function draw(parent, tag, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    parent.append(made);
    return made;
  }

  // The choice ------------------------------------------------------------------------------------------------------

  /** @returns {Choice} what the controls say */
  function readForm() {
    const { from, to, as } = form.elements;
    const checked = (name) => inputs(name).filter((one) => one.checked || one.type === "hidden").map((one) => one.value);
    return { ids: checked("i"), organisations: checked("o"), from: from.value, to: to.value, as: as.value, unknown: [] };
  }

  const usual = { ...readForm(), ids: root.dataset.chosen.split(",") };

  /** @returns {Choice | null} what the address says; null where it speaks of something else, such as a heading */
  function readAddress() {
    const said = new URLSearchParams(location.hash.slice(1));
    if (location.hash.length > 1 && !["i", "o", "from", "to", "as"].some((key) => said.has(key))) return null;
    const unknown = [];
    const among = (key, known, otherwise) => {
      if (!said.has(key)) return otherwise;
      const asked = said.get(key).split(",").filter(Boolean);
      unknown.push(...asked.filter((one) => !known.includes(one)));
      return known.filter((one) => asked.includes(one));
    };
    const values = (name) => inputs(name).flatMap((one) => (one.options ? [...one.options] : [one])).map((one) => one.value);
    const one = (key) => among(key, values(key), [])[0] || usual[key];
    const [from, to] = [one("from"), one("to")].sort();
    const organisations = across ? among("o", values("o"), usual.organisations) : usual.organisations;
    return { ids: among("i", values("i"), usual.ids), organisations, from, to, as: one("as"), unknown };
  }

  /** The address leads; the page follows it. */
  function writeAddress({ ids, organisations, from, to, as }) {
    const owners = across ? `&o=${organisations.join(",")}` : "";
    location.hash = `i=${ids.join(",")}${owners}&from=${from}&to=${to}&as=${as}`;
  }

  function showInForm(choice) {
    const { from, to, as } = form.elements;
    for (const box of inputs("i")) box.checked = choice.ids.includes(box.value);
    if (across) for (const box of inputs("o")) box.checked = choice.organisations.includes(box.value);
    [from.value, to.value, as.value] = [choice.from, choice.to, choice.as];
    form.querySelector("summary").textContent = say("explorer_chosen", { count: choice.ids.length });
    filter();
  }

  /** Indicators that do not match what is typed are hidden, but none that is chosen. */
  function filter() {
    const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
    const wanted = fold(form.querySelector("[type=search]").value);
    let found = 0;
    for (const group of part("list").children) {
      const choices = [...group.querySelectorAll("label")];
      for (const one of choices) {
        const matches = fold(`${one.textContent} ${one.dataset.other}`).includes(wanted);
        found += matches;
        one.hidden = !matches && !one.control.checked;
      }
      group.hidden = choices.every((one) => one.hidden);
    }
    part("none").textContent = found ? "" : part("none").dataset.none;
  }

  // The data --------------------------------------------------------------------------------------------------------

  const files = new Map();

  /** An organisation's data; each file is read once. */
  function read(organisation) {
    const load = async () => {
      const url = new URL(inputs("o").find((one) => one.value === organisation).dataset.file, location.href);
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${answer.status} ${url}`);
      return { ...await answer.json(), url };
    };
    if (!files.has(organisation)) files.set(organisation, load());
    return files.get(organisation).catch((error) => { files.delete(organisation); throw error; });
  }

  /** @returns {Row[]} one for each chosen indicator of each chosen organisation, in the order of the controls */
  function makeRows(choice, sources) {
    const pairs = choice.ids.flatMap((id) => sources.map((source) => [id, source]));
    return pairs.map(([id, source], place) => {
      const data = source.indicators.find((one) => one.id === id);
      const key = place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
      const name = data ? data.name : inputs("i").find((one) => one.value === id).parentElement.dataset.name;
      const points = data ? data.points.filter(({ period }) => period.slice(0, 4) >= choice.from && period.slice(0, 4) <= choice.to) : [];
      const cell = { value: valueCell, change: changeCell, index: indexCell(data, points, choice) }[choice.as];
      const cells = points.map((point, at) => [point.period, {
        href: new URL(point.href, source.url), title: say("explorer_printed", point), gap: at > 0 && Boolean(point.gap), ...cell(point),
      }]);
      const note = points.length ? choice.as === "value" && data.definition : words.explorer_absent;
      return { key, name, owner: across ? source.name : "", note: note || "", data, cells: new Map(cells) };
    });
  }

  const join = (...notes) => notes.filter(Boolean).join(words.semicolon);
  const because = (what, why) => why && `${words[what]}${words.colon}${why}`;

  const valueCell = (point) => ({
    text: point.text, number: point.number,
    note: join(point.is_words && words.explorer_words, because("explorer_gap", point.gap), point.note),
  });

  const changeCell = ({ change = { text: "–" } }) =>
    ({ text: change.text, number: change.number, note: because("no_change_counted", change.reason) });

  /** What makes an index of a point; the base is the first of the chosen years. */
  function indexCell(data, points, { from: year }) {
    const base = points.find((one) => one.period.startsWith(year));
    let refused = data && data.no_index;
    if (!refused && !(base && base.number)) refused = say("explorer_no_base", { year });
    else if (!refused && Number(base.number) <= 0) refused = say("explorer_base_not_positive", { year });
    return (point) => {
      if (point !== base) refused = refused || point.gap;
      if (refused) return { text: "–", note: because("explorer_no_index", refused) };
      const number = point.number && indexOf(point.number, base.number);
      return number ? { text: grouped(number), number } : { text: "–", note: point.is_words && words.explorer_words };
    };
  }

  /** 100 × number ÷ base with one decimal, half up; exact, because the numbers are whole decimals. */
  function indexOf(number, base) {
    const decimals = (text) => (text.split(".")[1] || "").length;
    const places = Math.max(decimals(number), decimals(base));
    const whole = (text) => BigInt(text.replace(/[-.]/g, "") + "0".repeat(places - decimals(text)));
    const tenths = (whole(number) * 2000n + whole(base)) / (whole(base) * 2n);
    return `${number.startsWith("-") ? "-" : ""}${tenths / 10n}.${tenths % 10n}`;
  }

  /** Digits in groups of three, and a true minus sign. */
  function grouped(number) {
    const [whole, decimals] = number.replace("-", "−").split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals ? `.${decimals}` : "");
  }

  // The table -------------------------------------------------------------------------------------------------------

  function showTable(rows, periods, choice) {
    const notes = new Map();
    const mark = (row, text, years) => {
      const said = `${row.key} ${row.owner ? `${row.owner} · ` : ""}${row.name}${years ? ` ${years}` : ""}${words.colon}${text}`;
      if (!notes.has(said)) notes.set(said, notes.size + 1);
      const number = notes.get(said);
      return make("sup", { class: "dz-explorer__mark" }, make("span", { class: "dz-hidden" }, ` ${words.note} `), `${number}`);
    };
    const withUnit = choice.as === "value";
    const longest = periods.map((one) => Math.max(0, ...rows.map((row) => decimals(row.cells.get(one))).filter(Number.isFinite)));
    const body = make("tbody", {}, ...rows.map((row) => {
      const shared = sharedNote(row);
      const unit = row.data ? row.data.axis_unit : "";
      const head = make("th", { scope: "row" }, make("span", { class: "dz-explorer__key" }, row.key), " ");
      head.append(row.data ? make("a", { href: new URL(row.data.href, row.data.url || location.href) }, row.name) : row.name);
      for (const note of [row.note, shared].filter(Boolean)) head.append(mark(row, note));
      if (row.owner) head.append(make("span", { class: "dz-explorer__owner" }, row.owner));
      if (withUnit) head.append(make("span", { class: "dz-unit-inline" }, unit));
      const cells = periods.map((period, at) => {
        const cell = row.cells.get(period) || { text: "–" };
        const digits = decimals(cell);
        const pad = Number.isFinite(digits) && longest[at] - digits;
        const names = ["dz-number", pad > 0 && `dz-pad-${Math.min(pad, 6)}`, pad > 0 && digits === 0 && "dz-pad-dot"];
        const shown = cell.href && cell.text !== "–" ? make("a", { href: cell.href, title: cell.title }, cell.text) : cell.text;
        const td = make("td", { class: names.filter(Boolean).join(" ") }, shown);
        if (cell.note && !shared) td.append(mark(row, cell.note, yearsOf(row, cell.note)));
        return td;
      });
      return make("tr", {}, head, ...(withUnit ? [make("td", { class: "dz-unit" }, unit)] : []), ...cells);
    }));
    const titles = [words.indicator, ...(withUnit ? [words.unit] : [])].map((one, at) => make("th", at ? { scope: "col", class: "dz-unit" } : { scope: "col" }, one));
    const years = periods.map((one) => make("th", { scope: "col", class: "dz-number" }, one));
    const title = formTitle(choice);
    const table = make("table", { class: "dz-grid" }, make("caption", {}, title), make("thead", {}, make("tr", {}, ...titles, ...years)), body);
    const region = make("div", { class: "dz-table dz-table--explorer", tabindex: "0", role: "region", "aria-label": title }, table);
    const said = [...notes.keys()].map((one) => make("li", {}, one));
    part("table").replaceChildren(region, ...(said.length ? [make("ol", { class: "dz-explorer__notes" }, ...said)] : []));
  }

  /** Digits after the point, for setting points under one another; not a number for anything but plain figures. */
  const decimals = (cell) => (cell && /^[−\d.,]+$/.test(cell.text) ? (cell.text.split(".")[1] || "").length : NaN);

  /** A note that all of a row's cells have is said once. */
  function sharedNote({ cells }) {
    const said = [...new Set([...cells.values()].map((one) => one.note || ""))];
    return cells.size > 1 && said.length === 1 ? said[0] : "";
  }

  const yearsOf = ({ cells }, note) =>
    [...cells].filter(([, cell]) => cell.note === note).map(([period]) => period).join(words.comma);

  const formTitle = ({ as, from: year }) => (as === "index" ? say("explorer_index_title", { year }) : words[`explorer_${as}`]);

  // The charts ------------------------------------------------------------------------------------------------------

  /** @returns {Chart[]} lines that share an axis share a chart; several organisations share one for each indicator */
  function makeCharts(rows, choice) {
    const many = choice.organisations.length > 1;
    const groups = new Map();
    for (const row of rows.filter(({ cells }) => [...cells.values()].some((one) => one.number))) {
      const { id, axis, scale, change_unit: unit } = row.data;
      const axes = { value: many ? axis : `${axis} ${scale}`, change: unit, index: "" };
      const key = `${many ? id : ""} ${axes[choice.as]}`;
      groups.set(key, [...(groups.get(key) || []), row]);
    }
    return [...groups.values()].map((group) => {
      const widest = group.reduce((one, other) => (Number(other.data.scale) > Number(one.data.scale) ? other : one)).data;
      const titles = { value: widest.axis_unit, change: say("explorer_change_title", { unit: widest.change_unit }), index: formTitle(choice) };
      return {
        title: many ? `${widest.name}${words.colon}${titles[choice.as]}` : titles[choice.as],
        named: many ? "owner" : "name",
        rows: group.slice(0, MOST_LINES),
        scale: choice.as === "value" ? Number(widest.scale) : 0,
        base: choice.as === "index" ? 100 : 0,
      };
    });
  }

  /** About how wide a text is. */
  const widthOf = (text) => [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? 1 : 0.56), 0) * TEXT;

  /** A name in at most two lines. */
  function wrap(name, width) {
    const lines = [""];
    for (const piece of name.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/g) || []) {
      if (lines[0] && widthOf((lines[lines.length - 1] + piece).trimEnd()) > width) lines.push("");
      lines[lines.length - 1] += piece;
    }
    return lines.length > 2 ? [lines[0], `${lines[1].trimEnd()}…`] : lines;
  }

  /** Round values from below the lowest to above the highest. */
  function ticksFor(low, high) {
    const rough = (high - low || 1) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough * 0.999);
    const places = (String(Number(step.toPrecision(3))).split(".")[1] || "").length;
    const first = Math.floor(low / step + 1e-9);
    const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
    return Array.from({ length: last - first + 1 }, (_, at) => {
      const value = (first + at) * step;
      return { value, text: grouped(value.toFixed(places)) };
    });
  }

  /** Labels at their height, moved apart where they would meet. */
  function spread(labels, top, bottom) {
    labels.sort((one, other) => one.y - other.y);
    let free = top;
    for (const one of labels) { one.y = Math.max(one.y, free); free = one.y + one.height; }
    let limit = bottom;
    for (const one of [...labels].reverse()) { one.y = Math.min(one.y, limit - one.height); limit = one.y; }
  }

  const placeOf = (period) => Number(period.slice(0, 4)) + (Number(period.slice(5, 7) || 1) - 1) / 12;

  /** @param {Chart} chart */
  function drawChart(chart, periods, width) {
    const wide = width >= WIDE;
    const lines = chart.rows.map((row) => {
      const factor = chart.scale ? Number(row.data.scale) / chart.scale : 1;
      const spots = periods.map((period) => {
        const cell = row.cells.get(period);
        return cell && cell.number ? { ...cell, period, value: Number(cell.number) * factor } : null;
      });
      return { row, spots, seen: spots.filter(Boolean) };
    });
    const values = lines.flatMap(({ seen }) => seen.map(({ value }) => value));
    const ticks = ticksFor(Math.min(chart.base, ...values), Math.max(chart.base, ...values));
    const gutter = Math.min(width * 0.3, 210);
    const labels = lines.map(({ row, seen }, at) => {
      const name = wide ? wrap(row[chart.named], gutter - 12) : [];
      return { number: at + 1, texts: [`${row.key} ${seen[seen.length - 1].text}`, ...name], height: (1 + name.length) * LINE + 4, end: seen[seen.length - 1] };
    });
    const right = wide ? gutter : Math.max(...labels.map(({ texts }) => widthOf(texts[0]))) + 16;
    const left = Math.max(...ticks.map(({ text }) => widthOf(text))) + 12;
    const plot = { top: 14, bottom: Math.max(wide ? 270 : 210, labels.reduce((sum, one) => sum + one.height, 20)), left, right: width - right };
    const height = plot.bottom + 30;
    const [low, high] = [ticks[0].value, ticks[ticks.length - 1].value];
    const [first, last] = [placeOf(periods[0]), placeOf(periods[periods.length - 1])];
    const x = (period) => Math.round((plot.left + 8 + ((placeOf(period) - first) / (last - first)) * (plot.right - plot.left - 16)) * 10) / 10;
    const y = (value) => Math.round((plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top)) * 10) / 10;

    const told = lines.map(({ row, seen }) => {
      const [one, other] = [seen[0], seen[seen.length - 1]];
      return say("explorer_line", { name: row[chart.named], from: one.period, first: one.text, to: other.period, last: other.text });
    });
    const figure = make("figure", { class: "dz-plot" }, make("figcaption", {}, chart.title));
    const image = draw(figure, "svg", {
      class: "dz-plot__image", viewBox: `0 0 ${width} ${height}`, role: "img",
      "aria-label": say("explorer_chart", { title: chart.title, lines: told.join("") }),
    });
    for (const tick of ticks) {
      const firm = Math.abs(tick.value - chart.base) < 1e-9;
      draw(image, "path", { class: firm ? "dz-plot__axis" : "dz-plot__grid", d: `M${plot.left} ${y(tick.value)}H${plot.right}` });
      draw(image, "text", { class: "dz-plot__tick", x: plot.left - 8, y: y(tick.value), dy: ".35em" }, tick.text);
    }
    const every = Math.ceil(Math.max(...periods.map(widthOf), 34) * periods.length / (plot.right - plot.left));
    periods.forEach((period, at) => {
      if ((periods.length - 1 - at) % every === 0) draw(image, "text", { class: "dz-plot__place", x: x(period), y: height - 8 }, period);
    });
    for (const [at, { row, spots }] of lines.entries()) {
      const line = draw(image, "g", { class: `dz-plot__line dz-plot__line--${at + 1}` });
      const steps = spots.map((one, place) => one && `${place && spots[place - 1] && !one.gap ? "L" : "M"}${x(one.period)} ${y(one.value)}`);
      draw(line, "path", { d: steps.filter(Boolean).join("") });
      spots.forEach((one, place) => {
        if (!one) return;
        const before = one.gap && spots[place - 1];
        if (before) {
          const [middle, level] = [(x(one.period) + x(before.period)) / 2, (y(one.value) + y(before.value)) / 2];
          draw(image, "path", { class: "dz-plot__gap", d: `M${middle} ${level - 14}v28` });
        }
        const point = draw(line, "circle", { cx: x(one.period), cy: y(one.value), r: 3.5 });
        draw(point, "title", {}, `${row[chart.named]} ${one.period}${words.colon}${one.text}`);
      });
    }
    for (const label of labels) label.y = y(label.end.value) - LINE / 2;
    spread(labels, plot.top - 8, plot.bottom + 12);
    for (const { number, texts, end, y: top } of labels) {
      const [from, to] = [x(end.period) + 6, plot.right + 2];
      if (to - from > 4) draw(image, "path", { class: "dz-plot__lead", d: `M${from} ${y(end.value)}L${to} ${top + LINE / 2}` });
      const label = draw(image, "text", { class: `dz-plot__label dz-plot__label--${number}`, y: top + LINE * 0.75 });
      texts.forEach((text, at) => draw(label, "tspan", { x: plot.right + 6, dy: at ? LINE : 0, class: at ? "dz-plot__name" : "dz-plot__end" }, text));
    }
    if (!wide) figure.append(legend(lines.map(({ row }) => row), chart.named));
    return figure;
  }

  function legend(rows, named) {
    return make("ul", { class: "dz-plot__legend" }, ...rows.map((row, at) => {
      const item = make("li", {});
      const sample = draw(item, "svg", { viewBox: "0 0 34 10", "aria-hidden": "true" });
      draw(draw(sample, "g", { class: `dz-plot__line dz-plot__line--${at + 1}` }), "path", { d: "M0 5h34" });
      item.append(make("span", { class: "dz-explorer__key" }, row.key), ` ${row[named]}`);
      return item;
    }));
  }

  // The page --------------------------------------------------------------------------------------------------------

  let shown = { charts: [], periods: [], width: 0 };
  let turn = 0;

  function drawCharts() {
    const box = part("charts");
    shown.width = box.clientWidth;
    box.replaceChildren(...shown.charts.map((one) => drawChart(one, shown.periods, shown.width)));
  }

  async function show() {
    const choice = readAddress() || (turn ? null : usual);
    if (!choice) return;
    const mine = ++turn;
    showInForm(choice);
    let [message, rows] = ["", []];
    if (!choice.ids.length) message = words.explorer_nothing;
    else if (!choice.organisations.length) message = words.explorer_nobody;
    else {
      try {
        const sources = await Promise.all(choice.organisations.map(read));
        rows = makeRows(choice, sources);
      } catch (error) {
        message = words.explorer_failed;
      }
    }
    if (mine !== turn) return;
    shown.periods = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort();
    const charts = makeCharts(rows, choice);
    const line = shown.periods.length > 1;
    shown.charts = line ? charts : [];
    part("summary").textContent = [
      message || say("explorer_summary", { count: choice.ids.length, from: choice.from, to: choice.to, form: formTitle(choice) }),
      choice.unknown.length && say("explorer_unknown", { id: choice.unknown.join(words.comma) }),
      rows.length && !line && words.explorer_one_year,
      choice.as === "index" && charts.length && say("explorer_index_note", { year: choice.from }),
      choice.as === "value" && line && charts.length > 1 && choice.organisations.length === 1 && words.explorer_separate,
      rows.length > MOST_LINES && charts.some((one) => one.rows.length === MOST_LINES) && say("explorer_most", { most: MOST_LINES }),
    ].filter(Boolean).join(" ");
    if (rows.length) showTable(rows, shown.periods, choice);
    else part("table").replaceChildren();
    drawCharts();
  }

  const narrow = matchMedia("(max-width: 60em)");
  const fold = () => { form.querySelector("details").open = !narrow.matches; };
  fold();
  narrow.addEventListener("change", fold);
  part("without").hidden = true;
  form.hidden = part("result").hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => { if (event.target.type === "search") filter(); });
  form.addEventListener("change", ({ target }) => {
    if (target.type === "search") return;
    const choice = readForm();
    if (choice.from > choice.to) choice[target.name === "from" ? "to" : "from"] = target.value;
    writeAddress(choice);
  });
  form.querySelector("button").addEventListener("click", () => writeAddress({ ...readForm(), ids: [] }));
  new ResizeObserver(() => { if (part("charts").clientWidth !== shown.width) drawCharts(); }).observe(part("charts"));
  addEventListener("hashchange", show);
  show();
})();
