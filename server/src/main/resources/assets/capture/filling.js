// Fills fields from what was read. What a person typed is never overwritten; a code is surer than a photograph.
import { ask } from "./api.js";
import { attendee, fieldsOf } from "./attendees.js";
import { read } from "./codes.js";
import { clean } from "./values.js";

const RANK = { read: 1, code: 2, list: 3, typed: 4 };

/** Puts fields of a kind and value into the capture; from says who read them. */
export function fill(capture, fields, from) {
  for (const { kind, value, confidence, unsure, lines } of fields) {
    const there = capture.fields[kind];
    if (!clean(value) || (there?.value && RANK[there.from] >= RANK[from])) continue;
    capture.fields[kind] = { value: clean(value), from, ...(from === "read" && { confidence, unsure: Boolean(unsure), lines }) };
  }
  composeName(capture);
}

/** Given and family name stand in one field; they are kept apart only while they say the same as it. */
function composeName({ fields }) {
  const whole = [fields.given?.value, fields.family?.value].filter(Boolean).join(" ");
  if (whole && !fields.name?.value) fields.name = { ...(fields.given ?? fields.family), value: whole };
}

/** A name that was typed anew is no longer the given and family name that were read. */
export function retype(capture, kind, value) {
  capture.fields[kind] = { value, from: "typed" };
  if (kind === "name") { delete capture.fields.given; delete capture.fields.family; }
}

/**
 * Takes a scanned code: what it says itself, else whom the show's list knows by it, and from the server, where it can be
 * asked, the better reading. Tells how the person was captured then: "qr" where the code says who it is, else "badge".
 */
export async function fillFromCode(capture, text, fields) {
  capture.badge = clean(text).slice(0, 4_000);
  const here = fields?.length ? fields : read(text);
  const listed = here.length ? null : await attendee(capture.show, text.trim());
  if (listed) fill(capture, fieldsOf(listed), "list");
  else fill(capture, here, "code");
  return here.length ? "qr" : "badge";
}

/** The server's reading of a code's text, for the fields this phone did not find. */
export async function readThere(text) {
  return (await ask("POST", "/capture/api/text", { json: { text: text.slice(0, 4_000) } })).fields;
}
