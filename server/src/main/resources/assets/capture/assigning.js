// A line of the card goes into a field: that which was typed in last, or one of all that are offered.
import { on, tell } from "./bus.js";
import { h } from "./dom.js";
import { retype } from "./filling.js";
import { KINDS } from "./person-part.js";
import { sheet } from "./sheet.js";
import { valueOf } from "./values.js";
import { say } from "./words.js";

let last = null;
on("field", kind => { last = kind; });

export function assign(draft, line) {
  const close = sheet(say("phone.line.into", line.text), h("div.chips.chips-big", {}, ...ordered().map(kind => {
    const there = valueOf(draft.capture, kind);
    return h("button.chip", { type: "button", onclick: () => { put(draft, kind, line.text); close(); } },
      say(`phone.field.${kind}`), there && h("small", {}, there));
  })));
}

const ordered = () => (last ? [last, ...KINDS.filter(kind => kind !== last)] : KINDS);

function put(draft, kind, text) {
  draft.change(capture => retype(capture, kind, text));
  tell("filled");
}
