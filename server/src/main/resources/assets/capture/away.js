// Part of the service worker where the browser can wake it: what waits is sent when the network is back, though the page
// was closed. Where a page is open, that one sends.
import { recall, renew, who } from "./start.js";
import { sendOnce } from "./sync.js";

self.addEventListener("sync", event => {
  if (event.tag === "captures") event.waitUntil(sendWaiting());
});

/** Fails where there is no network after all, so that the browser wakes us again; a sign-in that ended waits for its person. */
async function sendWaiting() {
  await recall();
  const outcome = await renew();
  if (outcome === "offline") throw new Error("No network yet");
  if (outcome === "fresh") await sendOnce(who());
}
