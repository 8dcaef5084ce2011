/** Which column is what, and which values mean what: guessed, shown, corrected by a person. */
import { t } from '../i18n.js';
import {
  CODED,
  choiceOf,
  FIELDS,
  FIXABLE,
  leftOutPersonal,
  looksTurned,
  mappingBody,
  missing,
  turned,
  withCode,
  withField,
} from '../logic/survey.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { selectField } from '../ui/fields.js';
import { generalWords } from './form-words.js';
import { consentCheck, isUnsaidMeant, turnedBox } from './survey-asks.js';
import { markLack, unmark } from './survey-lack.js';
import { tickFields, valueFields } from './survey-values.js';
import { campaignOptions, codesOf, codeWords, fieldName } from './survey-words.js';

/**
 * @param {{preview: object, campaigns: object[], bbox: number[], onCancel: () => void, send: (body: object) => Promise<void>}} options
 *   bbox: of the city
 */
export function mappingPanel({ preview, campaigns, bbox, onCancel, send }) {
  let choice = choiceOf(preview);
  let campaign = campaigns[0].id;
  const message = el('div', {});
  const frames = new Map();
  const warnings = el('div', {});
  const ticks = el('div', {});

  function changed(next) {
    choice = next;
    const personal = leftOutPersonal(choice, preview);
    warnings.replaceChildren(
      ...(personal.length === 0
        ? []
        : [alertBox('warning', t('surveys.personal'), t('surveys.personal.text', { columns: personal.join(', ') }))]),
      ...(looksTurned(choice, preview, bbox) ? [turnedBox(turn)] : []),
    );
    ticks.replaceChildren(
      ...tickFields(choice, preview, (next) => {
        choice = next;
      }),
    );
  }

  const isSure = (consentChecked) => {
    choice = { ...choice, consentChecked };
  };
  const turn = () => {
    changed(turned(choice));
    showPlace();
    announce(t('surveys.turned.done'));
  };

  function columnField(field) {
    const values = el('div', {});
    const showValues = () =>
      values.replaceChildren(
        ...valueFields(choice, field, preview, (value, code) => changed(withCode(choice, field, value, code))),
      );
    const taken = choice.fixed[field] === undefined ? choice.columns[field] : undefined;
    const box = selectField({
      label: fieldName(field),
      value: taken === undefined ? `fixed:${choice.fixed[field] ?? ''}` : `column:${taken}`,
      options: [
        { value: 'fixed:', text: t('surveys.column.none') },
        ...(FIXABLE.includes(field) ? fixedOptions(field) : []),
        ...preview.columns.map(({ name }) => ({ value: `column:${name}`, text: name })),
      ],
      onChange: (value) => {
        const [kind, ...rest] = value.split(':');
        const said = rest.join(':');
        changed(withField(choice, field, kind === 'column' ? { column: said } : { code: said }));
        showValues();
        showCheck();
      },
    });
    const check = el('div', {});
    const showCheck = () =>
      check.replaceChildren(
        ...(field === 'consent' && choice.fixed.consent !== undefined
          ? [consentCheck(preview.rows, choice.consentChecked, isSure)]
          : []),
      );
    showValues();
    showCheck();
    frames.set(field, el('div', { class: 'survey-field' }, box, check, values));
    return frames.get(field);
  }

  function fixedOptions(field) {
    const codes = field === 'consent' ? ['yes'] : codesOf(field);
    return codes.map((code) => ({
      value: `fixed:${code}`,
      text: field === 'consent' ? t('surveys.consent.all') : t('surveys.fixed', { what: codeWords(field, code) }),
    }));
  }

  const orderField = () =>
    selectField({
      label: t('surveys.order'),
      value: choice.lonFirst ? 'lon' : 'lat',
      options: [
        { value: 'lat', text: t('surveys.order.lat') },
        { value: 'lon', text: t('surveys.order.lon') },
      ],
      onChange: (value) => changed({ ...choice, lonFirst: value === 'lon' }),
    });

  async function submit(event) {
    const button = event.currentTarget;
    for (const frame of frames.values()) unmark(frame);
    const lack = missing(choice);
    if (lack !== '') {
      const text = generalWords({ type: `urn:nahraum:problem:${lack}` });
      const link = markLack(frames, lack, text);
      say(link === null ? text : '', link);
      return;
    }
    if (!(await isUnsaidMeant(choice, preview))) return;
    button.disabled = true;
    try {
      await send({ campaign, mapping: mappingBody(choice, preview) });
    } catch (problem) {
      button.disabled = false;
      say(generalWords(problem));
    }
  }

  function say(text, link = null) {
    message.replaceChildren(alertBox('error', t('problem.title'), text, link));
    message.scrollIntoView({ block: 'nearest' });
  }

  const groups = [FIELDS.filter((field) => !PEOPLE.includes(field)), PEOPLE];
  const place = el('div', { class: 'survey-fields' });
  const showPlace = () => place.replaceChildren(...groups[0].map(columnField), orderField());
  changed(choice);
  showPlace();
  return el(
    'section',
    { 'aria-labelledby': 'survey-mapping' },
    el(
      'h2',
      { id: 'survey-mapping', tabindex: '-1' },
      t('surveys.mapping', { file: preview.file, count: preview.rows }),
    ),
    el('p', {}, t('surveys.mapping.lead')),
    warnings,
    firstRows(preview),
    selectField({
      label: t('surveys.campaign'),
      value: campaign,
      options: campaignOptions(campaigns),
      onChange: (value) => {
        campaign = value;
      },
    }),
    el('h3', {}, t('surveys.mapping.place')),
    place,
    ticks,
    el('h3', {}, t('surveys.mapping.people')),
    el('p', { class: 'help' }, t('surveys.mapping.people.help')),
    el('div', { class: 'survey-fields' }, groups[1].map(columnField)),
    message,
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', class: 'button button-main', onclick: submit }, t('surveys.take')),
      el('button', { type: 'button', class: 'button', onclick: onCancel }, t('surveys.otherFile')),
    ),
  );
}

/** What people say about themselves. */
const PEOPLE = CODED.slice(5);

function firstRows({ columns, first }) {
  const head = columns.map(({ name, personal }) =>
    el(
      'th',
      { scope: 'col', class: 'plain' },
      name,
      personal ? [' ', el('span', { class: 'tag' }, t('surveys.hidden'))] : null,
    ),
  );
  const body = first.map((row) =>
    el(
      'tr',
      {},
      row.map((cell) => el('td', {}, cell)),
    ),
  );
  return el(
    'details',
    {},
    el('summary', {}, t('surveys.first', { count: first.length })),
    el(
      'div',
      {
        class: 'table-frame',
        tabindex: '0',
        role: 'region',
        'aria-label': t('surveys.first', { count: first.length }),
      },
      el('table', {}, el('thead', {}, el('tr', {}, head)), el('tbody', {}, body)),
    ),
  );
}
