/** What keeps offers true: whom to ring up, and what citizens say is wrong. */
import { formatDate, t, tCode } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { makeTable } from '../ui/table.js';

/** Offers nobody has confirmed for half a year, those of one provider together. */
export function unconfirmedPanel(offers, city) {
  const rows = offers
    .filter((offer) => offer.stale)
    .sort((one, other) => one.provider.localeCompare(other.provider) || one.name.localeCompare(other.name));
  const columns = [
    { label: t('col.provider'), value: (row) => row.provider },
    { label: t('col.phone'), value: (row) => row.phone },
    { label: t('col.offer'), head: true, value: (row) => row.name },
    { label: t('col.id'), value: (row) => row.id },
    { label: t('col.place'), value: (row) => row.placeName },
    {
      label: t('col.lastConfirmed'),
      value: (row) => row.lastConfirmed,
      cell: (row) => (row.lastConfirmed ? formatDate(row.lastConfirmed) : t('daten.never')),
    },
  ];
  return section(t('daten.unconfirmed'), t('daten.unconfirmed.lead'), {
    rows,
    columns,
    caption: t('daten.unconfirmed.shown', { count: rows.length }),
    empty: t('daten.unconfirmed.none'),
    file: ['unconfirmed', city.dataVersion],
    city,
  });
}

/** Open notes, newest first as the server gives them. */
export function notesPanel(notes, city) {
  const columns = [
    { label: t('col.number'), value: (row) => row.id },
    { label: t('col.received'), value: (row) => row.receivedAt, cell: (row) => formatDate(row.receivedAt) },
    { label: t('col.offer'), head: true, value: (row) => row.name ?? row.offer },
    { label: t('col.place'), value: (row) => row.place },
    { label: t('col.problem'), value: (row) => tCode('noteProblem', row.problem) },
    { label: t('col.words'), wide: true, value: (row) => row.text, cell: (row) => words(row) },
    { label: t('col.language'), value: (row) => row.language },
    { label: t('col.phone'), value: (row) => row.phone },
  ];
  return section(t('daten.notes'), t('daten.notes.lead'), {
    rows: notes,
    columns,
    caption: t('daten.notes.shown', { count: notes.length }),
    empty: t('daten.notes.none'),
    file: ['notes', city.dataVersion],
    city,
  });
}

/** In the language they were probably written in, whichever way that runs. */
function words(row) {
  return el('span', { lang: row.language, dir: 'auto' }, row.text);
}

/** On narrow screens the header is gone: each cell says itself what it is. Where there is nothing, nothing is said. */
function labelled(column) {
  const label = el('span', { class: 'stack-label' }, `${column.label}: `);
  const content = column.cell ?? column.value;
  return {
    ...column,
    cell: (row) => {
      const shown = content(row) ?? '';
      return shown === '' ? '' : el('span', {}, label.cloneNode(true), shown);
    },
  };
}

function section(title, lead, { rows, columns, caption, empty, file, city }) {
  const head = [el('h2', {}, title), el('p', {}, lead)];
  if (rows.length === 0) return [head, alertBox('info', empty)];
  const table = makeTable({ caption, columns: columns.map(labelled), rows });
  const [, frame] = table.node;
  frame.classList.add('stacked');
  return [head, table.node, el('p', { class: 'actions' }, csvButton(table.plain, file, city))];
}
