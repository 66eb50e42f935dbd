// What a form's page does by itself: fills in how people came, works a little to show that it is a browser, fits its frame.

import { firstWord } from "./sha256.js";

const ZERO_BITS = 16;
const LEAST = 3200;
const opened = performance.now();
const form = document.querySelector("[data-form]");
const framed = window.parent !== window;

const passed = new URLSearchParams(location.hash.slice(1));
if (["light", "dark"].includes(passed.get("theme"))) document.documentElement.dataset.theme = passed.get("theme");

if (framed) {
  // The page's own rule says which sites may be around it, so that nobody else can listen.
  const tell = said => window.parent.postMessage({ firsthand: said }, "*");
  new ResizeObserver(() => tell({ height: document.querySelector("main").getBoundingClientRect().bottom + 8 })).observe(document.body);
  if (document.body.dataset.redirect) tell({ redirect: document.body.dataset.redirect });
}

function claim() {
  const before = framed ? "" : document.referrer;
  for (const input of form.querySelectorAll("[data-claim]")) {
    if (passed.get(input.name)) input.value = passed.get(input.name);
    else if (input.name === "referrer" && !input.value) input.value = before;
  }
}

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/** Finds a number that makes the hash of stamp and number begin with enough zeros; in small pieces, so that typing stays smooth. */
async function work(stamp) {
  for (let number = 0; ; ) {
    const until = performance.now() + 12;
    while (performance.now() < until) {
      if (firstWord(`${stamp}.${number}`) >>> (32 - ZERO_BITS) === 0) return number;
      number++;
    }
    await pause(4);
  }
}

if (form) {
  claim();
  const stamp = form.elements.stamp.value;
  const worked = form.dataset.step === "1" && stamp ? work(stamp) : Promise.resolve("");
  let sending = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    form.querySelector("[data-busy]").hidden = false;
    form.elements.proof.value = await worked;
    await pause(Math.max(0, LEAST - (performance.now() - opened)));
    form.submit();
  });
  addEventListener("pageshow", () => {
    sending = false;
    form.querySelector("[data-busy]").hidden = true;
  });
}
document.querySelector("[data-summary]")?.focus();
