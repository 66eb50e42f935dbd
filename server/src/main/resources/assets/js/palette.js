// The command palette: the server finds, the arrows move, Enter goes. Where somebody has been is kept in this browser.
import { kept, keep } from "./kept.js";

const palette = document.getElementById("palette");
const input = palette?.querySelector("input");
const found = palette?.querySelector("#palette-found");
const RECENT = 6;
let before;

export function openPalette() {
  if (!palette || palette.open) return;
  before = document.activeElement;
  palette.showModal();
  input.value = "";
  input.dispatchEvent(new CustomEvent("palette-opened", { bubbles: true }));
}

const options = () => [...found.querySelectorAll("[role=option]:not([aria-disabled])")];

function mark(index) {
  const all = options();
  all.forEach((option, i) => {
    option.id = `palette-${i}`;
    option.setAttribute("aria-selected", i === index);
    if (i === index) option.scrollIntoView({ block: "nearest" });
  });
  input.setAttribute("aria-expanded", all.length > 0);
  if (all[index]) input.setAttribute("aria-activedescendant", `palette-${index}`);
  else input.removeAttribute("aria-activedescendant");
}

// The things themselves, not lists or forms: their address ends in an id.
const thing = /^\/[a-z]+\/[0-9a-f]{8}-[0-9a-f-]{27}$/;
if (palette && thing.test(location.pathname)) {
  const title = document.querySelector("h1")?.textContent.trim();
  const others = recent().filter(it => it.href !== location.pathname);
  if (title) keep("recent", [{ title, href: location.pathname }, ...others].slice(0, RECENT + 1));
}

function recent() {
  const all = kept("recent");
  return Array.isArray(all) ? all.filter(it => thing.test(it.href)) : [];
}

function showRecent() {
  const items = recent().filter(it => it.href !== location.pathname).slice(0, RECENT);
  if (input.value.trim() || !items.length) return;
  const group = document.createElement("div");
  group.className = "palette-group";
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", "g-recent");
  const head = Object.assign(document.createElement("p"), { id: "g-recent", textContent: palette.dataset.recentWords });
  head.setAttribute("role", "presentation");
  group.append(head, ...items.map(it => {
    const option = Object.assign(document.createElement("a"), { href: it.href, textContent: it.title, tabIndex: -1 });
    option.setAttribute("role", "option");
    return option;
  }));
  found.prepend(group);
}

document.addEventListener("click", event => {
  if (event.target.closest("[data-palette]")) openPalette();
  const deed = event.target.closest("[data-presses]");
  if (!deed) return;
  event.preventDefault();
  palette.close();
  document.querySelector(deed.dataset.presses)?.click();
});

palette?.addEventListener("htmx:afterSwap", event => {
  if (event.target !== found) return;
  showRecent();
  mark(0);
});
palette?.addEventListener("close", () => before?.focus?.());
palette?.addEventListener("keydown", event => {
  const all = options();
  const at = all.findIndex(option => option.getAttribute("aria-selected") === "true");
  if (event.isComposing) return;
  if (event.key === "ArrowDown") mark((at + 1) % all.length);
  else if (event.key === "ArrowUp") mark((at - 1 + all.length) % all.length);
  else if (event.key === "Home" && !input.value) mark(0);
  else if (event.key === "End" && !input.value) mark(all.length - 1);
  else if (event.key === "Enter") all[at]?.click();
  else return;
  event.preventDefault();
});
