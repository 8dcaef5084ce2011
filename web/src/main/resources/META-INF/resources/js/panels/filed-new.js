/** What would be filed, reading it before, and filing it. */
import { api } from '../api.js';
import { formatDate, t, tCode } from '../i18n.js';
import { keyed } from '../logic/once.js';
import { alertBox, fill } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { isMeant } from '../ui/question.js';
import { scenarioField } from './filed-scenario.js';
import { archiveProblem } from './filed-words.js';

function prospectWords(prospect) {
  return [
    el(
      'p',
      {},
      t('archive.what', {
        city: prospect.city,
        version: String(prospect.version),
        imported: formatDate(prospect.importedAt),
        day: formatDate(prospect.asOf),
      }),
    ),
    el('p', {}, prospect.isPublic ? t('archive.public') : t('archive.internal')),
    prospect.asOf < prospect.importedAt.slice(0, 10) ? el('p', {}, el('strong', {}, t('archive.asOf.before'))) : null,
    prospect.previous === null ? null : el('p', {}, t('archive.previous', { number: String(prospect.previous) })),
  ];
}

/** A field that may stay empty, and what that means. */
function choice(input, label, help) {
  input.setAttribute('aria-describedby', `${input.id}-help`);
  return el(
    'div',
    { class: 'field' },
    el('label', { for: input.id }, label),
    input,
    el('p', { class: 'help', id: `${input.id}-help` }, help),
  );
}

export function newReport(onFiled) {
  const day = el('input', { type: 'date', id: 'archive-day' });
  const version = el('input', { type: 'number', id: 'archive-version', min: '1', step: '1' });
  const scenario = scenarioField(() => look());
  const shown = el('div', {});
  const message = el('div', {});
  let prospect = null;
  let kept = null;

  const wish = () => ({ asOf: day.value, version: version.value, ...scenario.value() });

  function previewLinks() {
    const to = (audience) =>
      el(
        'a',
        { href: api.reportPreview({ ...wish(), audience }), target: '_blank' },
        tCode('archive.preview', audience),
      );
    const audiences = prospect.isPublic ? ['internal', 'public'] : ['internal'];
    return el('p', { class: 'actions' }, ...audiences.map(to));
  }

  async function look() {
    prospect = null;
    file.disabled = true;
    if (scenario.isOpen()) {
      shown.replaceChildren(el('p', { class: 'help' }, t('archive.scenario.open')));
      return;
    }
    await fill(shown, async () => {
      try {
        prospect = await api.reportProspect(wish());
        return [...prospectWords(prospect), previewLinks()];
      } catch (problem) {
        return archiveProblem(problem);
      }
    });
    file.disabled = prospect === null;
  }

  function scenarioWords() {
    const { scenarioName: name, scenarioPublic } = scenario.value();
    if (name === undefined) return null;
    return el(
      'p',
      {},
      scenarioPublic && prospect.isPublic
        ? t('archive.scenario.toldPublic', { name })
        : t('archive.scenario.told', { name }),
    );
  }

  async function send() {
    const { asOf, version: number } = prospect;
    const body = [...prospectWords(prospect), scenarioWords(), el('p', {}, t('archive.file.text'))];
    if (!(await isMeant({ title: t('archive.file.title'), body, yes: t('archive.file') }))) return;
    file.disabled = true;
    message.replaceChildren(el('p', { role: 'status' }, t('archive.working')));
    const wanted = { asOf, version: number, ...scenario.value() };
    kept = keyed(kept, wanted);
    let report;
    try {
      report = await api.fileReport(wanted, kept.key);
    } catch (problem) {
      message.replaceChildren(archiveProblem(problem));
      file.disabled = false;
      return;
    }
    kept = null;
    const said = t('archive.filed', { number: String(report.number) });
    message.replaceChildren(alertBox('info', said));
    announce(said);
    // It is filed, whether or not the list can be shown anew.
    await onFiled().catch((problem) => message.append(archiveProblem(problem)));
    await look();
  }

  const file = el(
    'button',
    { type: 'button', class: 'button button-main', disabled: true, onclick: send },
    t('archive.file'),
  );
  day.addEventListener('change', look);
  version.addEventListener('change', look);
  look();
  return el(
    'section',
    { 'aria-labelledby': 'archive-new' },
    el('h2', { id: 'archive-new' }, t('archive.new')),
    choice(day, t('archive.asOf'), t('archive.asOf.help')),
    choice(version, t('archive.version'), t('archive.version.help')),
    scenario.node,
    shown,
    el('p', { class: 'actions' }, file),
    message,
  );
}
