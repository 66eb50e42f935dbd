// This phone's key for one person and one log: made here, never to be read, and the chain of what it signed.
import { ask } from "./api.js";
import { base64, sha256, utf8 } from "./bytes.js";
import { signed } from "./evidence.js";
import { get, put, transaction } from "./store.js";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const nameOf = (origin, person) => `device ${origin} ${person}`;

/** What the key is called in lists, unless somebody calls it otherwise there. */
export function deviceName() {
  const { platform, brands = [] } = navigator.userAgentData ?? {};
  const system = platform || /iPhone|iPad|Android|Mac|Windows|Linux/.exec(navigator.userAgent)?.[0];
  const browser = brands.map(it => it.brand).find(it => !/Chromium|Not/.test(it)) ?? /Firefox|Edg|Chrome|Safari/.exec(navigator.userAgent)?.[0];
  return [system, browser].filter(Boolean).join(", ") || "Browser";
}

export const deviceOf = (origin, person) => get("meta", nameOf(origin, person));

/** Makes a key and has the server enrol it, with proof that it is here. Before that, nothing is signed with it. */
export async function enrol(origin, person, name = deviceName()) {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", publicKey));
  const { nonce } = await ask("POST", "/capture/api/devices/challenge", { json: {} });
  const proof = utf8(`firsthand-enrol-v1\n${origin}\n${person}\n${nonce}`);
  const signature = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, proof));
  const device = { origin, person, name, key: base64(await sha256(spki)), privateKey, counter: 0, last: null };
  await ask("POST", "/capture/api/devices", { json: { spki: base64(spki), name, nonce, signature: base64(signature) } });
  await put("meta", device, nameOf(origin, person));
  return device;
}

/** The server may know more than a phone whose storage was set back: its chain goes on from there. */
export async function catchUp(device, known) {
  if (known && known.counter > device.counter) {
    await put("meta", { ...device, counter: known.counter, last: known.last }, nameOf(device.origin, device.person));
  }
}

/** Forgets a key that is of no more use, because it was revoked or its chain forked. */
export async function retire(origin, person) {
  await transaction(["meta"], meta => meta.delete(nameOf(origin, person)));
}

/**
 * Signs the next statement and keeps the capture in one step, so that no counter is used twice and none without its
 * capture; tabs wait for each other. Returns the capture, or null when this phone is not enrolled yet.
 */
export function sign(capture, statement) {
  return navigator.locks.request("capture-sign", async () => {
    const device = await deviceOf(capture.origin, capture.person);
    if (!device) return null;
    const counter = device.counter + 1;
    const { envelope, hash } = await signed(
      { ...statement, key: device.key, counter, ...(device.last && { prev: device.last }) }, device.privateKey);
    const kept = { ...capture, state: "kept", key: device.key, counter, envelope, statement: statement.id };
    await transaction(["captures", "meta"], (captures, meta) => {
      captures.put(kept);
      meta.put({ ...device, counter, last: hash }, nameOf(device.origin, device.person));
    });
    return kept;
  });
}
