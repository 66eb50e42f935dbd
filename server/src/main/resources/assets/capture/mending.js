// What to do where the server refused a capture. Nothing of it is lost on this phone.
import { tell } from "./bus.js";
import { amend } from "./captures.js";
import { deviceOf, retire } from "./device.js";
import { button, icon } from "./dom.js";
import { note } from "./frame.js";
import { kick } from "./sync.js";
import { say } from "./words.js";

export function mends(capture) {
  const { status, detail, type = "" } = capture.problem ?? {};
  if (status === 410 || type.endsWith("/unknown-device")) return note("warn", icon("key"), say("phone.mend.revoked"), button(say("phone.mend.enrol"), { kind: "btn-primary", onclick: () => anew(capture) }));
  if (status === 409) return note("warn", icon("history"), say("phone.mend.forked"), button(say("phone.mend.enrol"), { kind: "btn-primary", onclick: () => anew(capture) }));
  return note("warn", icon("alert-triangle"), `${say("phone.mend.refused")} ${detail ?? ""}`,
    button(say("phone.mend.edit"), { kind: "btn-primary", onclick: () => edit(capture) }), button(say("phone.again"), { onclick: () => again(capture) }));
}

/** Files that the server refused are still here. */
export function mendsFiles(capture) {
  return note("warn", icon("alert-triangle"), say("phone.mend.files"), button(say("phone.again"), { onclick: async () => {
    await amend(capture.id, { state: "sent", missing: capture.lost, lost: [] });
    kick();
  } }));
}

/** This phone gets another key; what was refused is signed with it, by the queue. */
async function anew(capture) {
  const device = await deviceOf(capture.origin, capture.person);
  if (!device || device.key === capture.key) await retire(capture.origin, capture.person);
  await amend(capture.id, { state: "kept", envelope: null, problem: null });
  kick();
}

async function again(capture) {
  await amend(capture.id, { state: "kept", problem: null });
  kick();
}

async function edit(capture) {
  await amend(capture.id, { state: "draft", envelope: null, problem: null, counter: null });
  tell("view");
}
