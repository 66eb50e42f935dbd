// ? help, / search, Ctrl/Cmd-K palette, j and k through a list marked data-list, Enter opens. Pages add their own by
// data-key="a" on a button or link, or data-row-key="a" on one in each row, which means that of the current row.
import { openPalette } from "./palette.js";

document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    openPalette();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
  const action = actions[event.key] ?? press(event.key);
  if (action && action() !== false) event.preventDefault();
});

const actions = {
  "?": () => document.getElementById("keys")?.showModal(),
  "/": () => focus(document.querySelector("[data-search]")),
  j: () => move(1),
  k: () => move(-1),
};

function press(key) {
  const target = /^[a-z0-9]$/i.test(key) && (document.querySelector(`.is-current [data-row-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]`));
  return target && (() => target.click());
}

function typing(target) {
  return target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
}

function focus(field) {
  if (!field) return false;
  field.focus();
  field.select?.();
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
