// What stands around every view: changing from one to the next, and what is said at the foot of the page.
import { h, button } from "./dom.js";
import { say as words } from "./words.js";

const STAYS = 5_000;
const FRESH = 1_000;
let leave = () => {};
let saidAt = 0;

/** Shows a view: an element, and what to call when it is left. */
export function show(root, { element, left = () => {} }) {
  leave();
  leave = left;
  if (Date.now() - saidAt > FRESH) document.querySelector(".toast:not(.stays)")?.remove();
  root.replaceChildren(element);
  scrollTo(0, 0);
  const heading = element.querySelector("h1");
  if (heading) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); }
}

/** Says something at the foot; with an action, it can be taken back or gone after. */
export function say(text, { action, stays = false } = {}) {
  saidAt = Date.now();
  const said = h(`div.toast${stays ? ".stays" : ""}`, { role: "status" }, h("p", {}, text));
  const close = () => said.remove();
  if (action) said.append(button(action.words, { kind: "btn-toast", onclick: () => { close(); action.does(); } }));
  said.append(button(words("phone.close"), { kind: "btn-toast", glyph: "x", bare: true, onclick: close }));
  const place = document.getElementById("said");
  place.replaceChildren(said);
  if (!stays) setTimeout(close, STAYS);
}

/** The head of a view below home: back, a title, and what is to the right. */
export function head(title, ...right) {
  return h("header.head", {},
    button(words("phone.back"), { kind: "btn-quiet", glyph: "arrow-left", bare: true, onclick: back }), h("h1", {}, title), h("div.head-right", {}, ...right));
}

/** Back to where one came from, or home where this view was opened first. */
export function back() {
  if (history.state?.inside || (history.length > 1 && sessionStorage.getItem("capture-inside"))) history.back();
  else location.hash = "";
}

export function go(hash, { replacing = false } = {}) {
  sessionStorage.setItem("capture-inside", "yes");
  if (replacing) location.replace(`#${hash}`);
  else location.hash = hash;
}

/** A note with a shape, a sentence and perhaps what to do. */
export function note(kind, glyph, text, ...actions) {
  return h(`section.note.note-${kind}`, {}, glyph, h("div", {}, h("p", {}, text), actions.length ? h("div.note-actions", {}, ...actions) : null));
}
