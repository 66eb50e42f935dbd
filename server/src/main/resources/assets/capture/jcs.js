// The JSON Canonicalization Scheme, RFC 8785, of what is signed: objects, lists, texts, whole numbers, truths and null.
// Fractions are refused, though the scheme allows them: nothing that is signed has any.

const DEEPEST = 64;
const LONE_SURROGATE = /\p{Cs}/u;

export function jcs(value, depth = 0) {
  if (depth > DEEPEST) throw new TypeError("A value is nested too deep");
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return whole(value);
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map(item => jcs(item, depth + 1)).join(",")}]`;
  if (typeof value === "object") return object(value, depth);
  throw new TypeError(`There is no JSON for ${typeof value}`);
}

/** Keys are ordered by UTF-16 code units, which is how sort compares without being told. */
function object(value, depth) {
  const members = Object.keys(value).sort().map(key => `${quoted(key)}:${jcs(value[key], depth + 1)}`);
  return `{${members.join(",")}}`;
}

function whole(number) {
  if (!Number.isSafeInteger(number)) throw new TypeError(`${number} is no whole number within 2^53-1`);
  return String(number);
}

/** JSON.stringify escapes as the scheme does, but for lone surrogates, which the scheme refuses. */
function quoted(text) {
  if (LONE_SURROGATE.test(text)) throw new TypeError("A text has a lone surrogate");
  return JSON.stringify(text);
}
