/** Who did what, newest first, by person and by action, and as a table to take away. */
import { api } from '../api.js';
import { formatDate, lang, t, tCode } from '../i18n.js';
import { csvFileName, toCsv } from '../logic/csv.js';
import { alertBox, fill } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { saveText } from '../ui/download.js';
import { selectField } from '../ui/fields.js';

const PAGE = 50;
const CSV_PAGE = 1000;
const MOST_IN_CSV = 20_000;

/** "accounts/3" is somebody; anything else stands as it is. */
function subjectWords(subject, names) {
  const [, account] = subject.match(/^accounts\/(\d+)$/) ?? [];
  return account && names.has(Number(account)) ? names.get(Number(account)) : subject;
}

const detailWords = (detail) =>
  detail
    .split(', ')
    .map((part) => tCode('role', part))
    .join(', ');

function columns(names) {
  return [
    [t('audit.when'), (entry) => formatDate(entry.at)],
    [t('audit.who'), (entry) => entry.name ?? t('audit.nobody')],
    [t('audit.what'), (entry) => tCode('audit.action', entry.action)],
    [t('audit.whom'), (entry) => subjectWords(entry.subject, names)],
    [t('audit.detail'), (entry) => (entry.refused ? t('audit.refused') : detailWords(entry.detail))],
  ];
}

function row(entry, shown) {
  return el(
    'tr',
    {},
    shown.map(([label, value]) => {
      const text = value(entry);
      return el('td', {}, text === '' ? null : [el('span', { class: 'stack-label' }, `${label}: `), text]);
    }),
  );
}

/** All that the filter lets through, page by page. */
async function everything(filter) {
  const entries = [];
  let before;
  do {
    const page = await api.audit({ ...filter, before, limit: CSV_PAGE });
    entries.push(...page.entries);
    before = page.next;
  } while (before !== null && entries.length < MOST_IN_CSV);
  return entries;
}

export async function auditPanel(_session, city) {
  const accounts = await api.accounts();
  const names = new Map(accounts.map((account) => [account.id, account.name]));
  const shown = columns(names);
  const filter = { account: '', action: '' };
  const { actions } = await api.audit({ limit: 1 });
  const region = el('div', {});
  const message = el('div', {});

  async function page() {
    const body = el('tbody');
    const more = el('p', { class: 'actions' });
    const add = async (before) => {
      const answer = await api.audit({ ...filter, before, limit: PAGE });
      body.append(...answer.entries.map((entry) => row(entry, shown)));
      more.replaceChildren(
        ...(answer.next === null
          ? []
          : [
              el(
                'button',
                { type: 'button', class: 'button', onclick: () => fill(message, () => add(answer.next)) },
                t('audit.older'),
              ),
            ]),
      );
      return [];
    };
    await add();
    if (body.rows.length === 0) return alertBox('info', t('audit.none'));
    const head = el(
      'thead',
      {},
      el(
        'tr',
        {},
        shown.map(([label]) => el('th', { scope: 'col', class: 'plain' }, label)),
      ),
    );
    const table = el('table', {}, el('caption', { class: 'spoken' }, t('dienst.audit')), head, body);
    return [
      el(
        'div',
        { class: 'table-frame stacked', tabindex: '0', role: 'region', 'aria-label': t('dienst.audit') },
        table,
      ),
      more,
    ];
  }

  const choose = (name) => (value) => {
    filter[name] = value;
    fill(region, page);
  };
  const save = async () => {
    const entries = await everything(filter);
    const rows = entries.map((entry) => [entry.at, ...shown.slice(1).map(([, value]) => value(entry))]);
    const notes = city?.demo ? [t('demo.csv')] : [];
    saveText(
      toCsv(
        shown.map(([label]) => label),
        rows,
        notes,
        lang(),
      ),
      csvFileName(['audit'], new Date()),
    );
    return [];
  };
  fill(region, page);
  return [
    el('p', {}, t('audit.lead')),
    el(
      'div',
      { class: 'filters' },
      selectField({
        label: t('audit.who'),
        value: '',
        options: [
          { value: '', text: t('audit.everybody') },
          ...accounts.map((account) => ({ value: String(account.id), text: account.name })),
        ],
        onChange: choose('account'),
      }),
      selectField({
        label: t('audit.what'),
        value: '',
        options: [
          { value: '', text: t('audit.everything') },
          ...actions.map((action) => ({ value: action, text: tCode('audit.action', action) })),
        ],
        onChange: choose('action'),
      }),
    ),
    region,
    message,
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', class: 'button', onclick: () => fill(message, save) }, t('csv.download')),
    ),
  ];
}
