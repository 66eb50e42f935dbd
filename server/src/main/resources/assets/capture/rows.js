// A capture in the list: who, what was said, and how far it has come, as a shape and in words.
import { h, icon } from "./dom.js";
import { go } from "./frame.js";
import { valueOf } from "./values.js";
import { number, say, when } from "./words.js";

export function row(capture) {
  const name = valueOf(capture, "name") || valueOf(capture, "email") || valueOf(capture, "phone");
  const detail = [valueOf(capture, "company"), capture.talk.text].filter(Boolean).join(" · ");
  return h("li", {}, h("button.row", { type: "button", data: { capture: capture.id, state: capture.state }, onclick: () => go(`c/${capture.id}`) },
    capture.thumbnail ? h("img.row-picture", { src: capture.thumbnail, alt: "" }) : h("span.row-picture", {}, initials(name) || icon("user")),
    h("span.row-words", {}, h("b", {}, name || say("phone.row.nobody")), h("span", {}, detail || say(`phone.how.${capture.how}`)), stateOf(capture)),
    h("time.row-time", { datetime: new Date(capture.at).toISOString() }, when(capture.at))));
}

/** How far it has come. */
export function stateOf(capture) {
  const { kind, words } = told(capture);
  return h(`span.far.far-${kind}`, {}, words);
}

function told(capture) {
  const left = capture.missing?.length;
  switch (capture.state) {
    case "draft": return Object.values(capture.readings).some(it => it.state === "waiting") && !valueOf(capture, "name")
      ? { kind: "draft", words: say("phone.state.unread") } : { kind: "draft", words: say("phone.state.draft") };
    case "kept": return { kind: "here", words: say("phone.state.kept") };
    case "sent": return { kind: "sent", words: left ? say("phone.state.files", number(left)) : say("phone.state.sent") };
    case "logged": if (capture.lost?.length) return { kind: "stuck", words: say("phone.state.lost") };
      return { kind: "log", words: say("phone.state.logged", number(capture.index)) };
    default: return { kind: "stuck", words: say("phone.state.stuck") };
  }
}

const initials = name => name.split(/\s+/).map(it => it[0]).filter(it => /\p{L}/u.test(it ?? "")).slice(0, 2).join("").toUpperCase();
