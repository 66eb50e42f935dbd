// Who is expected at a show, looked up on this phone.
import { all, get } from "./store.js";

const FIELDS = ["name", "company", "title", "email", "phone"];

export async function attendee(show, badge) {
  return show && badge ? (await get("attendees", [show, badge])) ?? null : null;
}

/** The first few whose name or company begins with what was typed, at any word. */
export async function expected(show, typed, most = 3) {
  const wanted = fold(typed);
  if (!show || wanted.length < 2) return [];
  const found = await all("attendees", IDBKeyRange.bound([show, ""], [show, "\uffff"]));
  return found.filter(it => ` ${fold(it.name)}`.includes(` ${wanted}`)).slice(0, most);
}

/** What the list says of somebody, as fields. */
export const fieldsOf = person => FIELDS.filter(kind => person[kind]).map(kind => ({ kind, value: person[kind] }));

const fold = text => (text ?? "").normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim();
