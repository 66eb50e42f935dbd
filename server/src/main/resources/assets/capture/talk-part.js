// What was said: notes by hand or by voice, tags, how good it was, interest, when, and what happens next.
import { chips, group, options, stars } from "./choosing.js";
import { dictation } from "./dictation.js";
import { h } from "./dom.js";
import { memo } from "./memo.js";
import { current } from "./start.js";
import { say } from "./words.js";

const TIMELINES = ["now", "quarter", "half_year", "year", "later"];

export function talk(draft, show) {
  const { talk: said } = draft.capture;
  const set = (name, value) => draft.change(capture => { capture.talk[name] = value; });
  const notes = h("textarea.note-input", { id: "notes", rows: "3", maxlength: "8000", placeholder: say("phone.talk.notes.hint"), value: said.text ?? "" });
  const grow = () => { notes.style.height = "auto"; notes.style.height = `${Math.min(notes.scrollHeight + 2, 360)}px`; };
  notes.addEventListener("input", () => { set("text", notes.value); grow(); });
  const voice = dictation(text => {
    notes.value = [notes.value.trim(), text].filter(Boolean).join(" ");
    set("text", notes.value);
    grow();
  });
  const recorder = memo(draft);
  const tags = options(show?.tags);
  const products = options(show?.products?.length ? show.products : current()?.interests);
  const element = h("section.talk", { "aria-label": say("phone.talk") }, h("h2", {}, say("phone.talk")),
    h("div.note-box", {}, h("label.visually-hidden", { for: "notes" }, say("phone.talk.notes")), notes,
      h("div.note-tools", {}, voice?.element, recorder?.element)), recorder?.list,
    tags.length ? chips(say("phone.talk.tags"), tags, said.tags, value => set("tags", value), { many: true }) : null,
    stars(say("phone.talk.rating"), said.rating, value => set("rating", value)),
    products.length ? chips(say("phone.talk.interest"), products, said.interest, value => set("interest", value), { many: true }) : null,
    chips(say("phone.talk.timeline"), options(TIMELINES, "phone.talk.timeline"), said.timeline, value => set("timeline", value)),
    group(say("phone.talk.next"),
      h("input.line-input", { value: said.nextText ?? "", maxlength: "300", placeholder: say("phone.talk.next.hint"), "aria-label": say("phone.talk.next"), oninput: event => set("nextText", event.target.value) }),
      nextDay(said.nextOn, value => set("nextOn", value))));
  requestAnimationFrame(grow);
  return { element, left: () => { voice?.stop(); recorder?.stop(); } };
}

/** A few days ahead by one tap, any day by the phone's own calendar. */
function nextDay(chosen, change) {
  const input = h("input.line-input.day-input", { type: "date", value: chosen ?? "", "aria-label": say("phone.talk.next.on"), oninput: () => { change(input.value || undefined); mark(); } });
  const soon = [["tomorrow", 1], ["week", 7], ["twoWeeks", 14]].map(([name, days]) => ({ name, on: ahead(days) }));
  const buttons = soon.map(({ name, on }) => h("button.chip", { type: "button", onclick: () => { input.value = input.value === on ? "" : on; change(input.value || undefined); mark(); } }, say(`phone.talk.next.${name}`)));
  const mark = () => buttons.forEach((button, at) => button.setAttribute("aria-pressed", String(input.value === soon[at].on)));
  mark();
  return h("div.chips", {}, ...buttons, input);
}

function ahead(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
}
