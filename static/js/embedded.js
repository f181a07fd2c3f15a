// Inside the frame of another page: tells that page how tall the timeline is, so that it needs no scroll bar of its own, and
// where a link inside leads, since only that page can scroll there.
"use strict";

function tell(message) {
  window.parent.postMessage(message, "*");
}

function tellHeight() {
  tell({ naql: "height", height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
}

function tellPlace() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) tell({ naql: "place", top: Math.round(target.getBoundingClientRect().top + window.scrollY) });
}

if (window.parent !== window) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  window.addEventListener("hashchange", tellPlace);
  window.addEventListener("load", () => {
    tellHeight();
    tellPlace();
  });
}
