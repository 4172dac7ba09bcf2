/* Takes the place of the worker on sites that no longer want one: forgets everything and goes. */
/* global self, caches, FOLDER */

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(`handrail ${FOLDER} `)).map((name) => caches.delete(name)),
  );
  await self.registration.unregister();
}
