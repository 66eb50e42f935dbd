// A signature by finger, below the wording it agrees to.
import { button, h } from "./dom.js";
import { sheet } from "./sheet.js";
import { say } from "./words.js";

const WIDTH = 700;
const HEIGHT = 260;

/** Resolves with a PNG, or null when nobody signed. */
export function askSignature(wording) {
  return new Promise(resolve => {
    const canvas = h("canvas.signature", { width: WIDTH, height: HEIGHT, "aria-label": say("phone.consent.sign.here") });
    const pen = canvas.getContext("2d");
    Object.assign(pen, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: "#1c1e21", fillStyle: "#ffffff" });
    let strokes = 0;
    const blank = () => { pen.fillRect(0, 0, WIDTH, HEIGHT); strokes = 0; };
    blank();
    draws(canvas, pen, () => strokes++);
    let done = null;
    const close = sheet(say("phone.consent.sign"), h("p.signature-text", { lang: wording.language }, wording.text), canvas,
      h("div.sheet-actions", {}, button(say("phone.consent.sign.again"), { onclick: blank }),
        button(say("phone.consent.sign.done"), { kind: "btn-primary", onclick: () => {
          if (!strokes) return;
          canvas.toBlob(blob => { done = blob; close(); }, "image/png");
        } })));
    canvas.closest("dialog").addEventListener("close", () => resolve(done));
  });
}

function draws(canvas, pen, stroke) {
  let isDown = false;
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height];
  };
  canvas.addEventListener("pointerdown", event => {
    isDown = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  canvas.addEventListener("pointermove", event => {
    if (!isDown) return;
    pen.lineTo(...at(event));
    pen.stroke();
    stroke();
  });
  canvas.addEventListener("pointerup", () => { isDown = false; });
}
