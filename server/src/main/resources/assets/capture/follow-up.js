// The mail that follows: drafted by the server from the show's template and the notes, sent from the person's own mail.
import { ask } from "./api.js";
import { button, h } from "./dom.js";
import { say as toast } from "./frame.js";
import { sheet } from "./sheet.js";
import { say } from "./words.js";

export function followUp(capture) {
  return button(say("phone.mail"), { glyph: "mail", onclick: async () => {
    const mail = await ask("GET", `/capture/api/follow-up/${capture.result.lead}`).catch(() => null);
    if (mail) open(mail);
    else toast(say("phone.mail.none"));
  } });
}

function open({ to, subject, body }) {
  const text = h("textarea.note-input", { rows: "10", value: body, "aria-label": say("phone.mail.body") });
  const title = h("input.line-input", { value: subject, "aria-label": say("phone.mail.subject") });
  const address = () => `mailto:${encodeURIComponent(to ?? "")}?subject=${encodeURIComponent(title.value)}&body=${encodeURIComponent(text.value)}`;
  const link = h("a.btn.btn-primary", { href: address(), onclick: () => { link.href = address(); } }, say("phone.mail.send"));
  sheet(say("phone.mail"), h("p.small", {}, to || say("phone.mail.nobody")), title, text, h("div.sheet-actions", {},
    button(say("phone.mail.copy"), { glyph: "copy", onclick: async () => { await navigator.clipboard.writeText(`${title.value}\n\n${text.value}`); toast(say("phone.mail.copied")); } }), link));
}
