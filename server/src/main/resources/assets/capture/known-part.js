// Whether we know the person: contact, lead, open deals of the company, who of us met them. Only with a network.
import { ask } from "./api.js";
import { on } from "./bus.js";
import { h, icon, settled } from "./dom.js";
import { valueOf } from "./values.js";
import { money, say, when } from "./words.js";

export function known(draft) {
  const element = h("section.known", { "aria-live": "polite", hidden: true });
  let asked = "";
  const look = settled(async () => {
    const about = Object.fromEntries(["name", "email", "phone", "company"].map(kind => [kind, valueOf(draft.capture, kind)]));
    about.phone ||= valueOf(draft.capture, "mobile");
    const question = JSON.stringify(about);
    if (question === asked || !navigator.onLine || !(about.email || about.phone || about.company || about.name.includes(" "))) return;
    asked = question;
    const found = await ask("POST", "/capture/api/known", { json: about, patience: 5_000 }).catch(() => null);
    if (question === asked && found) draw(element, found);
  }, 600);
  look();
  return { element, left: on("filled", look) };
}

export function draw(element, found) {
  const lines = [
    found.contact && line("user-check", say("phone.known.contact", found.contact.name), found.lead && [say(`phone.stage.${found.lead.stage}`), found.lead.owner].filter(Boolean).join(" · ")),
    ...(found.met ?? []).map(it => line("messages", say("phone.known.met", it.person), [it.show, it.at && when(it.at)].filter(Boolean).join(" · "))),
    ...(found.opportunities ?? []).map(it => line("target-arrow", it.name, [it.amount && money(it.amount, it.currency), it.stage, it.owner].filter(Boolean).join(" · "))),
  ].filter(Boolean);
  element.hidden = !lines.length;
  element.replaceChildren(h("h2", {}, say("phone.known")), h("ul", {}, ...lines));
}

const line = (glyph, title, detail) => h("li", {}, icon(glyph), h("span", {}, h("b", {}, title), detail && h("small", {}, detail)));
