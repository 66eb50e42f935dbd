// Who it is: fields with what was read, unsure ones marked until somebody looked at them, and what may complete them.
import { ask } from "./api.js";
import { expected, fieldsOf } from "./attendees.js";
import { on, tell } from "./bus.js";
import { button, h, icon, settled } from "./dom.js";
import { fill, retype } from "./filling.js";
import { valueOf } from "./values.js";
import { say } from "./words.js";

const ALWAYS = ["name", "company", "title", "email", "phone"];
const MORE = ["mobile", "web", "street", "postcode", "city", "country"];
const TYPES = { email: "email", phone: "tel", mobile: "tel", web: "url" };
const COMPLETED = ["company", "title"];
export const KINDS = [...ALWAYS, ...MORE];

export function person(draft, show) {
  const fields = new Map(KINDS.map(kind => [kind, field(draft, kind, show)]));
  const more = h("details.more", {}, h("summary", {}, say("phone.field.more")), ...MORE.map(kind => fields.get(kind).element));
  const element = h("section.person", { "aria-label": say("phone.person") }, ...ALWAYS.map(kind => fields.get(kind).element), more);
  const draw = () => {
    fields.forEach(it => it.draw());
    if (MORE.some(kind => valueOf(draft.capture, kind))) more.open = true;
  };
  draw();
  const offs = [on("filled", draw), on("needs", () => fields.get("name").focus())];
  return { element, left: () => offs.forEach(off => off()) };
}

function field(draft, kind, show) {
  const id = `field-${kind}`;
  const input = h("input.line-input", {
    id, type: TYPES[kind] ?? "text", autocomplete: "off", autocapitalize: kind === "email" || kind === "web" ? "none" : "words", spellcheck: "false", enterkeyhint: "next", maxlength: "300",
    data: { kind } });
  const doubt = h("span", { id: `${id}-doubt` });
  const mark = h("div.line-doubt", {}, icon("alert-triangle"), doubt, button(say("phone.field.right"), { kind: "btn-sure", glyph: "check", onclick: () => settle() }));
  const offers = h("div.offers", { role: "group", "aria-label": say("phone.field.offers") });
  const element = h("div.line", {}, h("label", { for: id }, say(`phone.field.${kind}`)), h("div.line-row", {}, input), mark, offers);

  function draw() {
    const it = draft.capture.fields[kind];
    if (document.activeElement !== input || it?.from !== "typed") input.value = it?.value ?? "";
    const isUnsure = Boolean(it?.unsure);
    element.classList.toggle("is-unsure", isUnsure);
    element.classList.toggle("is-read", Boolean(it?.value && it.from !== "typed"));
    mark.hidden = !isUnsure;
    doubt.textContent = isUnsure ? say("phone.field.unsure", it.confidence ?? "?") : "";
    if (isUnsure) input.setAttribute("aria-describedby", doubt.id);
    else input.removeAttribute("aria-describedby");
  }

  /** Somebody looked at it and it is right. */
  function settle() {
    draft.change(capture => { delete capture.fields[kind].unsure; });
    tell("filled");
  }

  const complete = settled(async () => offer(await offersFor(kind, input.value, show)), 150);
  input.addEventListener("input", () => {
    draft.change(capture => retype(capture, kind, input.value));
    tell("filled");
    complete();
  });
  input.addEventListener("focus", () => tell("field", kind));
  input.addEventListener("blur", () => setTimeout(() => offers.replaceChildren(), 250));
  input.addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); next(input); } });

  function offer(all) {
    if (document.activeElement !== input) return;
    offers.replaceChildren(...all.map(it => h("button.chip", { type: "button", onclick: () => { take(it); offers.replaceChildren(); } }, it.words)));
  }

  function take({ value, person: listed }) {
    draft.change(capture => {
      if (listed) { delete capture.fields[kind]; fill(capture, fieldsOf(listed), "list"); capture.badge ??= listed.badge; } else retype(capture, kind, value);
    });
    input.blur();
    tell("filled");
  }

  return { element, draw, focus: () => input.focus() };
}

async function offersFor(kind, typed, show) {
  if (kind === "name") return (await expected(show?.id, typed)).map(person => ({ words: [person.name, person.company].filter(Boolean).join(" · "), person }));
  if (!COMPLETED.includes(kind) || typed.trim().length < 2 || !navigator.onLine) return [];
  const found = await ask("GET", `/capture/api/complete?kind=${kind}&q=${encodeURIComponent(typed.trim())}`, { patience: 3_000 }).catch(() => null);
  return (found?.values ?? []).filter(it => it !== typed).slice(0, 4).map(value => ({ words: value, value }));
}

function next(input) {
  const all = [...document.querySelectorAll(".line-input")].filter(it => it.checkVisibility());
  const after = all[all.indexOf(input) + 1];
  if (after) after.focus();
  else input.blur();
}
