/** Keeps what the last list needs for when there is no net. Addresses of other servers are none of its business. */
const FILES = 'nahraum-files-1';
const PAGES = 'nahraum-pages-1';
const LAST = '/last-list';
const PATIENCE_MS = 6000;
const LONGEST_MS = 24 * 3600 * 1000;
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

/** Only the last list is kept, for a day, under one name, and without where somebody was. */
async function page(event, url) {
  let answer;
  try {
    answer = await inTime(event.request);
  } catch {
    return offline(url);
  }
  if (answer.ok && url.pathname === '/') {
    const copy = answer.clone();
    const kept = copy.text().then((html) => new Response(withoutPlace(html), { headers: copy.headers }));
    event.waitUntil(kept.then((response) => keepNow(response)).catch(() => {}));
  }
  return answer;
}

async function keepNow(response) {
  const cache = await caches.open(PAGES);
  await cache.put(LAST, response);
}

function withoutPlace(html) {
  return html
    .replace(/<input type="hidden" name="(?:lon|lat)"[^>]*>/g, '')
    .replace(/(<input id="q"[^>]*? value=")[^"]*/, '$1')
    .replace(/(\?|&amp;)(?:lon|lat|from|q)=[^"&]*/g, (_, sign) => (sign === '?' ? '?' : ''));
}

async function offline(url) {
  const last = url.pathname === '/' ? await caches.match(LAST) : undefined;
  const age = last === undefined ? Number.POSITIVE_INFINITY : Date.now() - Date.parse(last.headers.get('Date') ?? '');
  if (!(age < LONGEST_MS)) return (await caches.match('/offline')) ?? Response.error();
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
