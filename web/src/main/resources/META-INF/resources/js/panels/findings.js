/** Counts and findings of an import; the filter by severity is part of the address. */
import { formatDate, pick, t, tCode } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { showLanguages } from '../ui/chrome.js';
import { announce, el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { selectField } from '../ui/fields.js';
import { figureText } from '../ui/figures.js';
import { makeTable } from '../ui/table.js';

const SEVERITIES = ['error', 'warning', 'info'];

export function findingsPanel(report, city) {
  const list = el('div');
  const asked = new URLSearchParams(location.search).get('severity');
  let severity = SEVERITIES.includes(asked) ? asked : '';

  function show() {
    const rows = report.findings.filter((finding) => severity === '' || finding.severity === severity);
    announce(t('daten.shown', { count: rows.length }));
    if (rows.length === 0) {
      list.replaceChildren(alertBox('info', t('daten.noFindings')));
      return;
    }
    const table = makeTable({ caption: t('daten.shown', { count: rows.length }), columns: columns(rows), rows });
    list.replaceChildren(
      ...table.node,
      el('p', { class: 'actions' }, csvButton(table.plain, ['findings', report.version, severity], city)),
    );
  }

  function choose(next) {
    severity = next;
    const params = new URLSearchParams(location.search);
    if (severity === '') params.delete('severity');
    else params.set('severity', severity);
    history.replaceState(null, '', params.size > 0 ? `?${params}` : location.pathname);
    showLanguages();
    show();
  }

  show();
  return [
    el(
      'p',
      {},
      t('daten.version', {
        version: String(report.version),
        folder: report.folder,
        date: formatDate(report.importedAt),
      }),
    ),
    report.editedBy ? el('p', {}, t('daten.edited', { name: report.editedBy })) : null,
    el('h2', {}, t('daten.counts')),
    el(
      'dl',
      { class: 'facts' },
      Object.entries(report.counts).map(([name, count]) =>
        el('div', {}, el('dt', {}, tCode('count', name)), el('dd', {}, figureText(count, 'count'))),
      ),
    ),
    el('h2', {}, t('daten.findings')),
    selectField({
      label: t('daten.severity'),
      value: severity,
      options: severityOptions(report.findings),
      onChange: choose,
    }),
    list,
  ];
}

function severityOptions(findings) {
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const text = (name, number) => t('daten.option', { name, number });
  return [
    { value: '', text: text(t('daten.all'), findings.length) },
    ...SEVERITIES.map((severity) => ({ value: severity, text: text(tCode('severity', severity), count(severity)) })),
  ];
}

/** Columns without a single value would only push the others out of sight. */
function columns(rows) {
  const all = [
    {
      label: t('col.severity'),
      value: (row) => tCode('severity', row.severity),
      cell: (row) => el('span', { class: `tag tag-${row.severity}` }, tCode('severity', row.severity)),
    },
    { label: t('col.sentence'), wide: true, value: (row) => pick(row.text), cell: (row) => pick(row.text) || row.code },
    { label: t('col.file'), value: (row) => row.file },
    { label: t('col.row'), value: (row) => row.row },
    { label: t('col.field'), value: (row) => row.field },
    { label: t('col.value'), value: (row) => row.value },
  ];
  return all.filter((column) => rows.some((row) => (column.value(row) ?? '') !== ''));
}
