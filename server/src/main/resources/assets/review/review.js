// Notes of a review save themselves a moment after typing. What somebody else noted meanwhile is put in by the server, line by
// line; a text that is being typed is never replaced under the hands of whoever types.
const WAIT = 900;
const LOOK = 8000;

const page = document.querySelector("[data-review]");
const forms = [...document.querySelectorAll("form[data-note]")];

for (const form of forms) {
  const { words } = form.elements;
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
}

const isDirty = form => form.elements.words.value !== form.elements.base.value;

async function save(form) {
  if (form.dataset.saving) {
    form.dataset.again = "yes";
    return;
  }
  const { words, base } = form.elements;
  const status = form.querySelector("[role=status]");
  const sent = words.value;
  form.dataset.saving = "yes";
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
    });
    if (!answer.ok) throw new Error(answer.status);
    const { words: now } = await answer.json();
    if (words.value === sent) {
      words.value = now;
      base.value = now;
    } else {
      base.value = sent;
    }
    status.textContent = now === sent ? status.dataset.saved : status.dataset.merged;
  } catch {
    status.textContent = status.dataset.failed;
  } finally {
    delete form.dataset.saving;
    if (form.dataset.again) {
      delete form.dataset.again;
      save(form);
    }
  }
}

async function look() {
  if (document.hidden || !forms.length) return;
  const answer = await fetch(page.dataset.review, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return;
  for (const note of await answer.json()) {
    const form = forms.find(it => it.dataset.note === note.item);
    if (form && !form.dataset.saving && !isDirty(form) && form.elements.words.value !== note.words) {
      form.elements.words.value = note.words;
      form.elements.base.value = note.words;
    }
  }
}

setInterval(look, LOOK);
addEventListener("beforeunload", event => {
  if (forms.some(isDirty)) event.preventDefault();
});
