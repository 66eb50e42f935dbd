// Deciding by keyboard. j and k go from pair to pair (keys.js does that); here: up and down go from field to field, 1 and
// 2 or left and right choose a side, m merges, x says that they are two, u takes the last decision back.

const list = document.querySelector("[data-duplicates]");
const pairs = list ? [...list.children] : [];

if (pairs.length && !list.querySelector(".is-current")) {
  pairs[0].classList.add("is-current");
}

const current = () => list?.querySelector(".is-current") ?? pairs[0];
const choices = pair => [...(pair?.querySelectorAll("[data-choice]") ?? [])];

function go(step) {
  const rows = choices(current());
  if (!rows.length) return false;
  const at = rows.findIndex(row => row.classList.contains("is-chosen"));
  const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  document.querySelectorAll(".dup-row.is-chosen").forEach(row => row.classList.remove("is-chosen"));
  next.classList.add("is-chosen");
  next.scrollIntoView({ block: "nearest" });
}

function choose(side, moves) {
  const rows = choices(current());
  const row = rows.find(it => it.classList.contains("is-chosen")) ?? rows[0];
  const radio = row?.querySelectorAll("input[type=radio]")[side];
  if (!radio) return false;
  radio.checked = true;
  if (!row.classList.contains("is-chosen")) go(1);
  if (moves) go(1);
}

function press(button) {
  if (!button) return false;
  button.click();
}

const actions = {
  ArrowDown: () => go(1),
  ArrowUp: () => go(-1),
  ArrowLeft: () => choose(0, false),
  ArrowRight: () => choose(1, false),
  1: () => choose(0, true),
  2: () => choose(1, true),
  m: () => press(current()?.querySelector("[data-does=m]")),
  x: () => press(current()?.querySelector("[data-does=x]")),
  u: () => press(current()?.querySelector("[data-does=u]") ?? document.querySelector(".toast form button")),
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]")) return;
  if (document.querySelector("dialog[open]")) return;
  // Arrows inside a group of radio buttons are the browser's.
  if (event.key.startsWith("Arrow") && event.target.closest?.("input[type=radio]")) return;
  const action = actions[event.key];
  if (action && action() !== false) event.preventDefault();
});
