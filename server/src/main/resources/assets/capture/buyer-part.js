// What the show wants to know, what was asked, and where the person stands: role, stance and awareness, one tap each.
import { chips, group, options } from "./choosing.js";
import { button, h } from "./dom.js";
import { current } from "./start.js";
import { say } from "./words.js";

export function buyer(draft, show) {
  const { talk } = draft.capture;
  const set = (name, value) => draft.change(capture => { capture.talk[name] = value; });
  const answer = (id, value) => draft.change(capture => { capture.talk.answers = { ...capture.talk.answers, [id]: value }; });
  const element = h("section.buyer", { "aria-label": say("phone.buyer") },
    ...(show?.questions ?? []).map(it => question(it, talk.answers?.[it.id], value => answer(it.id, value))),
    heard(talk.heard ?? [""], value => set("heard", value)),
    chips(say("phone.buyer.role"), options(current()?.roles), talk.role, value => set("role", value)),
    chips(say("phone.buyer.stance"), options(current()?.stances), talk.stance, value => set("stance", value)),
    chips(say("phone.buyer.awareness"), options(current()?.awareness), talk.awareness, value => set("awareness", value)),
    evaluation(talk, set));
  return { element };
}

/** How the company evaluates: three short fields, folded away until somebody wants them. */
function evaluation(talk, set) {
  const written = (name, words, more) => group(say(words), h("input.line-input", {
    value: talk[name] ?? "", maxlength: "500", "aria-label": say(words), oninput: event => set(name, event.target.value), ...more }));
  const fold = h("details.more", {}, h("summary", {}, say("phone.buyer.evaluation")),
    written("problem", "phone.buyer.problem"), written("status_quo", "phone.buyer.statusQuo"),
    written("deciding_on", "phone.buyer.decidingOn", { type: "date" }));
  fold.open = Boolean(talk.problem || talk.status_quo || talk.deciding_on);
  return fold;
}

/** A question of the show: some are tapped, others written. */
function question({ text, kind, choices }, answer, change) {
  const many = kind === "choices";
  if (choices?.length) return chips(text, options(choices), many ? answer?.split("; ") : answer, value => change([value].flat().join("; ")), { many });
  if (kind === "yes_no") return chips(text, options(["yes", "no"], "phone.answer"), answer, change);
  return group(text, h("input.line-input", {
    value: answer ?? "", maxlength: "1000", "aria-label": text, inputmode: kind === "number" ? "decimal" : "text", oninput: event => change(event.target.value) }));
}

/** Questions the person asked, typed or chosen from those that are known: a line each, and always one empty line more to ask for. */
function heard(all, change) {
  const lines = h("div.heard");
  const values = () => [...lines.querySelectorAll("input")].map(it => it.value);
  const add = value => lines.append(h("input.line-input", { value, maxlength: "500", placeholder: say("phone.buyer.heard.hint"), "aria-label": say("phone.buyer.heard"), list: "questions-asked", oninput: () => change(values().filter(it => it.trim())) }));
  (all.length ? all : [""]).forEach(add);
  const known = h("datalist", { id: "questions-asked" }, ...(current()?.asked ?? []).map(value => h("option", { value })));
  return group(say("phone.buyer.heard"), lines, known,
    button(say("phone.buyer.heard.add"), { kind: "btn-quiet btn-more", glyph: "plus", onclick: () => { add(""); lines.lastChild.focus(); } }));
}
