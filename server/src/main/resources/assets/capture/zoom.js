// The picture as large as one likes: pinch, drag, double tap; over it the lines that were read, each to be tapped.
import { button, h } from "./dom.js";
import { say } from "./words.js";

const MOST = 6;

export function zoom(url, reading, { words, tapped, turned, removed }) {
  const stage = h("div.zoom-stage", {}, h("img", { src: url, alt: words, draggable: false }), overlay(reading, line => { dialog.close(); tapped(line); }));
  const field = h("div.zoom-field", {}, stage);
  const close = () => dialog.close();
  const dialog = h("dialog.zoom", { "aria-label": words }, field, h("footer.zoom-foot", {},
    button(say("phone.picture.remove"), { kind: "camera-control", glyph: "trash", bare: true, onclick: () => { close(); removed(); } }),
    button(say("phone.picture.turn"), { kind: "camera-control", glyph: "refresh", bare: true, onclick: () => { close(); turned(); } }),
    button(say("phone.close"), { kind: "camera-control", glyph: "x", bare: true, onclick: close })));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  movable(field, stage);
}

const SVG = "http://www.w3.org/2000/svg";

function overlay(reading, tapped) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "zoom-lines");
  svg.setAttribute("viewBox", `0 0 ${reading?.width ?? 1} ${reading?.height ?? 1}`);
  for (const line of reading?.lines ?? []) {
    const box = document.createElementNS(SVG, "polygon");
    box.setAttribute("points", line.box.map(([x, y]) => `${x},${y}`).join(" "));
    box.setAttribute("tabindex", "0");
    box.setAttribute("role", "button");
    box.setAttribute("aria-label", line.text);
    box.addEventListener("click", () => tapped(line));
    box.addEventListener("keydown", event => { if (event.key === "Enter") tapped(line); });
    svg.append(box);
  }
  return svg;
}

function movable(field, stage) {
  const fingers = new Map();
  let at = { x: 0, y: 0, scale: 1 };
  const move = () => { stage.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.scale})`; };
  const scaledTo = (scale, x, y) => {
    const box = field.getBoundingClientRect();
    const fromX = x - box.left - box.width / 2;
    const fromY = y - box.top - box.height / 2;
    const to = Math.min(MOST, Math.max(1, scale));
    const by = to / at.scale;
    at = to === 1 ? { x: 0, y: 0, scale: 1 } : { x: fromX - (fromX - at.x) * by, y: fromY - (fromY - at.y) * by, scale: to };
    move();
  };
  const span = () => { const [one, two] = [...fingers.values()]; return Math.hypot(one.x - two.x, one.y - two.y); };

  field.addEventListener("pointerdown", event => fingers.set(event.pointerId, { x: event.clientX, y: event.clientY }));
  field.addEventListener("pointermove", event => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const spanBefore = fingers.size === 2 ? span() : 0;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size === 2 && spanBefore) {
      const [one, two] = [...fingers.values()];
      scaledTo((at.scale * span()) / spanBefore, (one.x + two.x) / 2, (one.y + two.y) / 2);
    } else if (at.scale > 1) {
      at = { ...at, x: at.x + event.clientX - before.x, y: at.y + event.clientY - before.y };
      move();
    }
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave"]) field.addEventListener(name, event => fingers.delete(event.pointerId));
  field.addEventListener("dblclick", event => scaledTo(at.scale > 1 ? 1 : 2.5, event.clientX, event.clientY));
  field.addEventListener("wheel", event => { event.preventDefault(); scaledTo(at.scale * (event.deltaY < 0 ? 1.2 : 1 / 1.2), event.clientX, event.clientY); }, { passive: false });
}
