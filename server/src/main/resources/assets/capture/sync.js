// The queue: sends what waits, oldest first, then its files, then asks for its place in the log. One tab at a time.
import { ask, Problem } from "./api.js";
import { tell } from "./bus.js";
import { amend, capturesOf, isThrough, tidy } from "./captures.js";
import { deviceOf, enrol } from "./device.js";
import { signAnew } from "./saving.js";
import { delayAfter } from "./patience.js";
import { sendFiles } from "./sending-files.js";

const MOST_ASKED = 200;
const AT_ONCE = 4;
let who = null;
let refresh = async () => {};
let timer;
let failures = 0;
let looks = 0;
let running = false;
let again = false;

/** Says for whom to send, and how to get a new start where the sign-in or its token went stale. */
export function begin(signedIn, renewed) {
  who = signedIn;
  refresh = renewed;
  kick();
}

export function stop() {
  who = null;
  clearTimeout(timer);
}

/** Sends now, because something was saved, the network came back or somebody asked. */
export function kick() {
  failures = looks = 0;
  run();
}

/** One round for somebody while no page is open; where one is, that does it. */
export async function sendOnce(signedIn) {
  who = signedIn;
  try {
    await navigator.locks.request("capture-sync", { ifAvailable: true }, async lock => { if (lock) await round(); });
  } finally {
    who = null;
  }
}

async function run() {
  clearTimeout(timer);
  if (running) { again = true; return; }
  if (!who) return;
  running = true;
  tell("sending", true);
  try {
    const held = await navigator.locks.request("capture-sync", { ifAvailable: true }, async lock => lock ? round() : "elsewhere");
    failures = 0;
    if (held) timer = setTimeout(run, delayAfter(looks++));
  } catch (problem) {
    await failed(problem);
  } finally {
    running = false;
    tell("sending", false);
    if (again) { again = false; run(); }
  }
}

async function failed(problem) {
  if (!(problem instanceof Problem)) console.error(problem);
  if (problem.status === 401) { stop(); tell("signedOut"); return; }
  // A token of an earlier sign-in: the new start brings another, once.
  if (problem.status === 403 && failures === 0) await refresh();
  tell("offline", problem.status === 0);
  timer = setTimeout(run, delayAfter(failures++, problem.after));
}

/** Returns whether there is more to look after soon. */
async function round() {
  for (const unsigned of (await mine("kept")).filter(it => !it.envelope)) await signLate(unsigned);
  await sendAll((await mine("kept")).sort((one, other) => one.counter - other.counter));
  for (const capture of await mine("sent")) await sendFiles(capture);
  const left = await lookUp();
  if (!left) await tidy();
  tell("offline", false);
  return left;
}

async function mine(state) {
  return (await capturesOf(who.person)).filter(it => it.origin === who.origin && it.state === state).reverse();
}

/** Saved while this phone had no key; each waits for the one before, so that one key is made for all. */
async function signLate(capture) {
  if (!await deviceOf(capture.origin, capture.person)) await enrol(capture.origin, capture.person);
  await signAnew(capture);
}

/** A few at once, for in a hall each answer takes its time; the first that fails stops them all. */
async function sendAll(waiting) {
  const senders = Array.from({ length: Math.min(AT_ONCE, waiting.length) }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await sendOne(next);
  });
  try {
    await Promise.all(senders);
  } finally {
    waiting.length = 0;
  }
}

async function sendOne(it) {
  const { envelope, seed, values } = it;
  try {
    const result = await ask("POST", "/capture/api/captures", {
      json: { envelope, seed, values, files: values.image.files, sent: Date.now(), ...unread(it) } });
    await amend(it.id, { state: "sent", result, missing: result.missing, problem: null });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.passes || problem.status === 401 || problem.status === 403) throw problem;
    // Signed with a key that was replaced meanwhile, and never taken: the new key signs it.
    const device = await deviceOf(it.origin, it.person);
    if (problem.isOfTheKey && device && device.key !== it.key) { await signAnew(it); again = true; return; }
    await amend(it.id, { state: "stuck", problem: { status: problem.status, type: problem.type, detail: problem.message } });
  }
}

/** Cards that were photographed without a network: the server reads them when it has them. */
function unread({ files, readings }) {
  const hashes = files.filter(it => readings[it.id]?.state === "waiting").map(it => it.sha256);
  return hashes.length ? { unread: hashes } : {};
}

/** Asks where the sent ones are in the log. */
async function lookUp() {
  const sent = (await mine("sent")).filter(isThrough).slice(0, MOST_ASKED);
  if (!sent.length) return false;
  const { captures } = await ask("GET", `/capture/api/captures?ids=${sent.map(it => it.result.capture).join(",")}`);
  for (const capture of sent) {
    const found = captures.find(it => it.capture === capture.result.capture);
    if (!found) continue;
    const missing = found.missing.filter(hash => !capture.lost?.includes(hash));
    const isLogged = Number.isInteger(found.index) && !missing.length;
    if (isLogged) looks = 0;
    if (isLogged || missing.length) await amend(capture.id, { missing, index: found.index, state: isLogged ? "logged" : "sent" });
  }
  return true;
}
