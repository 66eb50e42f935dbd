// What the server says at the start, kept for starts without a network: who this is, the shows, what can be chosen.
import { ask, carry, Problem } from "./api.js";
import { tell } from "./bus.js";
import { catchUp, deviceOf } from "./device.js";
import { get, put, transaction } from "./store.js";

let start = null;

export const current = () => start;

/** Whose captures these are and for which log. */
export const who = () => start && {
  person: start.person.id, workspace: start.workspace.id, origin: start.origin, seen: start.checkpoint ?? null };

/** What was said the last time; null before the first. */
export async function recall() {
  start = (await get("meta", "start")) ?? null;
  if (start?.csrf) carry(start.csrf);
  return start;
}

/** Asks anew. "fresh", "offline" with what is known still good, or "signedOut". */
export async function renew() {
  try {
    const key = start ? (await deviceOf(start.origin, start.person.id))?.key : null;
    const fresh = await ask("GET", `/capture/api/start${key ? `?key=${encodeURIComponent(key)}` : ""}`);
    await take(fresh);
    return "fresh";
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return problem.status === 401 ? "signedOut" : "offline";
  }
}

async function take(fresh) {
  carry(fresh.csrf);
  start = fresh;
  await put("meta", fresh, "start");
  const device = await deviceOf(fresh.origin, fresh.person.id);
  if (device && fresh.device) await catchUp(device, fresh.device);
  tell("start", fresh);
}

/** The show that was chosen here, else the one that is on now, else the first that is named. */
export async function showNow() {
  const chosen = await get("meta", "show");
  const shows = start?.shows ?? [];
  return shows.find(it => it.id === chosen) ?? shows.find(it => it.on) ?? null;
}

export const showOf = capture => start?.shows.find(it => it.id === capture.show) ?? null;

export async function chooseShow(id) {
  await put("meta", id, "show");
  tell("show", id);
}

/** Brings the list of who is expected, when it changed, for codes and names without a network. */
export async function bringAttendees(show) {
  if (!show?.attendees?.count) return;
  const stamp = `${show.attendees.count} ${show.attendees.changed}`;
  if ((await get("meta", `attendees ${show.id}`)) === stamp) return;
  let after = "";
  do {
    const page = await ask("GET", `/capture/api/shows/${show.id}/attendees?after=${encodeURIComponent(after)}`);
    await transaction(["attendees"], store => page.attendees.forEach(it => store.put({ show: show.id, ...it })));
    after = page.next;
  } while (after);
  await put("meta", stamp, `attendees ${show.id}`);
}
