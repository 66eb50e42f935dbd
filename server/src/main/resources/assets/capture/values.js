// From what was typed and tapped to what is signed: by label, only what is known, in the form the server reads.

const PERSON = ["name", "given", "family", "title", "company", "email", "phone", "mobile", "fax", "web", "street", "postcode", "city", "country"];
const FLAT = ["text", "rating", "timeline", "role", "stance", "awareness", "problem", "status_quo", "deciding_on"];

/** Text as it is kept anywhere: well-formed, without NUL, without blank ends. */
export const clean = text => String(text ?? "").replaceAll("\0", "").replace(/\p{Cs}/gu, "").trim();

export const valueOf = (capture, field) => clean(capture.fields[field]?.value);

/** Without a name or a way to reach somebody there is nobody. */
export const isSomebody = capture => ["name", "given", "family", "email", "phone", "mobile"].some(field => valueOf(capture, field));

export function signedValues(capture) {
  const values = { source: source(capture), person: person(capture), notes: notes(capture.talk), image: { files: declared(capture) } };
  if (capture.place) values.place = capture.place;
  return values;
}

function source(capture) {
  return known({ channel: "booth_conversation", event: capture.show, how: capture.how, campaign: clean(capture.campaign) });
}

function person(capture) {
  const entries = PERSON.map(field => [field, valueOf(capture, field)]);
  return known({ ...Object.fromEntries(entries), badge: clean(capture.badge) });
}

function notes(talk) {
  const flat = Object.fromEntries(FLAT.map(name => [name, typeof talk[name] === "string" ? clean(talk[name]) : talk[name]]));
  return known({
    ...flat,
    tags: talk.tags, interest: talk.interest, heard: talk.heard?.map(clean).filter(Boolean),
    next: next(talk),
    answers: Object.entries(talk.answers ?? {}).map(([question, answer]) => ({ question, answer: clean(answer) })).filter(it => it.answer),
    consent: Object.entries(talk.consent ?? {}).map(([wording, it]) => known({ wording, version: it.version, given: true, at: it.at, signature: it.signature })),
  });
}

function next(talk) {
  const step = known({ text: clean(talk.nextText), on: talk.nextOn });
  return Object.keys(step).length ? step : null;
}

/** A file as the statement and the server name it. */
export const declared = capture => capture.files.map(({ sha256, bytes, type, role }) => ({ sha256, bytes, type, role }));

function known(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) =>
    value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && !value.length)));
}
