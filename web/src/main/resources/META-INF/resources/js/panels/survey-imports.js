/** Bringing in a file, and what was brought in so far. */
import { api, surveyTemplateUrl } from '../api.js';
import { formatDate, pick, t } from '../i18n.js';
import { turnedBody } from '../logic/survey.js';
import { alertBox, fill } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { isMeant } from '../ui/question.js';
import { generalWords } from './form-words.js';
import { originWords } from './report-words.js';
import { mappingPanel } from './survey-mapping.js';
import { runImport } from './survey-run.js';
import { countsList, titleOf } from './survey-words.js';

export async function importsPart(city) {
  const [campaigns, imports] = await Promise.all([api.campaigns(), api.surveyImports()]);
  const work = el('div', {});
  const list = el('div', {});
  const showList = async () => {
    const now = await api.surveyImports();
    list.replaceChildren(importList(now, campaigns, undone));
  };
  /** What came of an import is no longer so once one is undone. */
  const undone = async () => {
    if (work.querySelector('#survey-outcome') !== null) start();
    await showList();
  };
  list.replaceChildren(importList(imports, campaigns, undone));

  function start() {
    work.replaceChildren(chooseFile(look));
  }

  async function look(preview, file) {
    work.replaceChildren(
      mappingPanel({
        preview,
        campaigns,
        bbox: city.bbox,
        onCancel: start,
        send: (body) => bringIn(preview.upload, body, file),
      }),
    );
    work.querySelector('h2').focus();
  }

  async function bringIn(upload, body, file) {
    const job = await api.startSurveyImport({ upload, ...body });
    runImport({
      job,
      region: work,
      city,
      onAgain: start,
      onEnd: showList,
      // The server has forgotten the file; rows that are there already are not taken twice.
      onTurn: async () => bringIn((await api.surveyPreview(file)).upload, turnedBody(body), file),
    });
  }

  if (campaigns.length === 0)
    return [alertBox('info', t('surveys.noCampaign.title'), t('surveys.noCampaign.text')), list];
  start();
  return [work, list];
}

/** @param {(preview: object, file: File) => void} onRead */
function chooseFile(onRead) {
  const message = el('div', {});
  const input = el('input', { type: 'file', id: 'survey-file', accept: '.csv,.txt,.tsv,.xlsx' });
  const read = async () => {
    const [file] = input.files;
    if (file === undefined) {
      message.replaceChildren(alertBox('info', t('surveys.file.choose')));
      input.focus();
      return;
    }
    await fill(message, async () => {
      try {
        onRead(await api.surveyPreview(file), file);
        announce(t('surveys.file.read', { file: file.name }));
        return [];
      } catch (problem) {
        return unreadable(problem);
      }
    });
  };
  return el(
    'section',
    { 'aria-labelledby': 'survey-new' },
    el('h2', { id: 'survey-new', tabindex: '-1' }, t('surveys.file.title')),
    el('p', {}, t('surveys.file.lead')),
    el(
      'div',
      { class: 'field survey-file' },
      el('label', { for: 'survey-file' }, t('surveys.file.label')),
      el('p', { class: 'help' }, t('surveys.file.help')),
      input,
    ),
    message,
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', class: 'button button-main', onclick: read }, t('surveys.file.look')),
      el('a', { class: 'button', href: surveyTemplateUrl('xlsx'), download: true }, t('surveys.template.xlsx')),
      el('a', { class: 'button', href: surveyTemplateUrl('csv'), download: true }, t('surveys.template.csv')),
    ),
  );
}

function unreadable(problem) {
  const said = problem.findings.filter(({ severity }) => severity === 'error');
  return alertBox(
    'error',
    t('problem.title'),
    generalWords(problem),
    said.length === 0
      ? null
      : el(
          'ul',
          {},
          said.map(({ row, text }) =>
            el('li', {}, row === null ? pick(text) : `${t('surveys.row', { row: String(row) })} ${pick(text)}`),
          ),
        ),
  );
}

function importList(imports, campaigns, onChanged) {
  const names = new Map(campaigns.map((campaign) => [campaign.id, titleOf(campaign)]));
  const title = el('h2', { id: 'survey-list' }, t('surveys.imports'));
  if (imports.length === 0) return el('section', {}, title, el('p', { class: 'help' }, t('surveys.imports.none')));
  return el(
    'section',
    { 'aria-labelledby': 'survey-list' },
    title,
    imports.map((one) => importCard(one, names, onChanged)),
  );
}

function importCard(one, names, onChanged) {
  const message = el('div', {});
  const name = one.file || originWords(one.origin);
  const undo = async () => {
    if (!(await isUndoMeant(one))) return;
    await fill(message, async () => {
      const { deleted } = await api.undoSurveyImport(one.id);
      announce(t('surveys.undone', { count: deleted }));
      await onChanged();
      return [];
    });
  };
  return el(
    'details',
    { class: 'account' },
    el(
      'summary',
      {},
      t('surveys.import.line', {
        name,
        day: formatDate(one.at),
        campaign: names.get(one.campaign) ?? one.campaign,
        count: one.present,
      }),
    ),
    one.by === null ? null : el('p', {}, t('surveys.import.by', { name: one.by })),
    countsList(one.counts),
    message,
    el('p', { class: 'actions' }, el('button', { type: 'button', class: 'button', onclick: undo }, t('surveys.undo'))),
  );
}

function isUndoMeant({ present, worked }) {
  return isMeant({
    title: t('surveys.undo.title'),
    body: [
      el('p', {}, t('surveys.undo.text', { count: present })),
      el('p', {}, t('surveys.undo.shown')),
      worked === 0 ? null : alertBox('warning', t('surveys.undo.worked', { count: worked })),
    ],
    no: t('surveys.undo.keep'),
    yes: t('surveys.undo.do'),
  });
}
