// Files of a capture: kept as blobs under an id, named to the server by hash, length and type.
import { hex, sha256 } from "./bytes.js";
import { get, put, remove } from "./store.js";

/** Keeps a blob and tells what the capture says of it. */
export async function keepFile(blob, role) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const file = { id: crypto.randomUUID(), role, type: blob.type.split(";")[0], bytes: bytes.length, sha256: hex(await sha256(bytes)) };
  await put("files", { ...file, blob: new Blob([bytes], { type: file.type }) });
  return file;
}

export async function blobOf(file) {
  return (await get("files", file.id))?.blob ?? null;
}

export const dropFile = file => remove("files", file.id);
