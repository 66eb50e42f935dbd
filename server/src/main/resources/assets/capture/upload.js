// Files go in chunks, from where the server's copy ends, so that a broken connection costs one chunk at most.
import { Problem, send } from "./api.js";
import { blobOf } from "./files.js";

const CHUNK = 256 * 1024;
const PATIENCE = 60_000;
const MOST_RETURNS = 3;

/** Sends what the server lacks of one file; throws a Problem where that fails. */
export async function upload(file, progress = () => {}) {
  const blob = await blobOf(file);
  if (!blob) return false;
  const path = `/capture/api/files/${file.sha256}`;
  let offset = offsetIn(await send("HEAD", path));
  for (let returns = 0; offset < blob.size; progress(offset, blob.size)) {
    try {
      offset = offsetIn(await send("PATCH", path, {
        blob: blob.slice(offset, offset + CHUNK), patience: PATIENCE,
        headers: { "Upload-Offset": String(offset), "Content-Type": "application/octet-stream" },
      }));
    } catch (problem) {
      if (!isElsewhere(problem) || ++returns > MOST_RETURNS) throw problem;
      offset = offsetIn(await send("HEAD", path));
    }
  }
  return true;
}

/** The server's copy ends elsewhere than we thought, or was begun anew because it was not the file. */
const isElsewhere = problem => problem instanceof Problem && (problem.type.endsWith("/offset") || problem.type.endsWith("/hash"));

const offsetIn = response => Number(response.headers.get("Upload-Offset")) || 0;
