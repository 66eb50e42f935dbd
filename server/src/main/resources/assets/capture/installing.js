// Putting the page among the phone's apps, where the browser lets a page offer that.
import { tell } from "./bus.js";

let offer = null;

export function watchForInstalling() {
  addEventListener("beforeinstallprompt", event => {
    event.preventDefault();
    offer = event;
    tell("installing");
  });
  addEventListener("appinstalled", () => { offer = null; tell("installing"); });
}

export const canInstall = () => offer !== null;

export async function install() {
  await offer?.prompt();
  offer = null;
  tell("installing");
}
