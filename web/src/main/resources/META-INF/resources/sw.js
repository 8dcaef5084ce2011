/** Keeps what the last list needs for when there is no net. Addresses of other servers are none of its business. */
const FILES = 'nahraum-files-1';
const PAGES = 'nahraum-pages-1';
const LAST = '/last-list';
const PATIENCE_MS = 6000;
const KEPT = ['/offline', '/css/tokens.css', '/css/citizen.css', '/js/citizen.js', '/favicon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(FILES)
      .then((cache) => cache.addAll(KEPT))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => ![FILES, PAGES].includes(name)).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, url));
  else if (/^\/(css|js|webjars)\/|^\/favicon\.svg$/.test(url.pathname)) event.respondWith(file(request));
});

function inTime(request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  return fetch(request, { signal: stop.signal }).finally(() => clearTimeout(timer));
}

/** Only the last list is kept, under one name: nobody can read off the device where somebody has been. */
async function page(request, url) {
  try {
    const answer = await inTime(request);
    if (answer.ok && url.pathname === '/') {
      const cache = await caches.open(PAGES);
      await cache.put(LAST, answer.clone());
    }
    return answer;
  } catch {
    const last = url.pathname === '/' ? await caches.match(LAST) : undefined;
    if (last === undefined) return (await caches.match('/offline')) ?? Response.error();
    const html = (await last.text()).replace('<html ', '<html data-offline ');
    return new Response(html, { headers: last.headers });
  }
}

/** From the net, and from what was kept if there is none. */
async function file(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      const cache = await caches.open(FILES);
      await cache.put(request, answer.clone());
    }
    return answer;
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}
