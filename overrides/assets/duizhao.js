// What pages do beyond reading: keep the anchor on language switch, filter lists, compose the feedback e-mail.
// Everything here adds to pages that are complete without it.
"use strict";

/** The other language's page opens at the anchor the reader is at. */
function keepAnchor() {
  for (const link of document.querySelectorAll("[data-language-switch]")) {
    const plain = link.getAttribute("href");
    const follow = () => { link.href = plain + location.hash; };
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
  const merged = mergedText(rows);
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  field.addEventListener("input", () => {
    const wanted = fold(field.value);
    const spans = [...area.querySelectorAll("[rowspan]")];
    for (const cell of spans) cell.classList.toggle("dz-unmerged", wanted !== "");
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = wanted !== "" && !fold(merged[index]).includes(wanted);
      if (!row.hidden) shown += 1;
    });
    count.textContent = wanted === "" ? "" : `${shown} / ${rows.length} ${count.dataset.unit}`;
  });
}

/** Each row's text together with that of the merged cells that cover it. */
function mergedText(rows) {
  let covers = [];
  return rows.map((row) => {
    covers = covers.map((one) => ({ ...one, left: one.left - 1 })).filter((one) => one.left > 0);
    const text = [row.textContent, ...covers.map((one) => one.text)].join(" ");
    for (const cell of row.querySelectorAll("[rowspan]")) covers.push({ text: cell.textContent, left: cell.rowSpan });
    return text;
  });
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
      location.href = `mailto:${form.dataset.mail}?subject=${subject}&body=${body}`;
    });
  }
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
openTarget();
addEventListener("hashchange", openTarget);
