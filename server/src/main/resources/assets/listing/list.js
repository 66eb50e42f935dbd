// Picking leads in a list: single ones, all of a page, a range with the shift key, or all that match.

let last = null;

const form = () => document.querySelector("[data-bulk]");
const picks = () => [...document.querySelectorAll("[data-pick]")];

document.addEventListener("click", event => {
  const pick = event.target.closest("[data-pick]");
  if (!pick) return;
  const all = picks();
  if (event.shiftKey && last?.isConnected) {
    const [from, to] = [all.indexOf(last), all.indexOf(pick)].sort((one, other) => one - other);
    all.slice(from, to + 1).forEach(it => (it.checked = pick.checked));
  }
  last = pick;
  show();
});

document.addEventListener("change", event => {
  if (event.target.matches("[data-pick-all]")) {
    event.target.closest("table").querySelectorAll("[data-pick]").forEach(it => (it.checked = event.target.checked));
    show();
  } else if (event.target.matches("[data-bulk-all]")) {
    show();
  }
});

document.addEventListener("reset", event => {
  if (event.target.matches("[data-bulk]")) setTimeout(() => {
    document.querySelectorAll("[data-pick], [data-pick-all]").forEach(it => (it.checked = false));
    show();
  });
});

// A pick must not be lost to the filter that hears every change inside #leads.
document.addEventListener("htmx:afterSettle", () => show());

// x picks the lead that j and k are at; Escape picks none.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input:not([type=checkbox]), textarea, select, dialog")) return;
  if (event.key === "x") document.querySelector("tr.is-current [data-pick]")?.click();
});

function show() {
  const bulk = form();
  if (!bulk) return;
  const number = picks().filter(it => it.checked).length;
  const all = bulk.querySelector("[data-bulk-all]").checked;
  bulk.classList.toggle("is-open", number > 0 || all);
  const said = bulk.querySelector("[data-bulk-count]");
  said.textContent = all || !number ? "" : said.dataset.words.replace("#", new Intl.NumberFormat(document.documentElement.lang).format(number));
}

show();
