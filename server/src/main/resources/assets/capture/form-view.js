// One person and one conversation on one screen. All is kept as it is typed; saving signs it.
import { on, tell } from "./bus.js";
import { discard, newCapture } from "./captures.js";
import { button, buzz, h, settled } from "./dom.js";
import { Draft } from "./draft.js";
import { back, go, head, say as toast } from "./frame.js";
import { fill, readThere } from "./filling.js";
import { known } from "./known-part.js";
import { person } from "./person-part.js";
import { pictures } from "./picture-part.js";
import { locate, placeNow } from "./place.js";
import { consent } from "./consent-part.js";
import { buyer } from "./buyer-part.js";
import { save } from "./saving.js";
import { showNow, showOf, who } from "./start.js";
import { sendThoughClosed } from "./leaving.js";
import { isFull } from "./store.js";
import { kick } from "./sync.js";
import { talk } from "./talk-part.js";
import { isSomebody, valueOf } from "./values.js";
import { say } from "./words.js";

export async function form(capture, how = "typed") {
  const draft = new Draft(capture ?? newCapture(who(), await showNow(), how), !capture);
  const show = showOf(draft.capture);
  const kept = h("span.kept", { role: "status" });
  const hint = h("p.dock-hint", { id: "hint" });
  const saves = h("button.btn.btn-primary.btn-save", { type: "button", "aria-describedby": "hint" });
  const parts = [pictures(draft), person(draft, show), known(draft), talk(draft, show), buyer(draft, show), consent(draft, show)];
  const element = h("div.view.form-view", {},
    head(say(capture ? "phone.form" : "phone.form.new"), kept, button(say("phone.discard"), { kind: "btn-quiet", glyph: "trash", bare: true, onclick: throwAway })),
    h("main.scroll", {}, ...parts.map(part => part.element)),
    h("footer.dock.dock-save", {}, hint, saves));
  let isLeft = false;
  whereItIs();
  readBadge();

  function assess() {
    const isEnough = isSomebody(draft.capture);
    const isUnread = draft.capture.files.some(it => draft.capture.readings[it.id]?.state === "waiting");
    saves.textContent = say("phone.save");
    saves.setAttribute("aria-disabled", String(!isEnough));
    hint.textContent = isEnough ? "" : say(isUnread ? "phone.save.unread" : "phone.save.needs");
  }

  async function keepIt() {
    if (!isSomebody(draft.capture)) { buzz([40, 60, 40]); tell("needs"); return; }
    if (saves.disabled) return;
    saves.disabled = true;
    try {
      await draft.change(it => { it.place ??= placeNow(); });
      await save(structuredClone(draft.capture));
      buzz(30);
      const name = valueOf(draft.capture, "name") || valueOf(draft.capture, "email") || valueOf(draft.capture, "phone");
      const { id } = draft.capture;
      toast(say("phone.saved", name), { action: { words: say("phone.saved.look"), does: () => go(`c/${id}`) } });
      go("", { replacing: true });
      kick();
      sendThoughClosed();
    } catch (error) {
      console.error(error);
      saves.disabled = false;
      toast(say(isFull(error) ? "phone.full.now" : "phone.unwritten"), { stays: true });
    }
  }

  async function throwAway() {
    const { capture: gone } = draft;
    const isEmpty = !capture && !Object.keys(gone.fields).length && !gone.files.length && !gone.talk.text;
    if (!isEmpty && !confirm(say("phone.discard.sure"))) return;
    isLeft = true;
    await draft.written();
    await discard(gone);
    back();
  }

  /** A code was read on the phone at once; the server reads it better, where it can be asked. */
  async function readBadge() {
    if (!draft.capture.badge || draft.capture.isBadgeRead || !navigator.onLine) return;
    const fields = await readThere(draft.capture.badge).catch(() => null);
    if (!fields || isLeft) return;
    await draft.change(it => { it.isBadgeRead = true; fill(it, fields, "code"); });
    tell("filled");
  }

  /** Where the conversation is, not where it is saved: the first place known after it began. */
  async function whereItIs() {
    if (draft.capture.place || Date.now() - draft.capture.at > 300_000) return;
    const place = await locate();
    if (place && !isLeft && draft.capture.state === "draft") { draft.capture.place = place; if (capture) draft.change(() => {}); }
  }

  const offs = [
    on("filled", assess),
    on("writing", id => { if (id === draft.capture.id) kept.textContent = ""; }),
    on("written", id => { if (id === draft.capture.id) { kept.textContent = say("phone.kept"); clear(); } }),
  ];
  const clear = settled(() => { kept.textContent = ""; }, 2_500);
  saves.addEventListener("click", keepIt);
  assess();
  return { element, left: () => { isLeft = true; draft.close(); offs.forEach(off => off()); parts.forEach(part => part.left?.()); } };
}
