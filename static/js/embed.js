// For other pages: <contact-timeline src="https://…/" lang="fa"></contact-timeline> shows a site's timeline in a frame as
// tall as it is. This one file is all such a page needs; it may come from the timeline's own site.
"use strict";

class ContactTimeline extends HTMLElement {
  static observedAttributes = ["src", "lang"];

  connectedCallback() {
    this.frame = document.createElement("iframe");
    this.frame.loading = "lazy";
    this.frame.title = this.getAttribute("title") ?? "Timeline";
    Object.assign(this.frame.style, { inlineSize: "100%", blockSize: "30rem", border: "0", display: "block" });
    this.replaceChildren(this.frame);
    this.listen = (event) => this.resize(event);
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
    const lang = (this.getAttribute("lang") || document.documentElement.lang || "en").toLowerCase();
    this.frame.src = new URL(`embed/${encodeURIComponent(lang)}/index.html`, site).href;
  }

  resize(event) {
    if (event.source !== this.frame.contentWindow || event.data?.naql !== "height") return;
    this.frame.style.blockSize = `${Number(event.data.height) || 480}px`;
  }
}

customElements.define("contact-timeline", ContactTimeline);
