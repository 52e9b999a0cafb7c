// The explorer: what the reader chooses stands in the address, and what the page shows follows from there.
// Every number and unit arrives in final words; the only thing counted here is the index.
"use strict";

(() => {
  const root = document.querySelector(".dz-explorer");
  if (!root) return;
  const form = root.querySelector("form");
  const words = JSON.parse(root.dataset.words);
  const across = "across" in root.dataset;
  const MOST_LINES = 8;
  const TEXT = 13;
  const LINE = 17;

  /**
   * @typedef {{ids: string[], owners: string[], from: string, to: string, as: string, unknown: string[]}} Choice
   * @typedef {{text: string, short?: string, number?: string, note?: string, gap?: boolean, href?: string,
   *            title?: string}} Cell
   * @typedef {{key: string, name: string, owner: string, note: string, href: string, data: object,
   *            cells: Map<string, Cell>}} Row
   * @typedef {{title: string, rows: Row[], cut: boolean, label: "name" | "owner", scale: number, base: number}} Chart
   */

  const part = (name) => root.querySelector(`.dz-explorer__${name}`);
  const inputs = (name) => [...form.querySelectorAll(`[name=${name}]`)];
  const decimals = (text) => (text.split(".")[1] || "").length;
  const last = (list) => list[list.length - 1];

  /** A sentence of the interface, with its {names} filled in. */
  const say = (name, values) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const because = (name, why) => why && `${words[name]}${words.colon}${why}`;
  const join = (...parts) => parts.filter(Boolean).join(words.semicolon);

  function fill(made, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }
  const make = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
  const draw = (tag, attributes, ...children) =>
    fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

  // The choice ------------------------------------------------------------------------------------------------------

  /** @returns {Choice} what the controls say */
  function readForm() {
    const { from, to, as } = form.elements;
    const taken = (name) => inputs(name).filter((one) => one.checked || one.type === "hidden").map((one) => one.value);
    return { ids: taken("i"), owners: taken("o"), from: from.value, to: to.value, as: as.value, unknown: [] };
  }

  const usual = { ...readForm(), ids: root.dataset.chosen.split(",") };

  /** @returns {Choice | null} what the address says; null where it speaks of something else, such as a heading */
  function readAddress() {
    const said = new URLSearchParams(location.hash.slice(1));
    if (location.hash.length > 1 && !["i", "o", "from", "to", "as"].some((key) => said.has(key))) return null;
    const unknown = [];
    const among = (key, otherwise) => {
      if (!said.has(key)) return otherwise;
      const known = inputs(key).flatMap((one) => (one.options ? [...one.options] : [one])).map((one) => one.value);
      const asked = said.get(key).split(",").filter(Boolean);
      unknown.push(...asked.filter((one) => !known.includes(one)));
      return known.filter((one) => asked.includes(one));
    };
    const one = (key) => among(key, [])[0] || usual[key];
    const [from, to] = [one("from"), one("to")].sort();
    const owners = across ? among("o", usual.owners) : usual.owners;
    return { ids: among("i", usual.ids), owners, from, to, as: one("as"), unknown };
  }

  /** The address leads; the page follows it. */
  function writeAddress({ ids, owners, from, to, as }) {
    const whose = across ? `&o=${owners.join(",")}` : "";
    location.hash = `i=${ids.join(",")}${whose}&from=${from}&to=${to}&as=${as}`;
  }

  function showInForm(choice) {
    const { from, to, as } = form.elements;
    for (const box of inputs("i")) box.checked = choice.ids.includes(box.value);
    if (across) for (const box of inputs("o")) box.checked = choice.owners.includes(box.value);
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
      const labels = [...group.querySelectorAll("label")];
      for (const label of labels) {
        const matches = fold(`${label.textContent} ${label.dataset.other}`).includes(wanted);
        label.hidden = !matches && !label.control.checked;
        found += matches;
      }
      group.hidden = labels.every((one) => one.hidden);
    }
    part("none").textContent = found ? "" : part("none").dataset.none;
  }

  // The data --------------------------------------------------------------------------------------------------------

  const files = new Map();

  /** An organisation's data, and the folder that its links start from; each file is read once. */
  function read(owner) {
    const load = async () => {
      const { file } = inputs("o").find((one) => one.value === owner).dataset;
      const answer = await fetch(file);
      if (!answer.ok) throw new Error(`${answer.status} ${file}`);
      return { ...await answer.json(), folder: file.replace(/[^/]*$/, "") };
    };
    if (!files.has(owner)) files.set(owner, load());
    return files.get(owner).catch((error) => { files.delete(owner); throw error; });
  }

  /** @returns {Row[]} one for each chosen indicator of each chosen organisation, in the order of the controls */
  function makeRows(choice, sources) {
    const pairs = choice.ids.flatMap((id) => sources.map((source) => [id, source]));
    return pairs.map(([id, source], place) => {
      const data = source.indicators.find((one) => one.id === id);
      const within = ({ period }) => choice.from <= period && period.slice(0, 4) <= choice.to;
      const points = data ? data.points.filter(within) : [];
      const cellOf = { value: valueCell, change: changeCell, index: indexCell(data, points, choice) }[choice.as];
      const cells = points.map((point, at) => [point.period, cellOf(point) && {
        href: source.folder + point.href, title: say("explorer_printed", point),
        gap: at > 0 && Boolean(point.gap), ...cellOf(point),
      }]);
      return {
        key: place < 26 ? String.fromCharCode(65 + place) : String(place + 1),
        name: data ? data.name : inputs("i").find((one) => one.value === id).parentElement.dataset.name,
        owner: across ? source.name : "",
        note: points.length ? choice.as === "value" && data.definition || "" : words.explorer_absent,
        href: data && source.folder + data.href,
        data, cells: new Map(cells.filter(([, cell]) => cell)),
      };
    });
  }

  const valueCell = (point) => ({
    text: point.text, number: point.number,
    note: join(point.is_words && words.explorer_words, because("explorer_gap", point.gap), point.note),
  });

  /** There is none for the first year of all, nor after a gap. */
  const changeCell = ({ change }) => change && {
    text: change.text, number: change.number, note: because("no_change_counted", change.reason),
    short: change.number && (change.number > 0 ? "+" : "") + grouped(change.number),
  };

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

  /** 100 × number ÷ base with one decimal, half up; exact, because it counts in whole numbers. */
  function indexOf(number, base) {
    const places = Math.max(decimals(number), decimals(base));
    const whole = (text) => BigInt(text.replace(/[-.]/g, "") + "0".repeat(places - decimals(text)));
    const tenths = (whole(number) * 2000n + whole(base)) / (whole(base) * 2n);
    return `${number.startsWith("-") ? "-" : ""}${tenths / 10n}.${tenths % 10n}`;
  }

  /** Digits in groups of three, and a true minus sign. */
  function grouped(number) {
    const [whole, rest] = number.replace("-", "−").split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest ? `.${rest}` : "");
  }

  const titleOf = ({ as, from: year }) =>
    (as === "index" ? say("explorer_index_title", { year }) : words[`explorer_${as}`]);

  // The table -------------------------------------------------------------------------------------------------------

  function showTable(rows, periods, choice) {
    const notes = new Map();
    const mark = (row, text, years = "") => {
      if (!notes.has(text)) notes.set(text, new Set());
      notes.get(text).add(`${row.key} ${years}`.trim());
      const hidden = make("span", { class: "dz-hidden" }, ` ${words.note} `);
      return make("sup", { class: "dz-explorer__mark" }, hidden, String([...notes.keys()].indexOf(text) + 1));
    };
    const units = choice.as === "value";
    const unitOf = ({ data }) => data && data.axis_unit || "";
    const mostIn = (period) => Math.max(0, ...rows.map((row) => digitsOf(row.cells.get(period)) || 0));
    const most = new Map(periods.map((period) => [period, mostIn(period)]));

    const head = (row, shared) => {
      const made = make("th", { scope: "row" }, make("span", { class: "dz-explorer__key" }, row.key), " ");
      made.append(row.href ? make("a", { href: row.href }, row.name) : row.name);
      for (const note of [row.note, shared].filter(Boolean)) made.append(mark(row, note));
      if (row.owner) made.append(make("span", { class: "dz-explorer__owner" }, row.owner));
      if (units) made.append(make("span", { class: "dz-unit-inline" }, unitOf(row)));
      return made;
    };
    const cell = (row, period, shared) => {
      const { text, href, title, note } = row.cells.get(period) || { text: "–" };
      const digits = digitsOf({ text });
      const pad = digits === undefined ? 0 : most.get(period) - digits;
      const names = [
        "dz-number", choice.as === "change" && "dz-words",
        pad && `dz-pad-${Math.min(pad, 6)}`, pad && !digits && "dz-pad-dot",
      ];
      const link = href && text !== "–" ? make("a", { href, title }, text) : text;
      const made = make("td", { class: names.filter(Boolean).join(" ") }, link);
      if (note && note !== shared) {
        const years = [...row.cells].filter(([, one]) => one.note === note).map(([one]) => one);
        made.append(mark(row, note, years.join(words.comma)));
      }
      return made;
    };
    const body = rows.map((row) => {
      const said = new Set([...row.cells.values()].map((one) => one.note || ""));
      const shared = row.cells.size > 1 && said.size === 1 ? [...said][0] : "";
      const unit = units ? [make("td", { class: "dz-unit" }, unitOf(row))] : [];
      return make("tr", {}, head(row, shared), ...unit, ...periods.map((period) => cell(row, period, shared)));
    });

    const titles = [make("th", { scope: "col" }, words.indicator)];
    if (units) titles.push(make("th", { scope: "col", class: "dz-unit" }, words.unit));
    titles.push(...periods.map((period) => make("th", { scope: "col", class: "dz-number" }, period)));
    const caption = titleOf(choice);
    const table = make("table", { class: "dz-grid" }, make("caption", {}, caption),
      make("thead", {}, make("tr", {}, ...titles)), make("tbody", {}, ...body));
    const region = { class: "dz-table dz-table--explorer", tabindex: "0", role: "region", "aria-label": caption };
    const said = [...notes].map(([text, whose]) => make("li", {}, `${join(...whose)}${words.colon}${text}`));
    part("table").replaceChildren(make("div", region, table));
    if (said.length) part("table").append(make("ol", { class: "dz-explorer__notes" }, ...said));
  }

  /** How many digits follow the point of a plain figure, so that points stand under one another. */
  const digitsOf = (cell) => (cell && /^[−\d.,]+$/.test(cell.text) ? decimals(cell.text) : undefined);

  // The charts ------------------------------------------------------------------------------------------------------

  /** @returns {Chart[]} lines of one axis share a chart; several organisations share one for each indicator */
  function makeCharts(rows, choice) {
    const many = choice.owners.length > 1;
    const axisOf = {
      value: ({ axis, scale }) => (many ? axis : `${axis} ${scale}`),
      change: ({ change_unit: unit }) => unit,
      index: () => "",
    }[choice.as];
    const least = choice.as === "index" ? 2 : 1;
    const groups = new Map();
    for (const row of rows.filter(({ cells }) => [...cells.values()].filter((one) => one.number).length >= least)) {
      const key = `${many ? row.data.id : ""} ${axisOf(row.data)}`;
      groups.set(key, [...(groups.get(key) || []), row]);
    }
    return [...groups.values()].map((group) => {
      const [widest] = group.map((row) => row.data).sort((one, other) => other.scale - one.scale);
      const single = many || group.length === 1;
      const unit = widest.unit && `${words.open}${widest.unit}${words.close}`;
      const title = {
        value: single ? `${widest.name}${unit || ""}` : widest.axis_title,
        change: say("explorer_change_title", { unit: widest.change_unit }),
        index: titleOf(choice),
      }[choice.as];
      return {
        title: single && choice.as !== "value" ? `${widest.name} · ${title}` : title,
        rows: group.slice(0, MOST_LINES),
        cut: group.length > MOST_LINES,
        label: many ? "owner" : "name",
        scale: choice.as === "value" ? Number(widest.scale) : 0,
        base: choice.as === "index" ? 100 : 0,
      };
    });
  }

  /** About how wide a text is. */
  const widthOf = (text) => [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? 1 : 0.56), 0) * TEXT;
  const widest = (texts) => Math.max(...texts.map(widthOf));

  /** A name in at most two lines. */
  function wrap(name, width) {
    const lines = [""];
    for (const piece of name.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/g)) {
      if (last(lines) && widthOf((last(lines) + piece).trimEnd()) > width) lines.push("");
      lines.push(lines.pop() + piece);
    }
    return lines.length > 2 ? [lines[0], `${lines[1].trimEnd()}…`] : lines;
  }

  /** Round values, from the lowest or below it to the highest or above it. */
  function ticksFor(low, high) {
    const rough = (high - low || 1) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough * 0.999);
    const places = decimals(String(Number(step.toPrecision(3))));
    const first = Math.floor(low / step + 1e-9);
    const count = Math.max(Math.ceil(high / step - 1e-9) - first, 1);
    return Array.from({ length: count + 1 }, (_, at) => {
      const value = (first + at) * step;
      return { value, text: grouped(value.toFixed(places)) };
    });
  }

  /** Labels stay at their height, or move apart where they would meet. */
  function spread(labels, top, bottom) {
    const ordered = [...labels].sort((one, other) => one.y - other.y);
    let free = top;
    for (const one of ordered) { one.y = Math.max(one.y, free); free = one.y + one.height; }
    let limit = bottom;
    for (const one of ordered.reverse()) { one.y = Math.min(one.y, limit - one.height); limit = one.y; }
  }

  const timeOf = (period) => Number(period.slice(0, 4)) + (Number(period.slice(5, 7) || 1) - 1) / 12;

  /** @param {Chart} chart */
  function drawChart(chart, periods, width, wide) {
    const lines = chart.rows.map((row) => {
      const factor = chart.scale ? Number(row.data.scale) / chart.scale : 1;
      const unit = factor === 1 ? "" : `${words.open}${row.data.unit}${words.close}`;
      const spots = periods.map((period) => {
        const cell = row.cells.get(period);
        if (!cell || !cell.number) return null;
        return { ...cell, period, value: Number(cell.number) * factor, text: (cell.short || cell.text) + unit };
      });
      const seen = spots.filter(Boolean);
      return { row, spots, seen, name: row[chart.label] };
    });
    const values = lines.flatMap(({ seen }) => seen.map((one) => one.value));
    const ticks = ticksFor(Math.min(chart.base, ...values), Math.max(chart.base, ...values));
    const labels = lines.map(({ row, seen, name }, at) => {
      const texts = [`${row.key} ${last(seen).text}`, ...(wide ? wrap(name, 170) : [])];
      return { at, texts, end: last(seen), height: texts.length * LINE + 4 };
    });
    const room = labels.reduce((sum, one) => sum + one.height, 0);
    const [left, top] = [widest(ticks.map((one) => one.text)) + 12, 14];
    const right = width - (wide ? 200 : widest(labels.map((one) => one.texts[0])) + 26);
    const bottom = Math.max(wide ? 270 : 200, room * 1.3 + top);
    const [start, end] = [timeOf(periods[0]), timeOf(last(periods))];
    const [low, high] = [ticks[0].value, last(ticks).value];
    const round = (number) => Math.round(number * 10) / 10;
    const x = (period) => round(left + 10 + ((timeOf(period) - start) / (end - start)) * (right - left - 20));
    const y = (value) => round(bottom - ((value - low) / (high - low)) * (bottom - top));

    const told = lines.map(({ seen, name }) => say("explorer_line", {
      name, from: seen[0].period, first: seen[0].text, to: last(seen).period, last: last(seen).text,
    }));
    const image = draw("svg", {
      class: "dz-plot__image", viewBox: `0 0 ${width} ${bottom + 30}`, role: "img",
      "aria-label": say("explorer_chart", { title: chart.title, lines: told.join("") }),
    });
    for (const tick of ticks) {
      const name = Math.abs(tick.value - chart.base) < 1e-9 ? "axis" : "grid";
      image.append(draw("path", { class: `dz-plot__${name}`, d: `M${left} ${y(tick.value)}H${right}` }));
      image.append(draw("text", { class: "dz-plot__tick", x: left - 8, y: y(tick.value), dy: ".35em" }, tick.text));
    }
    const every = Math.ceil((Math.max(widest(periods), 30) + 10) * periods.length / (right - left));
    periods.forEach((period, at) => {
      if ((periods.length - 1 - at) % every) return;
      image.append(draw("text", { class: "dz-plot__place", x: x(period), y: bottom + 22 }, period));
    });
    lines.forEach((line, at) => image.append(drawLine(line, at, x, y)));
    for (const label of labels) label.y = y(label.end.value) - LINE / 2;
    spread(labels, top - 8, bottom + 12);
    for (const { at, texts, end: spot, y: level } of labels) {
      const [from, to, height] = [x(spot.period) + 6, right + 16, level + LINE / 2];
      if (to - from > 30 || Math.abs(height - y(spot.value)) > 3) {
        image.append(draw("path", { class: "dz-plot__lead", d: `M${from} ${y(spot.value)}L${to - 2} ${height}` }));
      }
      const spans = texts.map((text, row) =>
        draw("tspan", { x: right + 18, dy: row ? LINE : 0, ...(row ? {} : { class: "dz-plot__end" }) }, text));
      image.append(draw("text", { y: level + LINE * 0.75 }, ...spans));
    }
    const figure = make("figure", { class: "dz-plot" }, make("figcaption", {}, chart.title), image);
    if (!wide && lines.length > 1) figure.append(legend(lines));
    return figure;
  }

  const lineClass = (at) => `dz-plot__line dz-plot__line--${at + 1}`;

  /** A line with a mark at each value, open where there is none and where the definition changed. */
  function drawLine({ spots, name }, at, x, y) {
    const made = draw("g", { class: lineClass(at) });
    const joined = (place) => place > 0 && spots[place - 1] && !spots[place].gap;
    const step = (one, place) => `${joined(place) ? "L" : "M"}${x(one.period)} ${y(one.value)}`;
    made.append(draw("path", { d: spots.map((one, place) => (one ? step(one, place) : "")).join("") }));
    spots.forEach((one, place) => {
      if (!one) return;
      const before = spots[place - 1];
      if (one.gap && before) {
        const [middle, level] = [(x(one.period) + x(before.period)) / 2, (y(one.value) + y(before.value)) / 2];
        made.append(draw("path", { class: "dz-plot__gap", d: `M${middle} ${level - 14}v28` }));
      }
      const title = draw("title", {}, `${name} ${one.period}${words.colon}${one.text}`);
      made.append(draw("circle", { cx: x(one.period), cy: y(one.value), r: 3.5 }, title));
    });
    return made;
  }

  function legend(lines) {
    return make("ul", { class: "dz-plot__legend" }, ...lines.map(({ row, name }, at) => {
      const sample = draw("svg", { viewBox: "0 0 34 10", "aria-hidden": "true" },
        draw("g", { class: lineClass(at) }, draw("path", { d: "M0 5h34" })));
      return make("li", {}, sample, make("span", { class: "dz-explorer__key" }, row.key), make("span", {}, name));
    }));
  }

  // The page --------------------------------------------------------------------------------------------------------

  let shown = { charts: [], periods: [] };
  let drawn = 0;
  let turn = 0;

  /** One chart takes the width; several stand in two columns where there is room. */
  function drawCharts() {
    const box = part("charts");
    drawn = box.clientWidth;
    const two = shown.charts.length > 1 && drawn >= 700;
    const width = two ? (drawn - 40) / 2 : drawn;
    box.classList.toggle("dz-explorer__charts--two", two);
    box.replaceChildren(...shown.charts.map((one) => drawChart(one, shown.periods, width, width >= 620)));
  }

  /** @param {Choice} choice */
  async function rowsFor(choice) {
    if (!choice.ids.length) return [[], words.explorer_nothing];
    if (!choice.owners.length) return [[], words.explorer_nobody];
    try {
      const rows = makeRows(choice, await Promise.all(choice.owners.map(read)));
      const years = say(choice.from === choice.to ? "explorer_year" : "explorer_range", choice);
      return [rows, say("explorer_summary", { years, count: choice.ids.length, form: titleOf(choice) })];
    } catch (error) {
      return [[], words.explorer_failed];
    }
  }

  async function show() {
    const choice = readAddress() || (turn ? null : usual);
    if (!choice) return;
    const mine = ++turn;
    showInForm(choice);
    const [rows, summary] = await rowsFor(choice);
    if (mine !== turn) return;
    const periods = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort();
    const charts = makeCharts(rows, choice);
    const drawable = periods.length > 1;
    shown = { charts: drawable ? charts : [], periods };
    part("summary").textContent = [
      summary,
      choice.unknown.length && say("explorer_unknown", { id: choice.unknown.join(words.comma) }),
      rows.length && !drawable && words.explorer_one_year,
      charts.length && choice.as === "index" && say("explorer_index_note", { year: choice.from }),
      drawable && charts.length > 1 && choice.as === "value" && choice.owners.length === 1 && words.explorer_separate,
      charts.some((one) => one.cut) && say("explorer_most", { most: MOST_LINES }),
    ].filter(Boolean).join(words.space);
    if (rows.length) showTable(rows, periods, choice);
    else part("table").replaceChildren();
    drawCharts();
  }

  const narrow = matchMedia("(max-width: 60em)");
  const unfold = () => { form.querySelector("details").open = !narrow.matches; };
  unfold();
  narrow.addEventListener("change", unfold);
  part("without").hidden = true;
  form.hidden = part("result").hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => { if (target.type === "search") filter(); });
  form.addEventListener("change", ({ target }) => {
    if (target.type === "search") return;
    const choice = readForm();
    if (choice.from > choice.to) choice[target.name === "from" ? "to" : "from"] = target.value;
    writeAddress(choice);
  });
  form.querySelector("button").addEventListener("click", () => writeAddress({ ...readForm(), ids: [] }));
  new ResizeObserver(() => { if (part("charts").clientWidth !== drawn) drawCharts(); }).observe(part("charts"));
  addEventListener("hashchange", show);
  show();
})();
