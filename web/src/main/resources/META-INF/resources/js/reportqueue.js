/**
 * Reports that wait on this device until there is a net, in IndexedDB: only what is needed to send them. Used by pages
 * and by the service worker, and therefore no module. One of them sends at a time.
 */
(() => {
  const NAME = 'nahraum-reports';
  const STORE = 'reports';
  const PATIENCE_MS = 20000;
  const rules = self.reportRules;
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : null;
  const listeners = [];
  /** The attempt of this page that has not begun yet; who asks meanwhile is served by it. */
  let next = null;

  if (channel !== null)
    channel.onmessage = () => {
      for (const listener of listeners) listener();
    };

  function changed() {
    channel?.postMessage('changed');
    for (const listener of listeners) listener();
  }

  function open() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
  }

  /** Runs one transaction; done when it is on the disk. */
  async function run(mode, work) {
    const base = await open();
    try {
      return await new Promise((resolve, reject) => {
        const change = base.transaction(STORE, mode);
        const request = work(change.objectStore(STORE));
        change.oncomplete = () => resolve(request?.result);
        change.onabort = () => reject(change.error ?? new Error('aborted'));
        change.onerror = () => reject(change.error);
      });
    } finally {
      base.close();
    }
  }

  /** Only if it is still there: somebody may have discarded it meanwhile. */
  function replace(report) {
    return run('readwrite', (store) => {
      store.get(report.id).onsuccess = ({ target }) => {
        if (target.result !== undefined) store.put(report);
      };
    });
  }

  async function ask(url, options) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
    try {
      const answer = await fetch(url, { ...options, signal: stop.signal });
      return { answer, body: await answer.json().catch(() => null) };
    } catch {
      return { answer: null, body: null };
    } finally {
      clearTimeout(timer);
    }
  }

  function later(answer) {
    return { outcome: 'later', waitMs: rules.wait(answer?.headers.get('Retry-After')) };
  }

  /** The place of a report that was said in words while there was no net. */
  async function placed(report) {
    if (report.body.geometry) return { report };
    const { answer, body } = await ask(`/api/v1/search?limit=6&q=${encodeURIComponent(report.place)}`);
    if (answer === null || answer.status !== 200 || body === null) return later(answer);
    const { at, problem = 'which' } = rules.place(report.place, body);
    if (at === undefined) return { outcome: 'refused', problem };
    return { report: { ...report, body: { ...report.body, geometry: { type: 'Point', coordinates: at } } } };
  }

  /** Sends one report, once: its key tells the server whether it has it already. */
  async function send({ key, body }) {
    const { answer, body: said } = await ask('/api/v1/safety-reports', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, application/problem+json',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(body),
    });
    const outcome = rules.outcome(answer?.status ?? 0);
    if (outcome === 'sent' && said === null) return later(null);
    if (outcome === 'sent') return { outcome, code: said.code };
    return outcome === 'later'
      ? later(answer)
      : {
          outcome,
          problem: String(said?.type ?? '')
            .split(':')
            .pop(),
        };
  }

  /** What is kept of a report that has arrived: its code, until somebody has written it down. */
  function arrived({ id, topic, createdAt, seenAt }, code) {
    return { id, topic, createdAt, seenAt, state: 'sent', code };
  }

  async function attempt(waiting) {
    const found = await placed(waiting);
    if (found.report === undefined) return { ...found, report: waiting };
    // From now on the same place is sent with the same key, whatever a later search says.
    if (found.report !== waiting) await replace(found.report);
    return { ...(await send(found.report)), report: found.report };
  }

  async function giveUp({ id }) {
    await self.reportQueue.remove(id);
    return { expired: 1 };
  }

  /** What has come of one report. Nothing is dropped before it was tried once more: by a clock set right it may look older than it is. */
  async function handle(kept) {
    const seen = rules.seen(kept, Date.now());
    const isOld = rules.isOld(seen, Date.now());
    if (seen.state === 'refused' && isOld) return giveUp(seen);
    if (seen.state !== 'waiting') {
      await replace(seen);
      return {};
    }
    const { outcome, code, problem, waitMs, report } = await attempt(seen);
    if (outcome === 'sent') {
      await run('readwrite', (store) => store.put(arrived(report, code)));
      changed();
      return {};
    }
    if (isOld) return giveUp(report);
    await replace(outcome === 'refused' ? { ...report, state: 'refused', problem } : report);
    if (outcome === 'later') return { waiting: 1, waitMs };
    changed();
    return {};
  }

  async function sendEach() {
    const left = { waiting: 0, expired: 0, waitMs: 0 };
    for (const kept of await self.reportQueue.list()) {
      const { waiting = 0, expired = 0, waitMs = 0 } = await handle(kept);
      left.waiting += waiting;
      left.expired += expired;
      left.waitMs = Math.max(left.waitMs, waitMs);
    }
    return left;
  }

  self.reportQueue = {
    list: () => run('readonly', (store) => store.getAll()),

    async add(report) {
      await run('readwrite', (store) => store.add(report));
      changed();
    },

    async remove(id) {
      await run('readwrite', (store) => store.delete(id));
      changed();
    },

    /** Takes away what was refused, now that it was changed and sent again; nothing else, whatever became of it meanwhile. */
    async settle(id) {
      await run('readwrite', (store) => {
        store.get(id).onsuccess = ({ target }) => {
          if (target.result?.state === 'refused') store.delete(id);
        };
      });
      changed();
    },

    send,

    /** Calls back when anything has changed, here or in another page. */
    onChange: (listener) => listeners.push(listener),

    /**
     * Sends what waits, after whoever is at it: what that one could not send a moment ago may go now, and what it sent is no longer there to be sent.
     * @returns how many still wait, how many were given up, and how long to wait
     */
    async sendAll() {
      if (!navigator.locks) return sendEach();
      next ??= navigator.locks.request(NAME, () => {
        next = null;
        return sendEach();
      });
      return next;
    },
  };
})();
