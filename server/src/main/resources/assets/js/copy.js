// <button data-copy="…"> copies and says so.

// A page that came over plain HTTP from another machine has no clipboard of its own; the old way still works there.
async function copied(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false);
  const field = Object.assign(document.createElement("textarea"), { value: text, className: "visually-hidden" });
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  if (!(await copied(button.dataset.copy))) return;
  document.getElementById("toasts")?.dispatchEvent(new CustomEvent("said", { detail: "copied" }));
  const use = button.querySelector("use");
  if (!use) return;
  const before = use.getAttribute("href");
  use.setAttribute("href", before.replace("#copy", "#check"));
  button.classList.add("is-copied");
  setTimeout(() => {
    use.setAttribute("href", before);
    button.classList.remove("is-copied");
  }, 1500);
});
