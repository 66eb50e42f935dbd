// What the text of a code says, read on the phone: vCard, MECARD, BIZCARD, JSON, links, plain addresses; anything else
// is an opaque id that the show's list of attendees may know.
import { vcard } from "./vcard.js";

const KINDS = ["name", "given", "family", "title", "company", "email", "phone", "mobile", "fax", "web", "street", "postcode", "city", "country"];
const MECARD = { N: "name", TEL: "phone", EMAIL: "email", URL: "web", ORG: "company", ADR: "street", TITLE: "title" };
const BIZCARD = { N: "given", X: "family", T: "title", C: "company", A: "street", B: "phone", M: "mobile", F: "fax", E: "email" };
const JSON_NAMES = {
  name: /^(full_?name|name|display_?name|fn)$/, given: /^(first_?name|given_?name|given|vorname)$/,
  family: /^(last_?name|family_?name|family|surname|nachname)$/, title: /^(job_?title|title|position|role)$/,
  company: /^(company|organi[sz]ation|company_?name|org|firma)$/, email: /^(e_?mail|mail|email_?address)$/,
  phone: /^(phone|tel|telephone|phone_?number)$/, mobile: /^(mobile|cell|mobile_?phone)$/, web: /^(web|website|url|link)$/, city: /^(city|town)$/, country: /^country$/,
};

/** The fields in a code's text as a list of kind and value; empty for an id that says nothing by itself. */
export function read(text) {
  const found = vcard(text) ?? mecard(text) ?? bizcard(text) ?? json(text) ?? link(text) ?? {};
  return KINDS.filter(kind => found[kind]).map(kind => ({ kind, value: found[kind].slice(0, 300) }));
}

function pairs(text, prefix, names) {
  const start = new RegExp(`^\\s*${prefix}`, "i").exec(text);
  if (!start) return null;
  const fields = {};
  for (const part of text.slice(start[0].length).split(/(?<!\\);/)) {
    const [, name, value] = /^\s*([A-Z]+):(.*)$/is.exec(part) ?? [];
    const kind = names[name?.toUpperCase()];
    if (kind && value) fields[kind] ??= value.replace(/\\([\\;,:"])/g, "$1").trim();
  }
  return fields;
}

/** A name with a comma stands family first. */
function mecard(text) {
  const fields = pairs(text, "MECARD:", MECARD);
  const [family, given] = fields?.name?.split(",") ?? [];
  if (given) Object.assign(fields, { family: family.trim(), given: given.trim(), name: `${given.trim()} ${family.trim()}` });
  return fields;
}

function bizcard(text) {
  const fields = pairs(text, "BIZCARD:", BIZCARD);
  if (fields) fields.name = [fields.given, fields.family].filter(Boolean).join(" ");
  return fields;
}

function json(text) {
  let members;
  try {
    members = Object.entries(flat(JSON.parse(text)));
  } catch {
    return null;
  }
  const fields = {};
  for (const [kind, names] of Object.entries(JSON_NAMES)) {
    const value = members.find(([name]) => names.test(name.replace(/[A-Z]/g, it => `_${it}`).replace(/[\s-]/g, "_").replace(/^_|_(?=_)/g, "").toLowerCase()))?.[1];
    if (value !== undefined) fields[kind] = String(value);
  }
  if (!fields.name && (fields.given || fields.family)) fields.name = [fields.given, fields.family].filter(Boolean).join(" ");
  return fields;
}

function flat(value) {
  if (value === null || typeof value !== "object") throw new TypeError("not an object");
  const nested = Object.values(value).filter(it => it && typeof it === "object" && !Array.isArray(it));
  return Object.assign({}, ...nested, Object.fromEntries(Object.entries(value).filter(([, it]) => ["string", "number"].includes(typeof it))));
}

function link(text) {
  const it = text.trim();
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(it)) return { email: it.slice(7).split("?")[0] };
  if (/^tel:\+?[\d\s()./-]+$/i.test(it)) return { phone: it.slice(4) };
  if (/^https?:\/\/\S+$/i.test(it)) return { web: it, ...profileName(it) };
  if (/^[^\s@:;]+@[^\s@:;]+\.[a-z]{2,}$/i.test(it)) return { email: it };
  return null;
}

/** linkedin.com/in/grace-hopper-1a2b3c names somebody, nearly. */
function profileName(url) {
  const slug = /^https?:\/\/(?:[a-z]+\.)?(?:linkedin\.com\/in|xing\.com\/profile)\/([^/?#]+)/i.exec(url)?.[1];
  const names = slug?.split(/[-_]/).filter(it => /^[a-z]{2,}$/i.test(it)) ?? [];
  return names.length > 1 ? { name: names.map(it => it[0].toUpperCase() + it.slice(1)).join(" ") } : {};
}
