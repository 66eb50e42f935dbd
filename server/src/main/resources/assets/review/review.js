// Notes of a review save themselves a moment after typing. What somebody else noted meanwhile is put in by the server, line by
// line; a text that is being typed is never replaced under the hands of whoever types. What could not be saved is tried
// again, and kept in this browser with what it was made from, until it is saved.
import { drop, keep, kept } from "../js/kept.js";

const WAIT = 900;
const LOOK = 8000;

const page = document.querySelector("[data-review]");
const forms = [...document.querySelectorAll("form[data-note]")];
const saving = new Map();
const failed = new Set();

const nameOf = form => `note.${new URL(form.action).pathname}`;
const isDirty = form => form.elements.words.value !== form.elements.base.value;

for (const form of forms) {
  const { words, base } = form.elements;
  let timer;
  words.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(form), WAIT);
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    save(form);
  });
  const draft = kept(nameOf(form));
  if (draft && draft.words !== words.value) {
    words.value = draft.words;
    base.value = draft.base;
    save(form);
  }
}

/** One at a time of each form; what is typed meanwhile goes with the next. */
function save(form) {
  const before = saving.get(form) ?? Promise.resolve();
  const now = before.then(() => send(form)).finally(() => saving.get(form) === now && saving.delete(form));
  saving.set(form, now);
  return now;
}

async function send(form) {
  const { words, base } = form.elements;
  const status = form.querySelector("[role=status]");
  const sent = words.value;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
    });
    if (answer.status === 409) {
      failed.delete(form);
      status.textContent = status.dataset.closed;
      return;
    }
    if (!answer.ok) throw new Error(answer.status);
    const { words: now } = await answer.json();
    if (words.value === sent) {
      words.value = now;
      base.value = now;
    } else {
      base.value = sent;
    }
    failed.delete(form);
    drop(nameOf(form));
    status.textContent = now === sent ? status.dataset.saved : status.dataset.merged;
  } catch {
    failed.add(form);
    keep(nameOf(form), { words: words.value, base: base.value });
    status.textContent = status.dataset.failed;
  }
}

async function look() {
  if (document.hidden || !forms.length) return;
  failed.forEach(save);
  const answer = await fetch(page.dataset.review, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return;
  for (const note of await answer.json()) {
    const form = forms.find(it => it.dataset.note === note.item);
    if (form && !saving.has(form) && !isDirty(form) && form.elements.words.value !== note.words) {
      form.elements.words.value = note.words;
      form.elements.base.value = note.words;
    }
  }
}

// Whatever else is sent from this page waits until the notes are saved; where they cannot be, the browser asks.
const waited = new WeakSet();
document.addEventListener("submit", event => {
  const form = event.target;
  const dirty = forms.filter(isDirty);
  if (event.defaultPrevented || !page.contains(form) || forms.includes(form) || waited.has(form) || !dirty.length) return;
  event.preventDefault();
  event.stopPropagation();
  waited.add(form);
  Promise.all(dirty.map(save)).then(() => form.requestSubmit(event.submitter)).finally(() => waited.delete(form));
}, true);

setInterval(look, LOOK);
addEventListener("beforeunload", event => {
  if (forms.some(isDirty)) event.preventDefault();
});
