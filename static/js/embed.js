// For other pages: <contact-timeline src="https://…/" lang="fa"></contact-timeline> shows a site's timeline in a frame as
// tall as it is; contact="2021-06-16-meeting" shows one contact. This one file is all such a page needs.
"use strict";

class ContactTimeline extends HTMLElement {
  static observedAttributes = ["src", "lang", "contact"];

  connectedCallback() {
    this.frame = document.createElement("iframe");
    this.frame.loading = "lazy";
    this.frame.title = this.getAttribute("title") ?? "Timeline";
    Object.assign(this.frame.style, { inlineSize: "100%", blockSize: "30rem", border: "0", display: "block" });
    this.replaceChildren(this.frame);
    this.listen = (event) => this.hear(event);
    window.addEventListener("message", this.listen);
    this.show();
  }

  disconnectedCallback() {
    window.removeEventListener("message", this.listen);
  }

  attributeChangedCallback() {
    if (this.frame) this.show();
  }

  show() {
    const site = new URL(this.getAttribute("src") ?? ".", document.baseURI);
    const lang = (this.getAttribute("lang") || document.documentElement.lang || "en").toLowerCase().split("-")[0];
    const page = `embed/${encodeURIComponent(lang)}/${encodeURIComponent(this.getAttribute("contact") || "index")}.html`;
    const address = new URL(page, site);
    address.hash = site.hash;
    if (this.frame.src !== address.href) this.frame.src = address.href;
  }

  /** The frame tells how tall it is, and to which of its contacts a link in it leads. */
  hear(event) {
    if (event.source !== this.frame.contentWindow) return;
    const { naql, height, top } = event.data ?? {};
    if (naql === "height") this.frame.style.blockSize = `${Number(height) || 480}px`;
    if (naql === "place") {
      window.scrollTo({ top: window.scrollY + this.frame.getBoundingClientRect().top + (Number(top) || 0) });
    }
  }
}

if (!customElements.get("contact-timeline")) customElements.define("contact-timeline", ContactTimeline);
