// A half-filled form survives a reload and an expired session: what differs from the page is kept in this browser until
// it was sent, thrown away, or the person signs out. Never passwords, files or hidden fields. <form data-no-draft> keeps none.
import { drop, keep, kept } from "./kept.js";

const DAYS = 7 * 24 * 3600 * 1000;
const SENT = "firsthand.sent";
const words = document.getElementById("toasts")?.dataset ?? {};

const fieldsOf = form => [...form.elements].filter(it =>
  it.name && !it.disabled && !["password", "file", "hidden", "submit", "button", "image"].includes(it.type));
const isKept = form => form.method === "post" && !form.hasAttribute("data-no-draft")
  && fieldsOf(form).some(it => it.matches("textarea, input:not([type=checkbox]):not([type=radio])"));
const nameOf = form => `draft.${location.pathname} ${new URL(form.action).pathname}`;
const isOn = it => it.type === "checkbox" || it.type === "radio";

function isChanged(it) {
  if (isOn(it)) return it.checked !== it.defaultChecked;
  if (it.tagName === "SELECT") return [...it.options].some((o, i) => o.selected !== (o.defaultSelected || (i === 0 && ![...it.options].some(o => o.defaultSelected))));
  return it.value !== it.defaultValue;
}

function save(form) {
  const changed = fieldsOf(form).filter(isChanged);
  if (!changed.length) return drop(nameOf(form));
  keep(nameOf(form), { at: Date.now(), fields: changed.map(it => [it.name, isOn(it) ? it.value : null, isOn(it) ? it.checked : it.value]) });
}

function restore(form) {
  const draft = kept(nameOf(form));
  if (!draft) return;
  if (!(Date.now() - draft.at < DAYS)) return drop(nameOf(form));
  let changed = false;
  for (const [name, value, state] of draft.fields) {
    const field = fieldsOf(form).find(it => it.name === name && (value === null || it.value === value));
    if (!field) continue;
    if (isOn(field)) field.checked = state;
    else field.value = state;
    // Against the page, not against the field: after a reload the browser may have put the text back already.
    changed ||= isChanged(field);
  }
  if (changed) tell(form);
}

function tell(form) {
  const note = Object.assign(document.createElement("div"), { className: "note draft" });
  note.setAttribute("role", "status");
  const discard = Object.assign(document.createElement("button"), { className: "btn btn-quiet", type: "button", textContent: words.discard });
  discard.addEventListener("click", () => {
    form.reset();
    drop(nameOf(form));
    note.remove();
    fieldsOf(form)[0]?.focus();
  });
  note.append(Object.assign(document.createElement("p"), { textContent: words.back }), discard);
  form.prepend(note);
}

const timers = new WeakMap();
document.addEventListener("input", event => {
  const form = event.target.form;
  if (!form || !isKept(form)) return;
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(() => save(form), 250));
});

document.addEventListener("submit", event => {
  if (event.defaultPrevented || !isKept(event.target)) return;
  clearTimeout(timers.get(event.target));
  save(event.target);
  const again = refused.filter(it => it.endsWith(` ${new URL(event.target.action).pathname}`));
  sessionStorage.setItem(SENT, [...again, nameOf(event.target)].join("\n"));
});
document.addEventListener("htmx:afterRequest", event => {
  const form = event.target.closest?.("form");
  const { verb, path } = event.detail.requestConfig;
  // What is asked beside the form, such as who this may be already, does not send it.
  const isOwn = form && (event.target === form || new URL(path, location).pathname === new URL(form.action).pathname);
  if (isOwn && event.detail.successful && verb !== "get" && isKept(form)) drop(nameOf(form));
});

// What was sent is dropped when a signed-in page answers without a mistake. The page for signing in means it was not taken.
// A page with a mistake has another address, and so another draft: with the second sending the first goes, too.
const sent = (sessionStorage.getItem(SENT) ?? "").split("\n").filter(Boolean);
sessionStorage.removeItem(SENT);
const arrived = performance.getEntriesByType("navigation")[0]?.type === "navigate";
const isRefused = Boolean(document.querySelector("[data-summary], .error-text"));
const refused = arrived && isRefused ? sent : [];
if (arrived && document.body.dataset.person && !isRefused) sent.forEach(drop);
if (document.body.dataset.person) [...document.forms].filter(isKept).forEach(restore);
