// What this browser keeps for the person who is signed in; whoever signs in next finds nothing of it.

const person = document.body.dataset.person;
const PREFIX = "firsthand.";

function nameOf(name) {
  return `${PREFIX}${person}.${name}`;
}

export function kept(name) {
  try {
    return person ? JSON.parse(localStorage.getItem(nameOf(name))) : null;
  } catch {
    return null;
  }
}

export function keep(name, value) {
  try {
    if (person) localStorage.setItem(nameOf(name), JSON.stringify(value));
  } catch {
    // Full, or not allowed: then nothing is kept.
  }
}

export function drop(name) {
  try {
    if (person) localStorage.removeItem(nameOf(name));
  } catch {
    // Not allowed: then nothing was kept.
  }
}

export function names(beginning) {
  try {
    return Object.keys(localStorage).filter(it => it.startsWith(nameOf(beginning))).map(it => it.slice(nameOf("").length));
  } catch {
    return [];
  }
}

/** Everything of everybody. */
export function dropAll() {
  try {
    Object.keys(localStorage).filter(it => it.startsWith(PREFIX)).forEach(it => localStorage.removeItem(it));
  } catch {
    // Not allowed: then nothing was kept.
  }
}

document.addEventListener("submit", event => {
  if (event.target.closest("[data-signs-out]")) dropAll();
});
