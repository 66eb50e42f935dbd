// Saving: the local write is the save. What is saved is signed by this phone, if it is enrolled; else as soon as it is.
import { tellAll } from "./bus.js";
import { countUnsent, keep } from "./captures.js";
import { sign } from "./device.js";
import { commitments, newSeed } from "./evidence.js";
import { base64 } from "./bytes.js";
import { signedValues } from "./values.js";

export async function save(capture) {
  const seed = newSeed();
  const values = signedValues(capture);
  const ready = { ...capture, state: "kept", values, seed: base64(seed), envelope: null, problem: null, tries: 0 };
  const kept = await sign(ready, await statementOf(capture, seed, values));
  if (!kept) await keep(ready);
  tellAll("captures", capture.id);
  await countUnsent();
  return kept ?? ready;
}

/** With a new statement, for one that was never taken: after the key was revoked, or a mistake was mended. */
export const signAnew = capture => save(capture);

async function statementOf(capture, seed, values) {
  const { seen } = capture;
  return {
    origin: capture.origin, id: crypto.randomUUID(), at: capture.at, channel: "booth_conversation",
    ...(capture.show && { event: capture.show }), commit: await commitments(seed, values), ...(seen && { seen: { size: seen.size, root: seen.root } }),
  };
}
