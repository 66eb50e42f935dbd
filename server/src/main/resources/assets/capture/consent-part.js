// What the person agrees to: the wording as it is shown to them, when they said yes, and if they like their signature.
import { button, h } from "./dom.js";
import { dropFile, keepFile } from "./files.js";
import { askSignature } from "./signature.js";
import { say, spoken, time } from "./words.js";

export function consent(draft, show) {
  const wordings = show?.wordings ?? [];
  const languages = [...new Set(wordings.map(it => it.language))];
  let language = languages.includes(spoken()) ? spoken() : languages[0];
  const element = h("section.consent", { "aria-label": say("phone.consent"), hidden: !wordings.length });

  function draw() {
    const shown = wordings.filter(it => it.language === language || draft.capture.talk.consent?.[it.id]);
    element.replaceChildren(
      h("header.part-head", {}, h("h2", {}, say("phone.consent")), languages.length > 1 && h("div.choices", { role: "group", "aria-label": say("phone.consent.language") },
        ...languages.map(it => h("button", { type: "button", lang: it, "aria-pressed": String(it === language), onclick: () => { language = it; draw(); } }, it.toUpperCase())))),
      ...shown.map(wording));
  }

  function wording(it) {
    const given = draft.capture.talk.consent?.[it.id];
    const box = h("input", { type: "checkbox", checked: Boolean(given), onchange: () => set(it, box.checked ? { version: it.version, at: Date.now() } : null) });
    return h("div.agreement", {},
      h("label", { lang: it.language }, box, h("span", {}, it.text)),
      given && h("div.agreement-given", {}, h("small", {}, say("phone.consent.given", time(given.at))),
        given.signature ? h("small", {}, say("phone.consent.signed")) : null,
        button(say(given.signature ? "phone.consent.unsign" : "phone.consent.sign"), { kind: "btn-quiet", glyph: "signature", onclick: () => (given.signature ? unsign(it) : sign(it)) })));
  }

  async function set(it, given) {
    const before = draft.capture.talk.consent?.[it.id];
    if (before?.signature) await dropSignature(before.signature);
    await draft.change(({ talk }) => {
      const { [it.id]: _, ...others } = talk.consent ?? {};
      talk.consent = given ? { ...others, [it.id]: given } : others;
    });
    draw();
  }

  async function sign(it) {
    const blob = await askSignature(it);
    if (!blob) return;
    const file = await keepFile(blob, "signature");
    await draft.change(capture => {
      capture.files.push(file);
      capture.talk.consent[it.id].signature = file.sha256;
    });
    draw();
  }

  async function unsign(it) {
    await dropSignature(draft.capture.talk.consent[it.id].signature);
    await draft.change(({ talk }) => { delete talk.consent[it.id].signature; });
    draw();
  }

  async function dropSignature(hash) {
    const file = draft.capture.files.find(it => it.role === "signature" && it.sha256 === hash);
    if (!file) return;
    await draft.change(capture => { capture.files = capture.files.filter(it => it.id !== file.id); });
    await dropFile(file);
  }

  draw();
  return { element };
}
