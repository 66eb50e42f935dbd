// Home: what was captured here and how far each has come; below, in reach of the thumb, the three ways to capture.
import { on } from "./bus.js";
import { capturesOf } from "./captures.js";
import { button, h, icon, paced } from "./dom.js";
import { go, note } from "./frame.js";
import { row } from "./rows.js";
import { current, showNow, who } from "./start.js";
import { room } from "./storage.js";
import { kick } from "./sync.js";
import { number, say } from "./words.js";
import { welcome } from "./welcome.js";

const MOST = 60;
const PACE = 600;

export async function home(status) {
  if (!current()) return welcome(status);
  const element = h("div.view.home");
  const draw = async () => {
    const [show, captures, space] = await Promise.all([showNow(), capturesOf(who().person), room()]);
    element.replaceChildren(h("h1.visually-hidden", {}, say("phone.dock")), top(show, captures, status), h("main.scroll", {}, ...notices(show, captures, space, status), ...list(captures)), dock());
  };
  await draw();
  const redraw = paced(draw, PACE);
  const offs = ["captures", "status", "start", "show"].map(name => on(name, redraw));
  return { element, left: () => offs.forEach(off => off()) };
}

function top(show, captures, status) {
  const waiting = captures.filter(it => it.state === "kept").length;
  const words = status.signedOut ? say("phone.status.signedOut") : status.offline ? say("phone.status.offline") : say("phone.status.online");
  return h("header.top", {},
    h("button.top-show", { type: "button", onclick: () => go("shows"), "aria-label": say("phone.show.change", show?.name ?? say("phone.show.none")) },
      icon("logo", "marks"),
      h("span.top-names", {}, h("b", {}, show?.name ?? say("phone.show.none")), h("small", {}, [show?.booth, current().workspace.name].filter(Boolean).join(" · "))),
      icon("chevron-down")),
    h(`button.top-state${status.signedOut ? ".is-warn" : status.offline ? ".is-off" : ""}`, { type: "button", onclick: () => go("me") },
      icon(status.signedOut ? "lock" : status.offline ? "cloud-off" : "circle-check"), h("span", {}, waiting ? say("phone.status.waiting", number(waiting)) : words)));
}

function notices(show, captures, space, status) {
  const waiting = captures.filter(it => ["kept", "draft"].includes(it.state)).length;
  const unread = captures.filter(it => it.state === "draft" && Object.values(it.readings).some(reading => reading.state === "waiting"));
  return [
    status.signedOut && note("warn", icon("lock"), waiting ? say("phone.signIn.toSend", number(waiting)) : say("phone.signIn.again"),
      h("a.btn.btn-primary", { href: "/sign-in?to=/capture" }, say("phone.signIn"))),
    space?.scarce && note("warn", icon("alert-triangle"), say("phone.full.soon")),
    !status.offline && unread.length && note("plain", icon("id"), say("phone.unread", number(unread.length)),
      button(say("phone.unread.next"), { onclick: () => go(`c/${unread.at(-1).id}`) })),
    !show && note("plain", icon("calendar-event"), say(current().shows.length ? "phone.show.choose" : "phone.show.noneAtAll"),
      current().shows.length > 0 && button(say("phone.show.choose.do"), { onclick: () => go("shows") })),
  ].filter(Boolean);
}

function list(captures) {
  if (!captures.length) return [h("div.nothing", {}, icon("logo", "marks"), h("h2", {}, say("phone.empty")), h("p", {}, say("phone.empty.text")))];
  const open = captures.filter(it => ["draft", "stuck"].includes(it.state));
  const midnight = new Date().setHours(0, 0, 0, 0);
  const rest = captures.filter(it => !open.includes(it));
  const today = rest.filter(it => it.at >= midnight);
  const before = rest.filter(it => it.at < midnight);
  return [
    open.length && section(say("phone.list.open"), open),
    (today.length || !before.length) && section(say("phone.list.today"), today, h("b.tally", {}, number(today.length))),
    before.length && section(say("phone.list.before"), before),
    rest.some(it => it.state === "kept") && h("p.foot", {}, button(say("phone.send.now"), { kind: "btn-quiet", glyph: "send", onclick: kick })),
  ].filter(Boolean);
}

function section(title, captures, count) {
  const list = h("ul.rows", {}, ...captures.slice(0, MOST).map(row));
  if (captures.length > MOST) {
    const more = h("li", {}, button(say("phone.list.more", number(captures.length - MOST)), { kind: "btn-quiet", onclick: () => { more.remove(); list.append(...captures.slice(MOST).map(row)); } }));
    list.append(more);
  }
  return h("section.group", {}, h("h2.group-head", {}, title, count), list);
}

function dock() {
  return h("nav.dock", { "aria-label": say("phone.dock") },
    way("type", "keyboard", "new/typed"), way("card", "camera", "camera/card", ".dock-main"), way("badge", "qrcode", "camera/badge"));
}

function way(name, glyph, hash, more = "") {
  return h(`button.dock-way${more}`, { type: "button", onclick: () => go(hash) }, icon(glyph), h("span", {}, say(`phone.dock.${name}`)));
}
