// A sheet that comes up from the foot of the page; Escape, its button and a tap beside it close it.
import { button, h } from "./dom.js";
import { say } from "./words.js";

/** Opens it and returns what closes it. */
export function sheet(title, ...content) {
  const dialog = h("dialog.sheet", { "aria-label": title },
    h("header.sheet-head", {}, h("h2", {}, title), button(say("phone.close"), { kind: "btn-quiet", glyph: "x", bare: true, onclick: () => dialog.close() })),
    h("div.sheet-body", {}, ...content));
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => dialog.remove());
  addEventListener("hashchange", () => dialog.close(), { once: true });
  document.body.append(dialog);
  dialog.showModal();
  return () => dialog.close();
}
