// What is signed on this phone: commitments to the values, the statement, its DSSE envelope. The formats are those of
// io.firsthand.tlog.evidence, byte for byte; the browser tests hold the two against each other.
import { base64, concat, sha256, utf8 } from "./bytes.js";
import { jcs } from "./jcs.js";

export const PAYLOAD_TYPE = "application/vnd.firsthand.statement+json";
const DOMAIN = utf8("firsthand-commit-v1\0");

export const newSeed = () => crypto.getRandomValues(new Uint8Array(32));

async function saltOf(label, seed) {
  const key = await crypto.subtle.importKey("raw", seed, "HKDF", false, ["deriveBits"]);
  const info = utf8(`firsthand-salt-v1|${label}`);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info }, key, 256));
}

/** SHA-256 over domain, label after its length in one byte, salt, and value after its length in eight bytes. */
export async function commitment(label, seed, value) {
  const name = utf8(label);
  const bytes = utf8(jcs(value));
  const length = new DataView(new ArrayBuffer(8));
  length.setBigUint64(0, BigInt(bytes.length));
  return base64(await sha256(concat(
    DOMAIN, new Uint8Array([name.length]), name, await saltOf(label, seed), new Uint8Array(length.buffer), bytes)));
}

export async function commitments(seed, values) {
  const entries = await Promise.all(Object.entries(values).map(async ([label, value]) => [label, await commitment(label, seed, value)]));
  return Object.fromEntries(entries);
}

/** The bytes to be signed: lengths in decimal, of bytes. */
export function preAuthenticationEncoding(type, body) {
  return concat(utf8(`DSSEv1 ${utf8(type).length} ${type} ${body.length} `), body);
}

/**
 * Signs a statement with an ECDSA key on P-256 and tells its envelope with the hash of its payload, which the next one
 * names. WebCrypto's signature is r then s, 64 bytes, as it has to be.
 */
export async function signed(statement, privateKey) {
  const payload = utf8(jcs({ v: 1, ...statement }));
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, preAuthenticationEncoding(PAYLOAD_TYPE, payload));
  return {
    envelope: {
      payload: base64(payload),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ keyid: statement.key, sig: base64(new Uint8Array(signature)) }],
    },
    hash: base64(await sha256(payload)),
  };
}
