// Makes the timeline quicker to use: choices narrow the list in place, and arrow keys walk along the axis. Nothing depends on it.
"use strict";

const rows = [...document.querySelectorAll("article.row")];
const points = [...document.querySelectorAll(".point")];
const years = [...document.querySelectorAll(".year")];
const filters = document.querySelector(".filters");

/** Facet → the value that rows must have. */
const chosen = new Map();

function fits(row) {
  return [...chosen].every(([facet, value]) => (row.dataset[facet] ?? "").split(" ").includes(value));
}

function say(number) {
  return String(number).replace(/\d/g, (digit) => [...filters.dataset.digits][digit]);
}

function narrow() {
  const seen = new Set(rows.filter(fits).map((row) => row.id));
  for (const row of rows) row.hidden = !seen.has(row.id);
  for (const point of points) point.toggleAttribute("hidden", !seen.has(point.getAttribute("href").slice(1)));
  for (const year of years) year.hidden = !year.querySelector("article.row:not([hidden])");

  for (const filter of filters.querySelectorAll(".filter")) {
    const value = chosen.get(filter.dataset.facet);
    for (const link of filter.querySelectorAll("a")) {
      if (link.dataset.value === value) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    filter.querySelector(".chosen").textContent = filter.querySelector("a[aria-current]")?.textContent ?? "";
  }
  filters.querySelector(".show-all").hidden = chosen.size === 0;
  const told = filters.querySelector(".filtered");
  told.textContent = chosen.size
    ? told.dataset.text.replace("{n}", say(seen.size)).replace("{total}", say(rows.length))
    : "";
}

function choose(event) {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.matches(".show-all")) {
    chosen.clear();
    filters.querySelector("summary").focus();
  } else {
    const filter = link.closest(".filter");
    if (chosen.get(filter.dataset.facet) === link.dataset.value) chosen.delete(filter.dataset.facet);
    else chosen.set(filter.dataset.facet, link.dataset.value);
    filter.open = false;
    filter.querySelector("summary").focus();
  }
  narrow();
}

function close(event) {
  const open = filters.querySelector(".filter[open]");
  if (!open || (event.type === "click" && open.contains(event.target))) return;
  if (event.type === "keydown" && event.key !== "Escape") return;
  open.open = false;
  if (event.type === "keydown") open.querySelector("summary").focus();
}

if (filters) {
  filters.addEventListener("click", choose);
  document.addEventListener("click", close);
  document.addEventListener("keydown", close);
}

// In a right-to-left page later contacts lie to the left, so the arrow that points there goes forward.
const mirrored = document.documentElement.dir === "rtl";
const steps = {
  ArrowLeft: mirrored ? 1 : -1,
  ArrowRight: mirrored ? -1 : 1,
  ArrowUp: -1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

for (const point of points) {
  point.addEventListener("keydown", (event) => {
    if (!(event.key in steps)) return;
    // The axis is there lying and upright; one of them is shown.
    const axis = point.closest("svg");
    const seen = points.filter((one) => one.closest("svg") === axis && !one.hasAttribute("hidden"));
    const place = seen.indexOf(point) + steps[event.key];
    seen[Math.max(0, Math.min(seen.length - 1, place))].focus();
    event.preventDefault();
  });
}
