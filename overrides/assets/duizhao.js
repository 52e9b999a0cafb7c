// What pages do beyond reading: keep the anchor on language switch, filter lists, compose the feedback e-mail, open the
// contents by keyboard, wait with the search for input methods.
// Everything here adds to pages that are complete without it.
"use strict";

/** The other language's page opens at the anchor the reader is at, and with the same search. */
function keepAnchor() {
  for (const link of document.querySelectorAll("[data-language-switch]")) {
    const plain = link.getAttribute("href");
    const follow = () => { link.href = plain + location.search + location.hash; };
    follow();
    addEventListener("hashchange", follow);
    link.addEventListener("click", follow);
  }
}

/** Buttons or a text field that hide what does not match; groups left empty are hidden too. */
function filters() {
  for (const area of document.querySelectorAll("[data-filter]")) {
    const by = area.dataset.filter;
    const controls = area.querySelector(".dz-filter");
    if (!controls) continue;
    controls.hidden = false;
    if (by === "text") filterByText(area, controls);
    else filterByChoice(area, controls, by);
  }
}

function filterByChoice(area, controls, by) {
  const items = [...area.querySelectorAll(`[data-${by}]`)];
  const groups = [...area.querySelectorAll("[data-group]")];
  controls.addEventListener("click", (event) => {
    const button = event.target.closest("[data-choice]");
    if (!button) return;
    for (const one of controls.querySelectorAll("[data-choice]")) one.setAttribute("aria-pressed", String(one === button));
    for (const item of items) item.hidden = button.dataset.choice !== "" && item.dataset[by] !== button.dataset.choice;
    for (const group of groups) group.hidden = ![...group.querySelectorAll(`[data-${by}]`)].some((item) => !item.hidden);
  });
}

function filterByText(area, controls) {
  const field = controls.querySelector("input");
  const count = controls.querySelector(".dz-filter__count");
  const rows = [...area.querySelectorAll("tbody tr")];
  const cells = cellsByRow(rows);
  const divide = dividable(rows, cells);
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const texts = cells.map((row) => fold(row.map((cell) => cell.textContent).join(" ")));
  field.addEventListener("input", () => {
    const wanted = fold(field.value);
    divide(wanted !== "");
    rows.forEach((row, index) => { row.hidden = !texts[index].includes(wanted); });
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = wanted === "" ? "" : `${shown} / ${rows.length} ${count.dataset.unit}`;
  });
}

/** Each row's cells from left to right, the merged ones that reach into it from above among them. */
function cellsByRow(rows) {
  const grid = rows.map(() => []);
  rows.forEach((row, top) => {
    for (const cell of row.cells) {
      let left = 0;
      while (grid[top][left]) left += 1;
      for (const line of grid.slice(top, top + cell.rowSpan)) {
        for (let column = left; column < left + cell.colSpan; column += 1) line[column] = cell;
      }
    }
  });
  return grid.map((line) => [...new Set(line)]);
}

/** A switch that repeats merged cells in every row they cover, so that rows between may be hidden, and merges them again. */
function dividable(rows, cells) {
  const merged = new Map();
  const copies = [];
  rows.forEach((row, index) => {
    cells[index].forEach((cell, place) => {
      if (cell.parentElement === row) return;
      merged.set(cell, cell.rowSpan);
      const copy = cell.cloneNode(true);
      copy.removeAttribute("rowspan");
      copies.push({ row, copy, next: cells[index].slice(place).find((one) => one.parentElement === row) ?? null });
    });
  });
  let divided = false;
  return (wanted) => {
    if (wanted === divided) return;
    divided = wanted;
    for (const [cell, span] of merged) cell.rowSpan = divided ? 1 : span;
    for (const { row, copy, next } of copies) if (divided) row.insertBefore(copy, next); else copy.remove();
  };
}

/** The feedback form becomes a message in the reader's own mail program; nothing is sent from here. */
function feedback() {
  for (const form of document.querySelectorAll("form[data-mail]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const lines = [];
      for (const set of form.querySelectorAll("fieldset[data-question]")) {
        const chosen = set.querySelector("input:checked");
        if (chosen) lines.push(set.dataset.question, chosen.value, "");
      }
      for (const field of form.querySelectorAll("textarea, input[type=text]")) {
        if (field.value.trim()) lines.push(field.dataset.question, field.value.trim(), "");
      }
      const subject = encodeURIComponent(form.dataset.subject);
      const body = encodeURIComponent(lines.join("\r\n"));
      const message = document.createElement("a");
      message.href = `mailto:${form.dataset.mail}?subject=${subject}&body=${body}`;
      message.click();
    });
  }
}

/** On narrow windows the contents open by keyboard as by touch, and close with Escape. */
function menu() {
  const button = document.querySelector(".dz-menu");
  const drawer = document.getElementById("__drawer");
  if (!button || !drawer) return;
  const tell = () => button.setAttribute("aria-expanded", String(drawer.checked));
  tell();
  drawer.addEventListener("change", tell);
  button.addEventListener("keydown", (event) => {
    if (event.key !== " ") return; // the theme itself answers Enter
    event.preventDefault();
    drawer.click();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) drawer.click();
  });
}

/** Menus in the header close with Escape, and when the reader turns to something else. */
function headerMenus() {
  for (const details of document.querySelectorAll("details[data-menu]")) {
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
    const leave = (event) => { if (!details.contains(event.target)) details.open = false; };
    addEventListener("pointerdown", leave);
    addEventListener("focusin", leave);
  }
}

/**
 * The theme's search box asks at every key. While an input method composes, what stands in the box is no query yet; and
 * what is pasted or dictated comes without a key.
 */
function searchBox() {
  const box = document.querySelector(".md-search__input");
  if (!box) return;
  let composing = false;
  addEventListener("keyup", (event) => {
    if (event.target === box && (composing || event.isComposing)) event.stopImmediatePropagation();
  }, true);
  box.addEventListener("compositionstart", () => { composing = true; });
  box.addEventListener("compositionend", () => {
    composing = false;
    box.dispatchEvent(new KeyboardEvent("keyup"));
  });
  box.addEventListener("input", () => { if (!composing) box.dispatchEvent(new KeyboardEvent("keyup")); });
}

/** A link into a folded part opens it. */
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target && target.querySelector("details");
  if (folded) folded.open = true;
}

/**
 * The theme fetches a sitemap for every link[rel=alternate] it finds, from the published address. The links are for
 * search engines; while the theme starts they carry a second word, so that it passes them by.
 */
function hideAlternates() {
  const links = document.querySelectorAll("link[rel=alternate]");
  for (const link of links) link.rel = "alternate translation";
  addEventListener("load", () => { for (const link of links) link.rel = "alternate"; });
}

hideAlternates();
keepAnchor();
filters();
feedback();
menu();
headerMenus();
searchBox();
openTarget();
addEventListener("hashchange", openTarget);
