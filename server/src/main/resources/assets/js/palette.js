// The command palette: the server finds, the arrows move, Enter goes.

const palette = document.getElementById("palette");
const input = palette?.querySelector("input");

export function openPalette() {
  if (!palette || palette.open) return;
  palette.showModal();
  input.select();
  input.dispatchEvent(new CustomEvent("palette-opened", { bubbles: true }));
}

const options = () => [...palette.querySelectorAll("[role=option]")];

function mark(index) {
  options().forEach((option, i) => {
    option.id = `palette-${i}`;
    option.setAttribute("aria-selected", i === index);
    if (i === index) option.scrollIntoView({ block: "nearest" });
  });
  if (options()[index]) input.setAttribute("aria-activedescendant", `palette-${index}`);
  else input.removeAttribute("aria-activedescendant");
}

document.addEventListener("click", event => {
  if (event.target.closest("[data-palette]")) openPalette();
});

palette?.addEventListener("htmx:afterSwap", () => mark(0));
palette?.addEventListener("keydown", event => {
  const all = options();
  const at = all.findIndex(option => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown") mark((at + 1) % all.length);
  else if (event.key === "ArrowUp") mark((at - 1 + all.length) % all.length);
  else if (event.key === "Enter") all[at]?.click();
  else return;
  event.preventDefault();
});
