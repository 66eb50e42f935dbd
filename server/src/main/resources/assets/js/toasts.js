// What is said at the foot of the page: by the server, or when a request fails. It stays while it is pointed at or focused.

const toasts = document.getElementById("toasts");
const STAYS = 8000;

function watch(toast) {
  let timer;
  const start = () => (timer = setTimeout(() => toast.remove(), STAYS));
  const stop = () => clearTimeout(timer);
  toast.addEventListener("pointerenter", stop);
  toast.addEventListener("pointerleave", start);
  toast.addEventListener("focusin", stop);
  toast.addEventListener("focusout", start);
  start();
}

export function say(text, href) {
  const toast = Object.assign(document.createElement("div"), { className: "toast" });
  const close = Object.assign(document.createElement("button"), { className: "btn btn-icon", type: "button", textContent: "×" });
  close.dataset.dismiss = "";
  close.setAttribute("aria-label", toasts.dataset.close);
  toast.append(Object.assign(document.createElement(href ? "a" : "p"), { textContent: text, ...(href && { href }) }), close);
  toasts.append(toast);
}

if (toasts) {
  toasts.querySelectorAll(".toast").forEach(watch);
  new MutationObserver(changes =>
    changes.flatMap(change => [...change.addedNodes]).filter(node => node.classList?.contains("toast")).forEach(watch)
  ).observe(toasts, { childList: true });
  toasts.addEventListener("said", event => say(toasts.dataset[event.detail] ?? event.detail));
  document.addEventListener("click", event => event.target.closest("[data-dismiss]")?.closest(".toast")?.remove());
  document.addEventListener("htmx:sendError", () => say(toasts.dataset.lost));
  document.addEventListener("htmx:timeout", () => say(toasts.dataset.lost));
  document.addEventListener("htmx:responseError", event =>
    say(event.detail.xhr.getResponseHeader("X-Said") ? decodeURIComponent(event.detail.xhr.getResponseHeader("X-Said")) : toasts.dataset.failed));
}
