// What this phone keeps, in IndexedDB. Every write is one transaction; what was promised is on the disk.
//   meta       by name: what the server said at the last start, devices, choices
//   captures   by id: drafts, the queue, and what was sent lately
//   files      by id: pictures, memos, signatures as blobs
//   attendees  by show and badge, for looking up opaque codes without a network

export const NAME = "firsthand-capture";
const VERSION = 1;
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => create(request.result);
    request.onsuccess = () => {
      const database = request.result;
      // Another tab with a newer version may go on; this one opens again when it next needs to.
      database.onversionchange = () => { database.close(); opened = undefined; };
      database.onclose = () => { opened = undefined; };
      resolve(database);
    };
    request.onerror = () => { opened = undefined; reject(request.error); };
  });
  return opened;
}

function create(database) {
  database.createObjectStore("meta");
  database.createObjectStore("captures", { keyPath: "id" });
  database.createObjectStore("files", { keyPath: "id" });
  database.createObjectStore("attendees", { keyPath: ["show", "badge"] });
}

const answer = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/**
 * Runs work on some stores; ends when the transaction is through, or fails as a whole. Strict means on the disk, for what
 * an empty battery must not take; relaxed is for what the server would tell again.
 */
export async function transaction(stores, work, durability = "strict") {
  try {
    await once(stores, work, durability);
  } catch (error) {
    if (!isFull(error) || !await dropBallast()) throw error;
    await once(stores, work, durability);
  }
}

async function once(stores, work, durability) {
  const database = await open();
  const it = database.transaction(stores, "readwrite", { durability });
  const done = new Promise((resolve, reject) => {
    it.oncomplete = resolve;
    it.onerror = it.onabort = () => reject(it.error ?? new DOMException("Aborted", "AbortError"));
  });
  try {
    work(...stores.map(store => it.objectStore(store)));
  } catch (error) {
    done.catch(() => {});
    it.abort();
    throw error;
  }
  await done;
}

async function read(store, ask) {
  const database = await open();
  return answer(ask(database.transaction(store).objectStore(store)));
}

export const get = (store, key) => read(store, it => it.get(key));
export const all = (store, range) => read(store, it => it.getAll(range));
export const put = (store, value, key, durability) => transaction([store], it => it.put(value, key), durability);
export const remove = (store, key) => transaction([store], it => it.delete(key));
export const clear = store => transaction([store], it => it.clear());

// Browsers do not tell truly how much room there is. So some is kept filled, and given free when the phone is full: then
// there is still room for a few captures, and it is time to say so.
const BALLAST = { id: "ballast", bytes: 12_000_000 };

/** Takes the spare room again; false where there is none any more. */
export async function takeBallast() {
  if (await get("files", BALLAST.id)) return true;
  try {
    await once(["files"], files => files.put({ id: BALLAST.id, blob: new Blob([new Uint8Array(BALLAST.bytes)]) }), "relaxed");
    return true;
  } catch {
    return false;
  }
}

async function dropBallast() {
  if (!await get("files", BALLAST.id)) return false;
  await once(["files"], files => files.delete(BALLAST.id), "strict");
  return true;
}

/** Bytes that are still there when the browser says that there are none; 0 when they were used up. */
export const spare = async () => ((await get("files", BALLAST.id)) ? BALLAST.bytes : 0);

/** Whether the phone refused to write because it is full. */
export const isFull = error => error?.name === "QuotaExceededError" || error?.inner?.name === "QuotaExceededError";
