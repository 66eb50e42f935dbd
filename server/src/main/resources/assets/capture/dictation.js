// Speaking instead of typing, where the browser can listen. Most browsers have their maker's servers listen, so it is
// said before the first time, and never offered without a network.
import { button, h } from "./dom.js";
import { say as toast } from "./frame.js";
import { say, spoken } from "./words.js";

const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

/** A button that writes what it hears, sentence by sentence; null where the browser cannot. */
export function dictation(heard) {
  if (!Recognition) return null;
  let listening = null;
  const control = button(say("phone.talk.dictate"), { kind: "btn-tool", glyph: "message", "aria-pressed": "false", onclick: toggle });

  function toggle() {
    if (listening) { listening.stop(); return; }
    if (!navigator.onLine) { toast(say("phone.talk.dictate.offline")); return; }
    if (!agreed()) return;
    listening = new Recognition();
    Object.assign(listening, { lang: spoken() === "de" ? "de-DE" : "en-GB", continuous: true, interimResults: false });
    listening.onresult = event => {
      for (let at = event.resultIndex; at < event.results.length; at++) if (event.results[at].isFinal) heard(event.results[at][0].transcript.trim());
    };
    listening.onerror = event => { if (event.error !== "no-speech" && event.error !== "aborted") toast(say("phone.talk.dictate.failed")); };
    listening.onend = () => { listening = null; control.setAttribute("aria-pressed", "false"); };
    listening.start();
    control.setAttribute("aria-pressed", "true");
  }

  return { element: h("span", {}, control), stop: () => listening?.abort() };
}

function agreed() {
  if (localStorage.getItem("capture-dictates")) return true;
  const agrees = confirm(say("phone.talk.dictate.sure"));
  if (agrees) localStorage.setItem("capture-dictates", "yes");
  return agrees;
}
