// The keyboard: ? help, / search, Ctrl/Cmd-K palette, j and k through a list marked data-list, Enter opens, n makes a new
// one, e edits, g and a letter goes to a page. Pages add their own by data-key="a" on a button or link, or
// data-row-key="a" on one in each row, which means that of the current row. Silent while somebody types or a dialog is open.
import { openPalette } from "./palette.js";

const GOING = 1500;
let goingUntil = 0;

document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    openPalette();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || document.querySelector("dialog[open]")) return;
  const action = going(event.key) ?? press(event.key) ?? actions[event.key];
  if (action && action() !== false) event.preventDefault();
});

const actions = {
  "?": help,
  "/": () => focus(document.querySelector("[data-search]")) ?? openPalette(),
  j: () => move(1),
  k: () => move(-1),
  n: () => click(document.querySelector("[data-makes]")),
  e: () => click(document.querySelector("[data-list] .is-current [data-edits]")),
  g: () => void (goingUntil = Date.now() + GOING),
  Enter: () => document.activeElement === document.body && click(document.querySelector("[data-list] .is-current a")),
  Escape: leave,
};

function going(key) {
  if (Date.now() > goingUntil) return;
  goingUntil = 0;
  const link = /^[a-z]$/.test(key) && document.querySelector(`[data-goes="${key}"]`);
  return link ? () => click(link) : undefined;
}

function press(key) {
  const target = /^[a-z0-9]$/i.test(key) && (document.querySelector(`.is-current [data-row-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]`));
  return target ? () => click(target) : undefined;
}

function click(target) {
  if (!target) return false;
  target.click();
}

export function typing(target) {
  return target.closest?.("input:not([type=checkbox]):not([type=radio]):not([type=submit]):not([type=button]), textarea, select, [contenteditable]");
}

function focus(field) {
  if (!field) return undefined;
  field.focus();
  field.select?.();
  return true;
}

/** Escape takes the mark off the list, so that Enter is the page's again. */
function leave() {
  const marked = document.querySelector("[data-list] .is-current");
  if (!marked) return false;
  marked.classList.remove("is-current");
  document.activeElement?.blur();
}

function move(step) {
  const items = [...document.querySelectorAll("[data-list] tbody tr, [data-list] > li")];
  if (!items.length) return false;
  const at = items.findIndex(item => item.classList.contains("is-current"));
  const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(Math.max(at + step, 0), items.length - 1)];
  items[at]?.classList.remove("is-current");
  next.classList.add("is-current");
  next.querySelector("a")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

// What this page adds is listed first, by the words on its buttons.
function help() {
  const here = document.querySelector("[data-keys-here]");
  here?.replaceChildren(...[...document.querySelectorAll("[data-key]")].filter(it => it.checkVisibility()).flatMap(it => {
    const what = document.createElement("dt");
    what.textContent = label(it);
    const key = document.createElement("dd");
    key.append(Object.assign(document.createElement("kbd"), { textContent: it.dataset.key }));
    return [what, key];
  }));
  if (here) here.hidden = !here.children.length;
  document.getElementById("keys")?.showModal();
}

function label(target) {
  const copy = target.cloneNode(true);
  copy.querySelectorAll("kbd").forEach(key => key.remove());
  return (target.getAttribute("aria-label") ?? copy.textContent).trim();
}

function tell(root) {
  root.querySelectorAll?.("[data-key]:not([aria-keyshortcuts])").forEach(it => {
    it.setAttribute("aria-keyshortcuts", it.dataset.key);
    it.title = `${it.title || label(it)} (${it.dataset.key})`;
  });
}
tell(document);
document.addEventListener("htmx:afterSettle", event => tell(event.target));
