// What was captured, from the first keystroke until it is in the log.
//   draft   still being written; every keystroke is kept
//   kept    saved and signed, waiting on this phone
//   sent    the server has it, though perhaps not yet all files
//   logged  in the log under an index, with all files
//   stuck   the server refused it; nothing is lost, somebody has to do something
import { tellAll } from "./bus.js";
import { all, get, put, transaction } from "./store.js";

const WAITING = ["draft", "kept", "stuck"];
const DAYS_KEPT = 14;

/** Knows the state of the log that this phone has seen by now: it was not captured before that. */
export function newCapture(who, show, how) {
  return {
    id: crypto.randomUUID(), person: who.person, workspace: who.workspace, origin: who.origin,
    show: show?.id ?? null, seen: who.seen, how, at: Date.now(), state: "draft", fields: {}, badge: null, readings: {}, files: [], talk: {},
  };
}

/** Newest first, of one person; others who use this phone see nothing of it. */
export async function capturesOf(person) {
  const mine = (await all("captures")).filter(it => it.person === person);
  return mine.sort((one, other) => other.at - one.at);
}

export const find = id => get("captures", id);

export async function keep(capture, durability) {
  await put("captures", capture, undefined, durability);
  await changed(capture);
}

/** Writes a draft, unless it was saved or thrown away meanwhile: a late reading must not undo that. */
export async function keepDraft(capture, isNew) {
  await transaction(["captures"], store => {
    const before = store.get(capture.id);
    before.onsuccess = () => {
      if (before.result ? before.result.state === "draft" : isNew) store.put(capture);
    };
  });
  await changed(capture);
}

/** Changes a draft as it is stored, in one step. */
export async function amendDraft(id, work) {
  await transaction(["captures"], store => {
    const stored = store.get(id);
    stored.onsuccess = () => {
      if (stored.result?.state !== "draft") return;
      work(stored.result);
      store.put(stored.result);
    };
  });
  await changed({ id });
}

/** Changes what is stored now, whatever this tab thinks it is: what the server said, who would say it again. */
export async function amend(id, change) {
  const stored = await find(id);
  if (!stored) return null;
  const amended = { ...stored, ...change };
  await keep(amended, "relaxed");
  return amended;
}

export async function discard(capture) {
  await transaction(["captures", "files"], (captures, files) => {
    captures.delete(capture.id);
    capture.files.forEach(file => files.delete(file.id));
  });
  await changed(capture);
}

let counting;
async function changed(capture) {
  tellAll("captures", capture.id);
  clearTimeout(counting);
  counting = setTimeout(countUnsent, 150);
}

/** How many of each person have not left this phone, where the other pages' sign-out can read it at once. */
export async function countUnsent() {
  const counts = {};
  for (const { person } of (await all("captures")).filter(isUnsent)) counts[person] = (counts[person] ?? 0) + 1;
  try {
    localStorage.setItem("capture-unsent", JSON.stringify(counts));
  } catch {
    // Not allowed: then signing out elsewhere does not warn.
  }
}

const isUnsent = capture => WAITING.includes(capture.state);

/** Whether all that is to be sent of a capture was sent. */
export const isThrough = capture => capture.state === "logged" || (capture.state === "sent" && !capture.missing?.length);

/** Drops what was in the log for long, and the files of what arrived whole. */
export async function tidy(now = Date.now()) {
  const old = now - DAYS_KEPT * 24 * 3600 * 1000;
  const captures = await all("captures");
  await transaction(["captures", "files"], (stored, files) => {
    for (const capture of captures) {
      if (capture.state !== "logged" || capture.lost?.length) continue;
      capture.files.forEach(file => files.delete(file.id));
      if (capture.at < old) stored.delete(capture.id);
    }
  });
}

/** For signing out: what arrived is forgotten; drafts and what waits stay for their person, and nobody else sees them. */
export async function forget() {
  const captures = await all("captures");
  await transaction(["captures", "files", "attendees", "meta"], (stored, files, attendees, meta) => {
    for (const capture of captures.filter(it => !isUnsent(it))) {
      capture.files.forEach(file => files.delete(file.id));
      stored.delete(capture.id);
    }
    attendees.clear();
    meta.delete("start");
  });
}
