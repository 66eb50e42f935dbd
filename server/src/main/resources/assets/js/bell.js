// Keeps the bell up to date while the page can be seen: a hidden tab would hold one of the browser's few connections.
import { say } from "./toasts.js";

const bells = [...document.querySelectorAll("[data-bell]")];
let stream;
let last;

function show(unread) {
  for (const bell of bells) {
    const count = bell.querySelector("[data-bell-count]");
    count.hidden = unread === 0;
    count.textContent = unread > 99 ? "99+" : unread;
    bell.setAttribute("aria-label", unread === 0 ? bell.dataset.words : `${bell.dataset.words}: ${unread}`);
  }
}

function listen() {
  if (stream) return;
  stream = new EventSource("/notifications/stream" + (last ? `?after=${last}` : ""));
  stream.addEventListener("message", event => {
    const told = JSON.parse(event.data);
    last = event.lastEventId;
    show(told.unread);
    told.fresh.forEach(item => say(item.said, item.href));
    if (told.fresh.length) document.dispatchEvent(new CustomEvent("news"));
  });
}

function rest() {
  stream?.close();
  stream = undefined;
}

if (bells.length) {
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", () => document.hidden || listen());
}
