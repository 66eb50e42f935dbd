// Mistakes get the focus; a file drop names its file; a form is sent once.

export function focusSummary(root = document) {
  root.querySelector("[data-summary]")?.focus();
}
focusSummary();
document.addEventListener("htmx:afterSettle", event => focusSummary(event.target));

document.addEventListener("click", event => {
  const link = event.target.closest("[data-summary] a");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  field.focus();
});

document.addEventListener("change", event => {
  const drop = event.target.closest("[data-drop]");
  if (drop && event.target.files?.length) name(drop, event.target.files);
});
for (const type of ["dragenter", "dragover", "dragleave", "drop"]) {
  document.addEventListener(type, event => {
    const over = type === "dragenter" || type === "dragover";
    event.target.closest?.("[data-drop]")?.classList.toggle("is-over", over);
  });
}

function name(drop, files) {
  const megabytes = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1, style: "unit", unit: "megabyte" });
  const said = drop.querySelector("[data-drop-name]");
  const all = [...files];
  const size = all.reduce((sum, file) => sum + file.size, 0);
  const names = all.map((file) => file.name).join(", ");
  said.replaceChildren(Object.assign(document.createElement("strong"), { textContent: names }), ` · ${megabytes.format(size / 1e6)}`);
}

// A second press of the button while the first is under way does nothing; a page that comes back from the cache is free again.
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.closest("[hx-post]")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));
