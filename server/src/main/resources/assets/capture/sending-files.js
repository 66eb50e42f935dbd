// What belongs to a capture that was sent: its files, one after the other; one that cannot be sent doesn't hold up the others.
import { Problem } from "./api.js";
import { tell } from "./bus.js";
import { amend, find } from "./captures.js";
import { upload } from "./upload.js";

/** Sends what the server misses; what it will never take is marked as lost. */
export async function sendFiles(capture) {
  for (const hash of capture.missing ?? []) {
    const file = capture.files.find(it => it.sha256 === hash);
    try {
      if (file) await upload(file, (done, of) => tell("upload", { capture: capture.id, done, of }));
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.passes || [401, 403].includes(problem.status)) throw problem;
      await amend(capture.id, { lost: [...new Set([...(capture.lost ?? []), hash])] });
    }
    const now = await find(capture.id);
    await amend(capture.id, { missing: now.missing.filter(it => it !== hash) });
  }
}
