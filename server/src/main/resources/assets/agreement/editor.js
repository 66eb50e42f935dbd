// The editor of definitions: Escape is done with a line, a fault leads to its spot in the text, a name is put in where the
// caret stands. Everything else is done by the server, line by line.
document.addEventListener("keydown", event => {
  const form = event.key === "Escape" && event.target.closest?.("[data-editor-form]");
  if (form) form.querySelector("[data-editor-done]").click();
});

if (!location.hash) document.querySelector(".is-open")?.scrollIntoView({ behavior: "instant" });

document.addEventListener("click", event => {
  const spot = event.target.closest(".editor-spot");
  if (spot) show(Number(spot.dataset.line), Number(spot.dataset.column));
  const word = event.target.closest(".cond-word");
  if (word) put(word.dataset.word);
  const undo = event.target.closest("[data-dismiss-after]");
  if (undo) setTimeout(() => undo.closest(".toast")?.remove(), 300);
});

function show(line, column) {
  const text = document.getElementById("cond-text");
  if (!text) return;
  const before = text.value.split("\n").slice(0, line - 1).join("\n");
  const at = Math.min(text.value.length, before.length + (line > 1 ? 1 : 0) + column - 1);
  text.focus();
  text.setSelectionRange(at, Math.min(text.value.length, at + 1));
}

function put(word) {
  const text = document.getElementById("cond-text");
  if (!text) return;
  text.focus();
  text.setRangeText(word, text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
}
