// The camera: a frame for the card, a wide shutter for the thumb; codes are found while it looks.
import { on } from "./bus.js";
import { find, newCapture } from "./captures.js";
import { hasCamera, openCamera } from "./camera.js";
import { button, buzz, h, icon } from "./dom.js";
import { Draft } from "./draft.js";
import { fillFromCode } from "./filling.js";
import { back, go, say as toast } from "./frame.js";
import { fromFile, orientationOf } from "./pictures.js";
import { placeNow } from "./place.js";
import { addPicture } from "./reading.js";
import { codesHere, scan } from "./scanner.js";
import { showNow, who } from "./start.js";
import { say } from "./words.js";

export async function camera(mode, id) {
  const isBadge = mode === "badge";
  const video = h("video.camera-video", { playsInline: true, muted: true, "aria-label": say("phone.camera") });
  const guide = h(`div.camera-guide.is-${mode}`, {}, h("i"), h("i"), h("i"), h("i"));
  const hint = h("p.camera-hint", { role: "status" }, say(`phone.camera.hint.${id ? "back" : mode}`));
  const light = button(say("phone.camera.light"), { kind: "camera-control", glyph: "bolt", bare: true, hidden: true, "aria-pressed": "false" });
  const files = h("input.visually-hidden", { type: "file", accept: "image/*", multiple: !id, tabIndex: -1, "aria-label": say("phone.camera.files") });
  const shutter = h("button.shutter", { type: "button", "aria-label": say("phone.camera.shoot") }, h("span"));
  const element = h("div.view.camera", {}, h("h1.visually-hidden", {}, say("phone.camera")), video, guide,
    h("header.camera-top", {}, button(say("phone.close"), { kind: "camera-control", glyph: "x", bare: true, onclick: back }), hint, light),
    h("footer.camera-foot", {},
      id ? null : h("div.camera-modes", { role: "group", "aria-label": say("phone.camera.mode") }, modeButton("card", mode), modeButton("badge", mode)),
      h("div.camera-row", {}, button(say("phone.camera.files"), { kind: "camera-control", glyph: "photo", bare: true, onclick: () => files.click() }), files,
        shutter, button(say("phone.dock.type"), { kind: "camera-control", glyph: "keyboard", bare: true, onclick: () => go(id ? `c/${id}` : "new/typed", { replacing: true }) }))));
  placeNow();

  let lens = null;
  let stopScan = () => {};
  let isLeft = false;
  open();

  async function open() {
    if (!hasCamera()) return refuse("NotFoundError");
    try {
      lens = await openCamera(video);
      if (isLeft) { lens.close(); return; }
      element.classList.add("is-open");
      if (lens.canLight) { light.hidden = false; light.onclick = () => turnLight(light.getAttribute("aria-pressed") !== "true"); }
      if (isBadge) stopScan = scan(video, { found: scanned, mayAsk: () => document.visibilityState === "visible" });
    } catch (error) {
      refuse(error.name);
    }
  }

  function turnLight(isOn) {
    light.setAttribute("aria-pressed", isOn);
    lens.light(isOn);
  }

  function refuse(name) {
    element.classList.add("is-refused");
    shutter.disabled = true;
    hint.textContent = say(name === "NotAllowedError" ? "phone.camera.notAllowed" : "phone.camera.none");
  }

  async function scanned(code) {
    buzz([20, 40, 20]);
    const draft = new Draft(newCapture(who(), await showNow(), "qr"), true);
    draft.capture.how = await fillFromCode(draft.capture, code.text, code.fields);
    await draft.change(capture => { capture.place = placeNow(); });
    go(`c/${draft.capture.id}`, { replacing: true });
  }

  async function shoot() {
    if (!lens || shutter.disabled) return;
    shutter.disabled = true;
    stopScan();
    buzz();
    element.classList.add("is-shot");
    const blob = await lens.shoot(guide).catch(() => null);
    if (!blob) { shutter.disabled = false; element.classList.remove("is-shot"); return; }
    await kept(blob);
  }

  async function kept(blob, orientation = 1) {
    const draft = await draftFor(id, isBadge);
    const code = id ? null : (await codesHere(blob))?.[0];
    if (code) await fillFromCode(draft.capture, code.text);
    await addPicture(draft, blob, id ? "back" : isBadge ? "badge" : "front", orientation);
    go(`c/${draft.capture.id}`, { replacing: true });
  }

  async function chosen() {
    const all = [...files.files];
    for (const file of all) {
      try {
        const [blob, orientation] = [await fromFile(file), await orientationOf(file)];
        if (all.length === 1) return kept(blob, orientation);
        await addPicture(await draftFor(null, isBadge), blob, isBadge ? "badge" : "front", orientation);
      } catch {
        toast(say("phone.camera.noPicture", file.name), { stays: true });
      }
    }
    if (all.length > 1) { toast(say("phone.camera.many", all.length)); go("", { replacing: true }); }
  }

  shutter.addEventListener("click", shoot);
  files.addEventListener("change", chosen);
  const off = on("shoot", shoot);
  return { element, left: () => { isLeft = true; off(); stopScan(); lens?.close(); } };
}

async function draftFor(id, isBadge) {
  if (id) return new Draft(await find(id));
  const draft = new Draft(newCapture(who(), await showNow(), isBadge ? "badge" : "card"), true);
  draft.capture.place = placeNow();
  return draft;
}

function modeButton(name, mode) {
  return h("button.camera-mode", { type: "button", "aria-pressed": String(name === mode), onclick: () => go(`camera/${name}`, { replacing: true }) },
    icon(name === "card" ? "id" : "qrcode"), say(`phone.camera.mode.${name}`));
}
