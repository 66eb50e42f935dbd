// vCard 2.1, 3.0 and 4.0 as badges carry them: folded lines, quoted-printable, escapes, parameters. The server reads
// them better; this is for the time without a network.

export function vcard(text) {
  if (!/^\s*BEGIN:VCARD/i.test(text)) return null;
  const fields = {};
  for (const line of unfolded(text)) {
    const property = parsed(line);
    if (property) take(property, fields);
  }
  if (!fields.name && (fields.given || fields.family)) fields.name = [fields.given, fields.family].filter(Boolean).join(" ");
  return fields;
}

/** A line goes on where the next begins with a blank, or, in quoted-printable, where it ends with "=". */
function unfolded(text) {
  const lines = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const before = lines.at(-1);
    if (before !== undefined && /quoted-printable/i.test(before) && before.endsWith("=")) lines[lines.length - 1] = before.slice(0, -1) + line;
    else if (before !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] += line.slice(1);
    else lines.push(line);
  }
  return lines;
}

function parsed(line) {
  const colon = line.search(/:(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (colon < 0) return null;
  const [name, ...parameters] = line.slice(0, colon).split(";");
  const types = parameters.join(";").toLowerCase();
  const raw = line.slice(colon + 1);
  return { name: name.split(".").at(-1).toUpperCase(), types, value: /quoted-printable/.test(types) ? unquoted(raw) : raw };
}

function unquoted(text) {
  const bytes = [];
  for (let at = 0; at < text.length; at++) {
    const code = /^=[0-9a-f]{2}/i.exec(text.slice(at, at + 3));
    if (code) { bytes.push(parseInt(code[0].slice(1), 16)); at += 2; } else bytes.push(...new TextEncoder().encode(text[at]));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}

/** Splits at separators that are not escaped, then takes the escapes away. */
export function parts(value, separator = ";") {
  return value.split(new RegExp(`(?<!\\\\)${separator}`)).map(part =>
    part.replace(/\\n/gi, "\n").replace(/\\([\\;,:"])/g, "$1").trim());
}

function take({ name, types, value }, fields) {
  const whole = parts(value, "\u0000")[0];
  switch (name) {
    case "FN": fields.name ??= whole; break;
    case "N": [fields.family, fields.given] = parts(value); break;
    case "ORG": fields.company ??= parts(value)[0]; break;
    case "TITLE": fields.title ??= whole; break;
    case "ROLE": fields.title ??= whole; break;
    case "EMAIL": fields.email ??= whole.replace(/^mailto:/i, ""); break;
    case "URL": fields.web ??= whole; break;
    case "TEL": number(types, whole, fields); break;
    case "ADR": address(parts(value), fields); break;
  }
}

function number(types, value, fields) {
  const kind = /fax/.test(types) ? "fax" : /cell|mobile/.test(types) ? "mobile" : "phone";
  fields[kind] ??= value.replace(/^tel:/i, "");
}

function address([, , street, city, , postcode, country], fields) {
  for (const [kind, value] of Object.entries({ street, city, postcode, country })) if (value) fields[kind] ??= value.replace(/\n/g, ", ");
}
