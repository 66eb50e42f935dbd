// <button data-opens="id"> opens a <dialog>; data-closes, Escape and a click beside it close it.
// A form in one that was not taken comes back open, or nobody would see what to mend.

document.querySelector("dialog:has(form .summary, form [aria-invalid='true'])")?.showModal();

document.addEventListener("click", event => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    opener.closest("[popover]")?.hidePopover();
    document.getElementById(opener.dataset.opens)?.showModal();
    return;
  }
  const dialog = event.target.closest("dialog");
  if (dialog && (event.target === dialog || event.target.closest("[data-closes]"))) dialog.close();
});
