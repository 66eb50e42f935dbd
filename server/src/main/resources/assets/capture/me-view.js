// This phone: who is signed in, its key, what waits, how much room there is, the place, and signing out.
import { on } from "./bus.js";
import { capturesOf, forget } from "./captures.js";
import { deviceOf, enrol } from "./device.js";
import { button, h, icon } from "./dom.js";
import { head, say as toast } from "./frame.js";
import { canInstall, install } from "./installing.js";
import { locate, permission } from "./place.js";
import { current, who } from "./start.js";
import { room } from "./storage.js";
import { kick, stop } from "./sync.js";
import { number, say } from "./words.js";
import { Problem, send } from "./api.js";

export async function me(status) {
  const element = h("div.view", {}, head(say("phone.me")), h("main.scroll"));
  const draw = async () => element.lastChild.replaceChildren(...await parts(status));
  await draw();
  const offs = ["captures", "status", "installing"].map(name => on(name, draw));
  return { element, left: () => offs.forEach(off => off()) };
}

async function parts(status) {
  const { person, workspace, origin } = current();
  const [device, captures, space, place] = await Promise.all([deviceOf(origin, person.id), capturesOf(person.id), room(), permission()]);
  const count = state => captures.filter(it => it.state === state).length;
  return [
    h("dl.facts", {}, ...fact(say("phone.me.person"), person.name), ...fact(say("phone.me.workspace"), workspace.name),
      ...fact(say("phone.me.network"), say(status.signedOut ? "phone.status.signedOut" : status.offline ? "phone.status.offline" : "phone.status.online")),
      ...fact(say("phone.me.waiting"), say("phone.me.counts", number(count("draft")), number(count("kept")), number(count("stuck")))),
      ...fact(say("phone.me.arrived"), say("phone.me.arrived.counts", number(count("sent")), number(count("logged")))),
      ...(space ? fact(say("phone.me.room"), say("phone.me.room.is", megabytes(space.used), megabytes(space.left))) : [])),
    h("div.stack", {}, status.signedOut ? h("a.btn.btn-primary", { href: "/sign-in?to=/capture" }, say("phone.signIn")) : button(say("phone.send.now"), { glyph: "send", onclick: kick })),
    h("h2", {}, say("phone.me.device")),
    device ? h("dl.facts", {}, ...fact(say("phone.me.device.name"), device.name), ...fact(say("phone.me.device.key"), h("code", {}, `${device.key.slice(0, 6)}…${device.key.slice(-5)}`)),
      ...fact(say("phone.me.device.signed"), number(device.counter))) : h("p", {}, say("phone.me.device.none")),
    h("p.small", {}, say("phone.me.device.text")),
    device ? null : h("div.stack", {}, button(say("phone.me.enrol"), { glyph: "key", onclick: () => enrolNow() })),
    h("h2", {}, say("phone.me.place")),
    h("p", {}, say(`phone.me.place.${place || "unknown"}`)),
    place === "prompt" ? h("div.stack", {}, button(say("phone.me.place.allow"), { glyph: "map-pin", onclick: locate })) : null,
    h("div.stack.stack-last", {}, canInstall() && button(say("phone.me.install"), { glyph: "download", onclick: install }), h("a.btn", { href: "/" }, icon("home"), say("phone.me.desktop")), button(say("phone.me.signOut"), { glyph: "logout", onclick: () => signOut(captures) })),
  ].filter(Boolean);
}

const fact = (name, value) => [h("dt", {}, name), h("dd", {}, value)];
const megabytes = bytes => number(Math.round(bytes / 1e6));

async function enrolNow() {
  const { person, origin } = who();
  await enrol(origin, person)
    .then(() => { toast(say("phone.enrolled")); kick(); }, problem => toast(say(problem.passes ? "phone.me.enrol.later" : "phone.me.enrol.failed")));
}

/** Signing out needs the server; what did not leave this phone stays on it, for its person alone. */
async function signOut(captures) {
  const unsent = captures.filter(it => ["draft", "kept", "stuck"].includes(it.state)).length;
  if (unsent && !confirm(say("phone.signOut.unsent", number(unsent)))) return;
  try {
    await send("POST", "/sign-out");
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) { toast(say("phone.signOut.offline"), { stays: true }); return; }
  }
  stop();
  await forget();
  location.assign("/sign-in?to=/capture");
}
