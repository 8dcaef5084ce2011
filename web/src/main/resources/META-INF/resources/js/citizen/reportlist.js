/** What waits on this device, has been refused, or has arrived and is still to be written down; and the sending of it. */
import { refusal } from './refusals.js';
import { texts } from './reporttexts.js';

const { reportQueue } = self;
const TITLES = {
  unsafe: texts['report.unsafe.title'],
  like: texts['report.like.title'],
  missing: texts['report.missing.title'],
};
const PATHS = { unsafe: '/unsicher', like: '/gern-hier', missing: '/treffpunkt-fehlt' };
const CHANGE = '#change-';

function line(text, tag = 'p') {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function button(text, onClick) {
  const node = line(text, 'button');
  Object.assign(node, { type: 'button', className: 'button' });
  node.addEventListener('click', onClick);
  return node;
}

function codeWords(code) {
  const list = document.createElement('ol');
  Object.assign(list, { lang: 'de', dir: 'ltr', translate: false });
  list.append(...code.split(' ').map((word) => line(word, 'li')));
  return list;
}

/**
 * @param part the list of a page
 * @param onChange puts a report back into the form of this page; undefined where there is none
 * @param topic of the form of this page
 * @param onSettled nothing waits any more
 */
export function addList(part, { topic, onChange, onSettled = () => {} } = {}) {
  const list = part.querySelector('ul');
  const time = new Intl.DateTimeFormat(
    document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : document.documentElement.lang,
    {
      dateStyle: 'medium',
      timeStyle: 'short',
    },
  );
  let timer = 0;
  /** Ids of the reports that waited when the list was shown last. */
  let waited = [];

  function item(report) {
    const node = document.createElement('li');
    Object.assign(node.dataset, { state: report.state, id: report.id });
    node.tabIndex = -1;
    const about = [TITLES[report.topic], report.place].filter(Boolean).join(' · ');
    const head = line(`${time.format(report.createdAt)}: `);
    const name = document.createElement('bdi');
    name.textContent = about;
    head.append(name);
    const tools = document.createElement('p');
    tools.className = 'do';
    if (report.state === 'sent') {
      node.append(head, line(texts['queue.sent']), codeWords(report.code));
      tools.append(button(texts['queue.noted'], () => drop(report)));
    } else {
      const isRefused = report.state === 'refused';
      node.append(head, line(texts[isRefused ? 'queue.refused' : 'queue.waiting']));
      const why = isRefused ? refusal(report.problem) : null;
      if (why !== null) node.append(line(why[1]));
      if (isRefused) tools.append(button(texts['queue.change'], () => change(report)));
      tools.append(button(texts['queue.discard'], () => drop(report)));
    }
    node.append(tools);
    return node;
  }

  async function drop(report) {
    await reportQueue.remove(report.id);
    if (!part.hidden) part.querySelector('h2').focus();
  }

  async function change(report) {
    if (report.topic !== topic) {
      location.assign(`${PATHS[report.topic]}${location.search}${CHANGE}${report.id}`);
      return;
    }
    // It stays until it was sent again: who leaves now loses nothing.
    await onChange(report);
  }

  async function show() {
    const reports = await reportQueue.list().catch(() => []);
    const held = list.contains(document.activeElement)
      ? document.activeElement.closest('li[data-id]')?.dataset.id
      : null;
    list.replaceChildren(...reports.map(item));
    part.hidden = reports.length === 0 && part.querySelector('[data-expired]') === null;
    bringToSight(reports, held);
    return reports;
  }

  /** What has become of a report is seen at once, unless somebody is writing the next; and what had the focus keeps it. */
  function bringToSight(reports, held) {
    const settled = reports.find(({ id, state }) => state !== 'waiting' && waited.includes(id));
    waited = reports.filter(({ state }) => state === 'waiting').map(({ id }) => id);
    if (settled !== undefined && waited.length === 0) onSettled();
    const node = [...list.children].find(({ dataset }) => dataset.id === String(settled?.id ?? held));
    if (node === undefined || document.activeElement.matches('input, select, textarea')) return;
    node.focus({ preventScroll: true });
    if (settled !== undefined) node.scrollIntoView({ block: 'nearest' });
  }

  function tellExpired() {
    if (part.querySelector('[data-expired]') !== null) return;
    const note = line(texts['queue.expired']);
    note.className = 'note';
    note.dataset.expired = '';
    note.setAttribute('role', 'status');
    list.before(note);
    part.hidden = false;
  }

  async function send() {
    clearTimeout(timer);
    const { waiting, expired, waitMs } = await reportQueue
      .sendAll()
      .catch(() => ({ waiting: 0, expired: 0, waitMs: 0 }));
    if (expired > 0) tellExpired();
    if (waiting > 0) timer = setTimeout(send, waitMs);
  }

  async function begin() {
    const reports = await show();
    const wanted = reports.find(({ id }) => location.hash === CHANGE + id);
    if (wanted !== undefined && wanted.topic === topic) {
      history.replaceState(null, '', location.pathname + location.search);
      await change(wanted);
    }
    await send();
  }

  part.querySelector('h2').tabIndex = -1;
  reportQueue.onChange(show);
  addEventListener('online', send);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
  begin();

  return {
    /** A report was put there just now: it is tried again later. */
    waitFor(waitMs) {
      clearTimeout(timer);
      timer = setTimeout(send, waitMs);
    },
  };
}
