/*
 * Keeps the search and the urgent answers for use without a connection. The build puts VERSION and KEPT before this
 * text: KEPT has, for each language, what to keep. Whoever is online always gets what the host has now: what was kept is
 * given only when the host cannot be reached. A new VERSION throws away what the previous one kept.
 */
/* global self, caches, fetch, VERSION, KEPT, FOLDER */

const CACHE = `handrail ${FOLDER} ${VERSION}`;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const addresses = KEPT[event.data.keep];
  if (addresses) event.waitUntil(keep(addresses));
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const isOurs = new URL(url).origin === self.location.origin && new URL(url).pathname.startsWith(FOLDER);
  if (method === 'GET' && isOurs) event.respondWith(answer(event.request));
});

async function answer(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(CACHE);
    // A results page is the same file whatever is looked for.
    const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await Promise.all(addresses.filter((address) => !known.has(address)).map((address) => cache.add(address)));
}

async function forgetOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(`handrail ${FOLDER} `) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}
