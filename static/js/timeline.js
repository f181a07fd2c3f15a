// Makes the timeline quicker to use: kinds can be hidden, and arrow keys walk along the axis. Nothing depends on it.
"use strict";

const rows = [...document.querySelectorAll(".row[data-kind]")];
const points = [...document.querySelectorAll(".point")];

function show(kind, shown) {
  for (const row of rows.filter((one) => one.dataset.kind === kind)) row.hidden = !shown;
  for (const point of points.filter((one) => one.dataset.kind === kind)) point.toggleAttribute("hidden", !shown);
  for (const year of document.querySelectorAll(".year")) year.hidden = !year.querySelector(".row:not([hidden])");
}

for (const item of document.querySelectorAll(".legend li[data-kind]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-pressed", "true");
  button.append(...item.childNodes);
  item.append(button);
  button.addEventListener("click", () => {
    const pressed = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", String(!pressed));
    show(item.dataset.kind, !pressed);
  });
}

// In a right-to-left page later contacts lie to the left, so the arrow that points there goes forward.
const mirrored = document.documentElement.dir === "rtl";
const steps = { ArrowLeft: mirrored ? 1 : -1, ArrowRight: mirrored ? -1 : 1, Home: -Infinity, End: Infinity };

for (const point of points) {
  point.addEventListener("keydown", (event) => {
    if (!(event.key in steps)) return;
    const seen = points.filter((one) => !one.hasAttribute("hidden"));
    const place = seen.indexOf(point) + steps[event.key];
    seen[Math.max(0, Math.min(seen.length - 1, place))].focus();
    event.preventDefault();
  });
}
