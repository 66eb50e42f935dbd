// The service worker keeps the page for starts without a network. A new version waits until somebody agrees to it.
import { say } from "./frame.js";
import { say as words } from "./words.js";

export async function watchForUpdates() {
  if (!("serviceWorker" in navigator)) return;
  try {
    const registration = await register();
    offer(registration);
    registration.addEventListener("updatefound", () =>
      registration.installing?.addEventListener("statechange", () => offer(registration)));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {});
    });
  } catch (error) {
    console.warn("This page is not kept for starts without a network:", error.message);
  }
}

/** Browsers that wake a service worker when the network is back know modules in it, too; the others keep to the plain one. */
async function register() {
  const options = { scope: "/capture", updateViaCache: "none" };
  return "SyncManager" in window
    ? navigator.serviceWorker.register("/capture/sw-away.js", { ...options, type: "module" })
    : navigator.serviceWorker.register("/capture/sw.js", options);
}

function offer(registration) {
  if (!registration.waiting || !navigator.serviceWorker.controller) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  say(words("phone.update"), {
    stays: true, action: { words: words("phone.update.now"), does: () => registration.waiting?.postMessage("take over") } });
}
