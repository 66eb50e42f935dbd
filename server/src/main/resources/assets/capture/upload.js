// Files go in chunks, from where the server's copy ends, so that a broken connection costs one chunk at most.
import { send } from "./api.js";
import { blobOf } from "./files.js";

const CHUNK = 256 * 1024;
const PATIENCE = 60_000;

/** Sends what the server lacks of one file; throws a Problem where that fails. */
export async function upload(file, progress = () => {}) {
  const blob = await blobOf(file);
  if (!blob) return false;
  const path = `/capture/api/files/${file.sha256}`;
  let offset = offsetIn(await send("HEAD", path));
  while (offset < blob.size) {
    const response = await send("PATCH", path, {
      blob: blob.slice(offset, offset + CHUNK), patience: PATIENCE,
      headers: { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
    });
    offset = offsetIn(response);
    progress(offset, blob.size);
  }
  return true;
}

const offsetIn = response => Number(response.headers.get("Upload-Offset")) || 0;
