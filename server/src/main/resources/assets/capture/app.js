// Starts the page: words, what the server said last, the view that the address names; then asks the server for news.
import { on, tell } from "./bus.js";
import { countUnsent, find } from "./captures.js";
import { deviceOf, enrol } from "./device.js";
import { h } from "./dom.js";
import { show, say as toast } from "./frame.js";
import { bringAttendees, current, recall, renew, showNow, who } from "./start.js";
import { persist } from "./storage.js";
import { begin, kick, stop } from "./sync.js";
import { watchForInstalling } from "./installing.js";
import { sendThoughClosed } from "./leaving.js";
import { delayAfter } from "./patience.js";
import { watchForUpdates } from "./update.js";
import { bring, dress, say } from "./words.js";
import { camera } from "./camera-view.js";
import { form } from "./form-view.js";
import { home } from "./home-view.js";
import { me } from "./me-view.js";
import { saved } from "./saved-view.js";
import { shows } from "./shows-view.js";

const root = document.getElementById("app");
const status = { signedOut: false, offline: !navigator.onLine };

async function view() {
  const [name, id, role] = location.hash.slice(1).split("/");
  if (!current()) return home(status);
  if (name === "camera") return camera(id, role);
  if (name === "me") return me(status);
  if (name === "shows") return shows();
  if (name === "new") return form(null, id);
  if (name === "c") {
    const capture = await find(id);
    if (capture?.person === who().person) return capture.state === "draft" ? form(capture) : saved(capture);
  }
  return home(status);
}

const display = async () => show(root, await view());

let timer;
let failures = 0;

async function news() {
  clearTimeout(timer);
  const before = who()?.person;
  const outcome = await renew();
  // A network that is there and leads nowhere, as in many a hall, does not say when it begins to lead somewhere.
  if (outcome === "offline") {
    timer = setTimeout(news, delayAfter(failures++));
    sendThoughClosed();
  } else failures = 0;
  if (before && before !== who().person) await becomeSomebodyElse();
  if (outcome !== "fresh") {
    status.signedOut = outcome === "signedOut";
    status.offline = outcome === "offline";
    if (status.signedOut) stop();
    tell("status", status);
    return;
  }
  Object.assign(status, { signedOut: false, offline: false });
  await bring(document.body.dataset.words, current().locale);
  await enrolOnce();
  begin(who(), async () => { await renew(); });
  tell("status", status);
  await bringAttendees(await showNow()).catch(() => {});
}

/** Somebody else signed in on this phone: nothing of the one before stays on show. */
async function becomeSomebodyElse() {
  if (location.hash) location.hash = "";
  else await display();
}

/** A phone signs for whoever is signed in: it makes its key at the first start, and anew where the key was lost. */
async function enrolOnce() {
  const { origin, person } = who();
  if (await deviceOf(origin, person)) return;
  await enrol(origin, person).then(() => toast(say("phone.enrolled")), () => {});
}

function listen() {
  addEventListener("hashchange", display);
  addEventListener("online", () => { status.offline = false; tell("status", status); news().then(kick); });
  addEventListener("offline", () => { status.offline = true; tell("status", status); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && !status.offline) news(); });
  on("view", display);
  on("signedOut", () => { status.signedOut = true; tell("status", status); });
  on("offline", isOffline => { if (status.offline !== isOffline) { status.offline = isOffline; tell("status", status); } });
  on("unwritten", why => toast(say(why === "full" ? "phone.full.now" : "phone.unwritten"), { stays: true }));
}

async function begins() {
  dress();
  const known = await recall().catch(() => null);
  await bring(document.body.dataset.words, known?.locale);
  listen();
  if (known) await display();
  watchForUpdates();
  watchForInstalling();
  await news();
  if (!known) await display();
  await countUnsent();
  await persist();
  tell("status", status);
}

begins().catch(error => {
  console.error(error);
  root.replaceChildren(h("p.fatal", { role: "alert" }, document.body.dataset.broken));
});
