/** Keeps the last list, what was read of it and the forms for reports for when there is no net, and sends reports that wait. Other servers are none of its business. */
importScripts('/js/kept.js', '/js/reportrules.js', '/js/reportqueue.js');

const FILES = 'nahraum-files-1';
const PAGES = 'nahraum-pages-2';
const PATIENCE_MS = 6000;
const RENEW_MS = 24 * 3600 * 1000;
const { kept, reportQueue } = self;
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

/** A page tells which forms for reports there are: whoever needs one may have no net. */
self.addEventListener('message', (event) => {
  const wanted = (event.data?.keep ?? []).map((address) => new URL(address, self.location.origin));
  event.waitUntil(keepForms(wanted).catch(() => {}));
});

/** The browser says that there is a net again. While something waits it asks once more later. */
self.addEventListener('sync', (event) => {
  if (event.tag !== 'reports') return;
  event.waitUntil(
    reportQueue.sendAll().then(({ waiting }) => {
      if (waiting > 0) throw new Error('Reports are waiting');
    }),
  );
});

async function keepForms(addresses) {
  const cache = await caches.open(PAGES);
  const missing = [];
  for (const url of addresses.filter(({ origin }) => origin === self.location.origin)) {
    const key = kept.key(url);
    if (key !== null && !(Date.now() - madeAt(await cache.match(key)) < RENEW_MS)) missing.push({ key, url });
  }
  if (missing.length === 0) return;
  await caches.open(FILES).then((files) => files.addAll(kept.REPORT_FILES));
  for (const { key, url } of missing) {
    const answer = await inTime(url);
    if (answer.ok) await keepPage(key, answer);
  }
}

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
  await cache.put(key, new Response(kept.withoutKey(kept.withoutPlace(html)), { headers }));
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
  if (!kept.isFresh((key ?? '').split('?')[0], madeAt(last), Date.now()))
    return (await caches.match('/offline')) ?? Response.error();
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
