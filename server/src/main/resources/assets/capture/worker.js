// Keeps the page on this phone: all its files of one version together, taken from the cache first. Nothing of anybody's
// data is kept here; that is in IndexedDB. VERSION and FILES stand above, written by the server; where the browser wakes us
// when the network is back, so does an import of away.js.

const CACHE = `capture ${VERSION}`;

self.addEventListener("install", event => event.waitUntil(fill()));

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(path => new Request(path, { cache: "reload" })));
  if (!self.registration.active) await self.skipWaiting();
}

self.addEventListener("activate", event => event.waitUntil(takeOver()));

async function takeOver() {
  const old = (await caches.keys()).filter(name => name.startsWith("capture ") && name !== CACHE);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("message", event => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", event => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate" && pathname === "/capture") event.respondWith(kept("/capture", event.request));
  else if (FILES.includes(pathname) && pathname !== "/capture") event.respondWith(kept(pathname, event.request));
});

async function kept(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path, { ignoreVary: true, ignoreSearch: true })) ?? fetch(request);
}
