// Inside the frame of another page: tells that page how tall the timeline is, so that it needs no scroll bar of its own.
"use strict";

function tell() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ naql: "height", height }, "*");
}

if (window.parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  window.addEventListener("load", tell);
}
