// How much room is left on this phone, and that the browser keeps what it was given.
import { spare, takeBallast } from "./store.js";

const NEARLY_FULL = 0.85;
const LEAST_LEFT = 40e6;
const ASKED_EVERY = 20_000;
let isTried = false;
let told = { at: 0, room: null };

/** Asks the browser never to throw our data away by itself, and sees to spare room. */
export async function persist() {
  await takeBallast();
  isTried = true;
  told.at = 0;
  try {
    return (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.()) || false;
  } catch {
    return false;
  }
}

/** Bytes used and left, and whether it is time to say so, as of some seconds ago; null where the browser does not tell. */
export async function room() {
  if (Date.now() - told.at > ASKED_EVERY) told = { at: Date.now(), room: await measured() };
  return told.room;
}

async function measured() {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota) return null;
  const isSpent = isTried && !await spare();
  const left = isSpent ? 0 : estimate.quota - estimate.usage;
  return { used: estimate.usage, left, scarce: isSpent || left < LEAST_LEFT || estimate.usage > NEARLY_FULL * estimate.quota };
}
