// A spoken memo, kept as a file with the capture.
import { button, h } from "./dom.js";
import { blobOf, dropFile, keepFile } from "./files.js";
import { say as toast } from "./frame.js";
import { say } from "./words.js";

const LONGEST = 180_000;
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

/** Records while its button is pressed in; null where the browser cannot. */
export function memo(draft) {
  const type = globalThis.MediaRecorder && TYPES.find(it => MediaRecorder.isTypeSupported(it));
  if (!type || !navigator.mediaDevices?.getUserMedia) return null;
  let recorder = null;
  let clock;
  const control = button(say("phone.talk.memo"), { kind: "btn-tool", glyph: "microphone", "aria-pressed": "false", onclick: toggle });
  const list = h("ul.memos");

  async function toggle() {
    if (recorder) { recorder.stop(); return; }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      record(stream);
    } catch {
      toast(say("phone.talk.memo.notAllowed"));
    }
  }

  function record(stream) {
    const parts = [];
    const since = Date.now();
    recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 24_000 });
    recorder.ondataavailable = event => { if (event.data.size) parts.push(event.data); };
    recorder.onstop = async () => {
      recorder = null;
      clearInterval(clock);
      stream.getTracks().forEach(it => it.stop());
      control.setAttribute("aria-pressed", "false");
      control.lastChild.textContent = say("phone.talk.memo");
      if (parts.length) await add(new Blob(parts, { type }), Date.now() - since);
    };
    recorder.start(1_000);
    control.setAttribute("aria-pressed", "true");
    clock = setInterval(() => {
      control.lastChild.textContent = say("phone.talk.memo.stop", length(Date.now() - since));
      if (Date.now() - since > LONGEST) recorder?.stop();
    }, 250);
  }

  async function add(blob, took) {
    const file = { ...(await keepFile(blob, "audio")), took };
    await draft.change(capture => capture.files.push(file));
    await show();
  }

  async function show() {
    const files = draft.capture.files.filter(it => it.role === "audio");
    list.replaceChildren(...await Promise.all(files.map(async file => {
      const blob = await blobOf(file);
      return h("li", {}, blob && h("audio", { controls: true, src: URL.createObjectURL(blob), preload: "metadata" }), h("span", {}, length(file.took ?? 0)),
        button(say("phone.talk.memo.remove"), { kind: "btn-quiet", glyph: "trash", bare: true, onclick: () => drop(file) }));
    })));
  }

  async function drop(file) {
    await draft.change(capture => { capture.files = capture.files.filter(it => it.id !== file.id); });
    await dropFile(file);
    await show();
  }

  show();
  return { element: h("span", {}, control), list, stop: () => recorder?.stop() };
}

const length = ms => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1_000) % 60).padStart(2, "0")}`;
