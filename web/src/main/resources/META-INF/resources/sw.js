/** Keeps the last list and what was read of it for when there is no net. Other servers are none of its business. */
importScripts('/js/kept.js');

const FILES = 'nahraum-files-1';
const PAGES = 'nahraum-pages-2';
const PATIENCE_MS = 6000;
const { kept } = self;
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
      .then(tidy)
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (/^\/(css|js|webjars)\/|^\/favicon\.svg$/.test(url.pathname)) event.respondWith(file(event));
});

function inTime(request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  return fetch(request, { signal: stop.signal }).finally(() => clearTimeout(timer));
}

/** Keeping must never spoil the answer: a device may be full, or keep nothing at all. */
function keep(event, name, key, answer) {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) => cache.put(key, answer))
      .catch(() => {}),
  );
}

/** The last list and the entries last read are kept, for a day, and without where somebody was. */
async function page(event, url) {
  const key = kept.key(url);
  try {
    const answer = await inTime(event.request);
    const keeping = answer.ok && key !== null ? keepPage(key, answer.clone()) : undefined;
    event.waitUntil(
      Promise.resolve(keeping)
        .then(tidy)
        .catch(() => {}),
    );
    return answer;
  } catch {
    event.waitUntil(tidy().catch(() => {}));
    return offline(key);
  }
}

async function keepPage(key, answer) {
  const html = await answer.text();
  const cache = await caches.open(PAGES);
  const { headers } = answer;
  await cache.put(key, new Response(kept.withoutPlace(html), { headers }));
}

const madeAt = (response) => Date.parse(response?.headers.get('Date') ?? '');

async function tidy() {
  const cache = await caches.open(PAGES);
  const pages = (await cache.keys()).map(async (request) => ({
    request,
    path: new URL(request.url).pathname,
    made: madeAt(await cache.match(request)),
  }));
  const surplus = kept.surplus(await Promise.all(pages), Date.now());
  await Promise.all(surplus.map(({ request }) => cache.delete(request)));
}

async function offline(key) {
  const last = key === null ? undefined : await caches.open(PAGES).then((cache) => cache.match(key));
  if (!kept.isFresh(madeAt(last), Date.now())) return (await caches.match('/offline')) ?? Response.error();
  const html = (await last.text()).replace('<html ', '<html data-offline ');
  return new Response(html, { headers: last.headers });
}

/** From the net, and from what was kept if there is none. */
async function file(event) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) keep(event, FILES, event.request, answer.clone());
    return answer;
  } catch {
    return (await caches.match(event.request)) ?? Response.error();
  }
}
