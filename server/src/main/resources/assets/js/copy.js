// <button data-copy="…"> copies and says so.

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const use = button.querySelector("use");
  const before = use.getAttribute("href");
  use.setAttribute("href", before.replace("#copy", "#check"));
  button.classList.add("is-copied");
  document.getElementById("toasts")?.dispatchEvent(new CustomEvent("said", { detail: "copied" }));
  setTimeout(() => {
    use.setAttribute("href", before);
    button.classList.remove("is-copied");
  }, 1500);
});
