// On pages with code to copy: puts this site's address in where the site does not know its own, and adds a button.
"use strict";

const UNKNOWN = "https://…/";

for (const figure of document.querySelectorAll("figure.code")) {
  const code = figure.querySelector("code");
  if (location.protocol.startsWith("http")) {
    const root = new URL(code.dataset.root || ".", location.href).href;
    code.textContent = code.textContent.replaceAll(UNKNOWN, root);
  }
  if (!navigator.clipboard) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = figure.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = figure.dataset.copied;
    setTimeout(() => { button.textContent = figure.dataset.copy; }, 2000);
  });
  figure.querySelector("figcaption").append(button);
}
