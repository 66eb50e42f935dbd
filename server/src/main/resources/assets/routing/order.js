// Rules can be dragged to their place; the buttons beside them do the same, one place at a time.
const list = document.querySelector("[data-routing-rules]");
let dragged = null;

list?.addEventListener("dragstart", event => {
  dragged = event.target.closest(".routing-rule");
  event.dataTransfer.effectAllowed = "move";
});

list?.addEventListener("dragover", event => {
  const over = event.target.closest(".routing-rule");
  if (!dragged || !over) return;
  event.preventDefault();
  list.querySelectorAll(".is-over").forEach(it => it.classList.remove("is-over"));
  over.classList.add("is-over");
});

list?.addEventListener("drop", event => {
  const over = event.target.closest(".routing-rule");
  if (!dragged || !over || over === dragged) return;
  event.preventDefault();
  const form = dragged.querySelector(".routing-tools");
  const by = document.createElement("input");
  by.type = "hidden";
  by.name = "by";
  by.value = Number(over.dataset.place) - Number(dragged.dataset.place);
  form.append(by);
  form.submit();
});

list?.addEventListener("dragend", () => {
  list.querySelectorAll(".is-over").forEach(it => it.classList.remove("is-over"));
  dragged = null;
});
