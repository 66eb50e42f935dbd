// <button data-opens="id"> opens a <dialog>; data-closes, Escape and a click beside it close it.

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
