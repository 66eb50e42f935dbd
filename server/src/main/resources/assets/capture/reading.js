// Has the server read a picture of a card, and puts what it read into the capture. Without a network the picture waits.
import { ask, Problem } from "./api.js";
import { blobOf, dropFile, keepFile } from "./files.js";
import { fill, fillFromCode } from "./filling.js";
import { smaller, thumbnail, turned } from "./pictures.js";

const PATIENCE = 30_000;
const UNDONE = { 3: 2, 6: 3, 8: 1 };

/** Keeps a picture with the capture: its file, a thumbnail for the list, and that it wants to be read. */
export async function addPicture(draft, blob, role, orientation = 1) {
  const file = await keepFile(blob, role);
  const small = role === "front" || role === "badge" ? await thumbnail(blob) : null;
  await draft.change(capture => {
    capture.files = [...capture.files.filter(it => it.role !== role || role === "audio"), { ...file, orientation }];
    if (small) capture.thumbnail = small;
    capture.readings[file.id] = { state: "waiting" };
  });
  return file;
}

/** Reads one picture. The state of its reading is then "read", "waiting" (no network) or "kept" (no reader). */
export async function readPicture(draft, file) {
  const { turn: quarters, ...outcome } = await tried(file);
  if (quarters) return readAs(draft, await turn(draft, file, quarters), outcome);
  return readAs(draft, file, outcome);
}

async function readAs(draft, file, outcome) {
  await draft.change(capture => {
    if (!capture.files.some(it => it.id === file.id)) return;
    capture.readings[file.id] = outcome;
    if (outcome.state === "read") fill(capture, outcome.fields, "read");
  });
  const code = outcome.codes?.[0];
  if (code) await fillFromCode(draft.capture, code.text, code.fields).then(() => draft.change(() => {}));
  return outcome;
}

async function tried(file) {
  try {
    const blob = await blobOf(file);
    const reading = await readThere(blob);
    const other = UNDONE[file.orientation] && weight(reading) < 200 ? await upright(file, blob, reading) : null;
    return { state: "read", ...(other ?? reading) };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { state: problem.passes && problem.status !== 503 || problem.status === 401 ? "waiting" : "kept", status: problem.status, detail: problem.message };
  }
}

/** A reader needs no more than this, and the network in a hall has no more to give. */
async function readThere(blob) {
  return ask("POST", "/capture/api/read", { blob: await smaller(blob), headers: { "Content-Type": "image/jpeg" }, patience: PATIENCE });
}

const weight = reading => reading.fields.reduce((sum, it) => sum + it.confidence, 0);

/** Some cameras say a turn that was already made: the picture as it lay in the file may read better. */
async function upright(file, blob, reading) {
  const laid = await turned(blob, UNDONE[file.orientation]);
  const other = await readThere(laid);
  return weight(other) > weight(reading) ? { ...other, turn: UNDONE[file.orientation] } : null;
}

/** Turns a picture for good; it becomes another file, to be read again. */
export async function turn(draft, file, quarters) {
  const blob = await turned(await blobOf(file), quarters);
  const fresh = await addPicture(draft, blob, file.role);
  await dropFile(file);
  await draft.change(capture => { delete capture.readings[file.id]; });
  return fresh;
}
