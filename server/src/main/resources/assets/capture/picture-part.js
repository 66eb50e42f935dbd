// The pictures of the card: each with how far its reading is, and the lines that found no field.
import { blobOf, dropFile } from "./files.js";
import { on, tell } from "./bus.js";
import { button, h, icon } from "./dom.js";
import { go } from "./frame.js";
import { assign } from "./assigning.js";
import { readPicture, turn } from "./reading.js";
import { say } from "./words.js";
import { zoom } from "./zoom.js";

const CARDS = ["front", "back", "badge"];

export function pictures(draft) {
  const element = h("section.pictures", { "aria-label": say("phone.pictures") });
  const addresses = new Map();
  const reading = new Set();
  let isLeft = false;

  const mine = () => draft.capture.files.filter(it => CARDS.includes(it.role));

  async function address(file) {
    if (!addresses.has(file.id)) {
      const blob = await blobOf(file);
      addresses.set(file.id, blob ? URL.createObjectURL(blob) : "");
    }
    return addresses.get(file.id);
  }

  async function draw() {
    const files = mine();
    const shown = await Promise.all(files.map(async file => ({ file, url: await address(file) })));
    if (isLeft) return;
    element.hidden = !files.length;
    element.replaceChildren(
      h("div.picture-strip", {}, ...shown.map(picture), files.some(it => it.role !== "back") && !files.some(it => it.role === "back") ? addBack() : null),
      ...files.map(file => stateOf(draft.capture.readings[file.id], reading.has(file.id))).filter(Boolean),
      ...spareLines());
  }

  function picture({ file, url }) {
    return h("button.picture", { type: "button", "aria-label": say("phone.picture.zoom", say(`phone.picture.${file.role}`)), onclick: () => enlarge(file, url) },
      h("img", { src: url, alt: say(`phone.picture.${file.role}`) }), icon("search"));
  }

  const addBack = () => h("button.picture.picture-add", { type: "button", onclick: () => go(`camera/card/${draft.capture.id}`) }, icon("plus"), say("phone.picture.addBack"));

  function enlarge(file, url) {
    zoom(url, draft.capture.readings[file.id], {
      words: say(`phone.picture.${file.role}`), tapped: line => assign(draft, line),
      turned: async () => { const fresh = await turn(draft, file, 1); await draw(); read(fresh); },
      removed: async () => {
        await draft.change(capture => { capture.files = capture.files.filter(it => it.id !== file.id); delete capture.readings[file.id]; });
        await dropFile(file);
        draw();
      },
    });
  }

  /** What stands on the card and in no field, to be put into one by a tap. */
  function spareLines() {
    const used = new Set(Object.values(draft.capture.fields).map(it => squeezed(it.value)));
    const lines = mine().flatMap(file => draft.capture.readings[file.id]?.lines ?? []).filter(line => line.text && ![...used].some(it => it.includes(squeezed(line.text))));
    if (!lines.length) return [];
    return [h("div.spare", {}, h("p", {}, say("phone.lines")), h("div.chips", {}, ...lines.map(line =>
      h("button.chip", { type: "button", onclick: () => assign(draft, line) }, line.text))))];
  }

  async function read(file) {
    if (reading.has(file.id)) return;
    reading.add(file.id);
    await draw();
    await readPicture(draft, file).catch(console.error);
    reading.delete(file.id);
    if (isLeft) return;
    await draw();
    tell("filled");
  }

  const readAll = () => mine().filter(file => draft.capture.readings[file.id]?.state === "waiting").forEach(read);
  draw().then(() => { if (navigator.onLine) readAll(); });
  const offs = [on("filled", draw), on("status", status => { if (!status.offline && !status.signedOut) readAll(); })];
  return { element, left: () => { isLeft = true; offs.forEach(off => off()); addresses.forEach(url => URL.revokeObjectURL(url)); } };
}

function stateOf(reading, isReading) {
  if (isReading) return h("p.reading", { role: "status" }, h("span.spinner"), say("phone.reading"));
  if (reading?.state === "waiting") return h("p.reading", { role: "status" }, icon("cloud-off"), say("phone.reading.waits"));
  if (reading?.state === "kept") return h("p.reading", { role: "status" }, icon("photo"), say(reading.status === 503 ? "phone.reading.noReader" : "phone.reading.failed"));
  if (reading?.state === "read" && !reading.lines.length && !reading.codes?.length) return h("p.reading", { role: "status" }, icon("photo"), say("phone.reading.nothing"));
  return null;
}

const squeezed = text => (text ?? "").replace(/[^\p{L}\p{N}@]/gu, "").toLowerCase();
