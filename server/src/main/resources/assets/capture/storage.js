// How much room is left on this phone, and that the browser keeps what it was given.

const NEARLY_FULL = 0.85;
const LEAST_LEFT = 40e6;

/** Asks the browser never to throw our data away by itself. */
export async function persist() {
  try {
    return (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.()) || false;
  } catch {
    return false;
  }
}

/** Bytes used and left, and whether it is time to say so; null where the browser does not tell. */
export async function room() {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota) return null;
  const left = estimate.quota - estimate.usage;
  return { used: estimate.usage, left, scarce: left < LEAST_LEFT || estimate.usage > NEARLY_FULL * estimate.quota };
}
