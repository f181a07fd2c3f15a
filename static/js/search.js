// Asks the index for what somebody types, in the page's own language first, and shows the words as they are written.
"use strict";

const form = document.querySelector("form.search");
const input = form.querySelector("input");
const told = form.querySelector(".told");
const letters = [...form.dataset.folds];
const folds = new Map(letters.flatMap((from, place) => (place % 2 ? [] : [[from, letters[place + 1]]])));
const dropped = new Set(form.dataset.dropped.split(" ").map((code) => String.fromCodePoint(parseInt(code, 16))));
const AT_ONCE = 8;
const BEFORE = 8;
const SHOWN = 28;

/** The spelling under which the index knows a word: the same as the program's own folding. */
function fold(text) {
  const plain = [...text.toLowerCase()].flatMap((c) => (/[\uFB50-\uFEFC]/.test(c) ? [...c.normalize("NFKD")] : [c]));
  return plain.map((c) => (dropped.has(c) ? "" : (folds.get(c) ?? c))).join("");
}

function say(number) {
  return String(number).replace(/\d/g, (digit) => [...form.dataset.digits][digit]);
}

/** Some words around the first that was found, those found marked. */
function excerpt(original, data) {
  const words = original.split(" ");
  // The first word in the index tells the language, and is no word of the text.
  const places = new Set(data.locations.filter((place) => place > 0).map((place) => place - 1));
  const first = Math.max(0, Math.min(...places, words.length) - BEFORE);
  const shown = document.createElement("p");
  if (first > 0) shown.append("… ");
  for (let place = first; place < Math.min(words.length, first + SHOWN); place++) {
    const mark = places.has(place) ? document.createElement("mark") : null;
    mark?.append(words[place]);
    shown.append(mark ?? words[place], " ");
  }
  if (first + SHOWN < words.length) shown.append("…");
  return shown;
}

async function row(result, section) {
  const data = await result.data();
  const [address, name, original] = data.meta.title.split("\u241f");
  const item = document.createElement("li");
  const link = document.createElement("a");
  const title = document.createElement("bdi");
  title.lang = section.dataset.lang;
  title.dir = section.dataset.dir;
  title.textContent = name;
  link.href = form.dataset.root + address.replace("{lang}", document.documentElement.lang);
  link.append(title);
  const words = excerpt(original, data);
  words.lang = section.dataset.lang;
  words.dir = section.dataset.dir;
  item.append(link, words);
  return item;
}

async function more(section) {
  const list = section.querySelector("ol");
  const next = section.results.splice(0, AT_ONCE);
  list.append(...(await Promise.all(next.map((result) => row(result, section)))));
  section.querySelector("button").hidden = section.results.length === 0;
}

let asked = 0;

async function search(pagefind) {
  const mine = ++asked;
  const words = fold(input.value).trim();
  const { results } = words ? await pagefind.search(words) : { results: [] };
  if (mine !== asked) return;
  for (const section of form.querySelectorAll(".found")) {
    section.results = results.filter((result) => section.members.has(result.id));
    section.hidden = section.results.length === 0;
    section.querySelector("ol").replaceChildren();
    section.querySelector(".total").textContent = say(section.results.length);
    await more(section);
  }
  told.textContent = words && !results.length ? told.dataset.none : words ? say(results.length) : "";
  const address = new URL(location.href);
  if (input.value) address.searchParams.set("q", input.value);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
}

async function begin() {
  const pagefind = await import(new URL(`${form.dataset.root}pagefind/pagefind.js`, location.href).href);
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  for (const section of form.querySelectorAll(".found")) {
    section.results = [];
    const { results } = await pagefind.search(`xlang${section.dataset.lang}`);
    section.members = new Set(results.map((result) => result.id));
    section.querySelector("button").addEventListener("click", () => more(section));
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search(pagefind), 150);
  });
  input.value = new URL(location.href).searchParams.get("q") ?? "";
  if (input.value) await search(pagefind);
}

// A page opened from disk may not read other files; the list below is there at any rate.
if (location.protocol !== "file:") begin();
