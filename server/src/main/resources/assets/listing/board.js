// Moving cards on the board: by mouse, or by keyboard (space takes and drops, arrows move, Escape puts back).

const said = document.getElementById("board-said");
let held = null;

const columnOf = card => card.closest("[data-column]");
const columns = () => [...document.querySelectorAll("[data-column]")];
const nameOf = column => column.querySelector("h2").textContent;
const listOf = column => column.querySelector(".board-cards");
const cardsOf = column => [...column.querySelectorAll("[data-card]")];

function tell(key, ...values) {
  said.textContent = values.reduce((text, value, i) => text.replace(`{${i}}`, value), said.dataset[key]);
}

function toast(text) {
  document.getElementById("toasts").dispatchEvent(new CustomEvent("said", { detail: text }));
}

function mark(card) {
  const next = card ? card.dataset.next.split(" ") : [];
  for (const column of columns()) {
    const own = card && column.dataset.column === card.dataset.stage;
    column.classList.toggle("is-allowed", next.includes(column.dataset.column));
    column.classList.toggle("is-forbidden", !!card && !own && !next.includes(column.dataset.column));
    if (!card) column.classList.remove("is-over");
  }
}

// Where a card came from, so that it can go back there.
function take(card) {
  held = { card, column: columnOf(card), after: card.previousElementSibling };
  card.classList.add("is-held");
  mark(card);
}

function put(card, column, after) {
  if (after?.isConnected && after.parentElement === listOf(column)) after.after(card);
  else listOf(column).prepend(card);
}

function back() {
  put(held.card, held.column, held.after);
}

function release() {
  held?.card.classList.remove("is-held");
  held = null;
  mark(null);
}

function count(column, step) {
  const number = column.querySelector("[data-count]");
  if (!/^\D*$/.test(number.textContent) && !number.textContent.includes("+")) {
    number.dataset.count = Math.max(0, Number(number.dataset.count) + step);
    number.textContent = new Intl.NumberFormat(document.documentElement.lang).format(number.dataset.count);
  }
}

async function drop(column) {
  const { card, column: from } = held;
  const hadFocus = card.contains(document.activeElement);
  if (column === from) {
    back();
    release();
    if (hadFocus) card.focus();
    tell("left");
    return;
  }
  put(card, column, null);
  card.classList.add("is-moving");
  const origin = held;
  release();
  const answer = await send(card, column.dataset.column);
  if (answer?.headers.get("X-Second-Look")) {
    lookTwice(card, column.dataset.column);
    return;
  }
  const now = answer && fromText(await answer.text());
  if (!now) {
    held = origin;
    back();
    release();
    card.classList.remove("is-moving");
    toast(said.dataset.lost);
    return;
  }
  const place = columns().find(it => it.dataset.column === now.dataset.stage) ?? from;
  if (answer.ok) {
    card.replaceWith(now);
  } else {
    card.remove();
    if (place === from && origin.after?.isConnected) origin.after.after(now);
    else listOf(place).prepend(now);
    toast(decodeURIComponent(answer.headers.get("X-Said") ?? ""));
  }
  window.htmx?.process(now);
  if (place !== from) {
    count(from, -1);
    count(place, 1);
  }
  if (hadFocus) now.focus();
  if (answer.ok) tell("dropped", now.querySelector(".row-link").textContent, nameOf(place));
}

async function send(card, stage) {
  try {
    const answer = await fetch(`/leads/${card.dataset.card}/place`, {
      method: "POST",
      headers: { ...JSON.parse(document.body.getAttribute("hx-headers")), "X-Board": "card" },
      body: new URLSearchParams({ stage, was: card.dataset.stage }),
    });
    return answer.ok || [409, 422].includes(answer.status) ? answer : null;
  } catch {
    return null;
  }
}

// The same as a form: the page that it leads to asks to look twice, and knows where the card was dropped.
function lookTwice(card, stage) {
  const form = card.querySelector("[data-board-move]");
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: "stage", value: stage });
  form.append(field);
  form.submit();
}

function fromText(html) {
  return new DOMParser().parseFromString(html, "text/html").querySelector("[data-card]");
}

document.addEventListener("dragstart", event => {
  const card = event.target.closest?.("[data-card][draggable]");
  if (!card) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", card.dataset.card);
  take(card);
});
document.addEventListener("dragover", event => {
  const column = held && event.target.closest?.("[data-column]");
  if (!column) return;
  event.preventDefault();
  columns().forEach(it => it.classList.toggle("is-over", it === column));
});
document.addEventListener("drop", event => {
  const column = held && event.target.closest?.("[data-column]");
  if (!column) return;
  event.preventDefault();
  drop(column);
});
document.addEventListener("dragend", () => held && release());

document.addEventListener("submit", event => {
  const form = event.target.closest("[data-board-move]");
  if (!form || !event.submitter) return;
  event.preventDefault();
  take(form.closest("[data-card]"));
  drop(columns().find(it => it.dataset.column === event.submitter.value) ?? held.column);
}, true);

document.addEventListener("keydown", event => {
  const card = event.target.closest?.("[data-card]");
  if (!card || event.target !== card || event.ctrlKey || event.metaKey || event.altKey) return;
  const action = held ? holding[event.key] : walking[event.key];
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action(card);
});

const walking = {
  " ": card => {
    if (!card.draggable) return;
    take(card);
    tell("held", card.querySelector(".row-link").textContent, nameOf(columnOf(card)));
  },
  Enter: card => card.querySelector(".row-link").click(),
  ArrowDown: card => step(card, 1),
  ArrowUp: card => step(card, -1),
  ArrowRight: card => sideways(card, 1),
  ArrowLeft: card => sideways(card, -1),
};

const holding = {
  ArrowRight: card => carry(card, 1),
  ArrowLeft: card => carry(card, -1),
  " ": () => settle(),
  Enter: () => settle(),
  Escape: card => {
    back();
    release();
    card.focus();
    tell("left");
  },
};

function settle() {
  const column = columnOf(held.card);
  drop(column);
}

function carry(card, step) {
  const all = columns();
  const to = all[all.indexOf(columnOf(card)) + step];
  if (!to) return;
  put(card, to, to === held.column ? held.after : null);
  card.focus();
  card.scrollIntoView({ block: "nearest", inline: "nearest" });
  tell("over", nameOf(to));
}

function step(card, by) {
  const all = cardsOf(columnOf(card));
  all[all.indexOf(card) + by]?.focus();
}

function sideways(card, by) {
  const all = columns();
  const at = all.indexOf(columnOf(card));
  const place = cardsOf(all[at]).indexOf(card);
  for (let i = at + by; all[i]; i += by) {
    const cards = cardsOf(all[i]);
    if (cards.length) return cards[Math.min(place, cards.length - 1)].focus();
  }
}
