// A capture that was saved: how far it has come, why it has its grade, and what to do where the server refused it.
import { on } from "./bus.js";
import { find } from "./captures.js";
import { h, icon } from "./dom.js";
import { blobOf } from "./files.js";
import { head } from "./frame.js";
import { followUp } from "./follow-up.js";
import { mends, mendsFiles } from "./mending.js";
import { stateOf } from "./rows.js";
import { showOf } from "./start.js";
import { valueOf } from "./values.js";
import { number, say, when } from "./words.js";

export async function saved(capture) {
  const element = h("div.view.saved", {}, head(say("phone.savedView")), h("main.scroll"));
  const urls = new Map();
  const draw = async () => {
    const it = (await find(capture.id)) ?? capture;
    if (it.state === "draft") return;
    element.lastChild.replaceChildren(...(await content(it, urls)));
  };
  await draw();
  const off = on("captures", id => { if (id === capture.id) draw(); });
  return { element, left: () => { off(); urls.forEach(url => URL.revokeObjectURL(url)); } };
}

async function content(capture, urls) {
  const name = valueOf(capture, "name") || valueOf(capture, "email") || valueOf(capture, "phone");
  return [
    h("header.saved-who", {}, h("h2", {}, name), h("p", {}, [valueOf(capture, "title"), valueOf(capture, "company")].filter(Boolean).join(", "))),
    h("p.saved-state", {}, stateOf(capture)),
    capture.state === "stuck" ? mends(capture) : capture.lost?.length ? mendsFiles(capture) : null,
    grade(capture.result), others(capture.result),
    h("dl.facts", {}, ...fact("phone.saved.when", when(capture.at)), ...fact("phone.show", showOf(capture)?.name),
      ...["email", "phone", "mobile", "web"].flatMap(kind => fact(`phone.field.${kind}`, valueOf(capture, kind))),
      ...fact("phone.talk.notes", capture.talk.text), ...fact("phone.talk.tags", capture.talk.tags?.join(", ")),
      ...fact("phone.saved.number", capture.counter && number(capture.counter))),
    await pictures(capture, urls),
    capture.result && h("div.stack", {}, h("a.btn", { href: `/leads/${capture.result.lead}` }, icon("user"), say("phone.saved.lead")), followUp(capture)),
  ].filter(Boolean);
}

const fact = (words, value) => (value ? [h("dt", {}, say(words)), h("dd", {}, value)] : []);

function grade(result) {
  if (!result) return null;
  const letter = String(result.grade).toLowerCase();
  return h("section.grade", {}, h(`span.seal.seal-${letter}`, {}, icon(`seal-${letter}`, "marks"), h("b", {}, result.grade)),
    h("div", {}, h("b", {}, say("phone.saved.grade", result.grade)), ...(result.why ?? []).map(why => h("p", {}, why))));
}

/** Who of us met them, too. */
function others(result) {
  const met = result?.known?.others ?? [];
  return met.length ? h("ul.others", {}, ...met.map(it => h("li", {}, icon("messages"), say("phone.known.met", it.person), h("small", {}, when(it.at))))) : null;
}

async function pictures(capture, urls) {
  const files = capture.files.filter(it => ["front", "back", "badge"].includes(it.role));
  for (const file of files) {
    const blob = urls.has(file.id) ? null : await blobOf(file);
    if (blob) urls.set(file.id, URL.createObjectURL(blob));
  }
  const shown = files.filter(it => urls.has(it.id));
  return shown.length ? h("div.picture-strip", {}, ...shown.map(it => h("span.picture", {}, h("img", { src: urls.get(it.id), alt: say(`phone.picture.${it.role}`) })))) : null;
}
