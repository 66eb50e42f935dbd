// The very first start, before the server ever said who this is.
import { h, icon } from "./dom.js";
import { say } from "./words.js";

export function welcome(status) {
  const isSafe = globalThis.isSecureContext && globalThis.indexedDB && crypto.subtle;
  const text = !isSafe ? "phone.welcome.unsafe" : status.offline ? "phone.welcome.offline" : "phone.welcome.text";
  return { element: h("div.view.welcome", {}, icon("logo", "marks"), h("h1", {}, say("phone.welcome")), h("p", {}, say(text)),
    isSafe && !status.offline && h("a.btn.btn-primary.btn-big", { href: "/sign-in?to=/capture" }, say("phone.signIn")),
    isSafe && status.offline && h("button.btn.btn-big", { type: "button", onclick: () => location.reload() }, say("phone.again"))) };
}
