/** Everything about one district, from the same answers the layers use. */
import { api, once } from '../api.js';
import { nameOf, pick, t, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';
import { explained } from '../ui/explain.js';
import { signLegend } from '../ui/figures.js';
import { holdsMark } from '../ui/shapes.js';
import { fact } from './columns.js';
import { coverageQuestion } from './coverage-view.js';
import { goalName } from './goal-facts.js';

const SQUARE_METRES = 1e6;

/** The parts whose answer is missing (not released, broken) are left out; the rest is still worth showing. */
async function orNothing(work) {
  try {
    return await work();
  } catch {
    return null;
  }
}

export async function districtPanel(district, city, close) {
  const [coverage, goals] = await Promise.all([
    orNothing(() => coverageRows(district, city)),
    orNothing(() => goalRows(district)),
  ]);
  return [
    el(
      'div',
      { class: 'panel-head' },
      el('h3', {}, district.name),
      el('button', { type: 'button', class: 'button', onclick: close }, t('district.close')),
    ),
    el('dl', { class: 'facts' }, facts(district)),
    part(t('district.indicators'), figureRows(district)),
    part(t('district.coverage'), coverage),
    part(t('district.places'), placeRows(district)),
    part(t('district.goals'), goals),
    signLegend(),
  ];
}

function part(title, rows) {
  if (rows === null || rows.length === 0) return null;
  return [el('h4', {}, title), el('table', { class: 'pairs' }, el('tbody', {}, rows))];
}

function row(label, ...value) {
  return el('tr', {}, el('th', { scope: 'row' }, label), el('td', { class: 'figure' }, value));
}

function facts(district) {
  const area = typeof district.areaSquareMetres === 'number' ? district.areaSquareMetres / SQUARE_METRES : null;
  return [
    fact(t('district.people'), explained(district.people, 'count', { figure: 'people', district: district.id })),
    fact(t('district.area'), explained(area, 'number', { figure: 'area', district: district.id })),
    fact(
      t('district.kind'),
      district.localCouncil ? t('district.localCouncil') : district.core ? t('district.core') : t('district.outer'),
    ),
  ];
}

function figureRows(district) {
  return district.figures.map((figure) =>
    row(
      t('district.figure', { name: pick(figure.label), year: String(figure.year) }),
      explained(figure.value, figure.kind === 'rate' ? 'fraction' : 'count', {
        figure: 'indicator',
        indicator: figure.indicator,
        year: figure.year,
        district: district.id,
      }),
    ),
  );
}

async function coverageRows(district, city) {
  const answers = await Promise.all(
    city.services.map((service) =>
      orNothing(() => once(`coverage ${service.id}`, () => api.coverage({ service: service.id }))),
    ),
  );
  return answers.filter(Boolean).map((answer) => {
    const found = answer.districts.find((one) => one.id === district.id);
    const label = t('district.service', { service: nameOf(answer.service), minutes: answer.minutes });
    const reason = found?.unknownReason ? el('span', { class: 'reason' }, tCode('reason', found.unknownReason)) : null;
    const question = coverageQuestion(answer, 'coveredShare', district.id);
    return row([label, reason], explained(found?.coveredShare, 'fraction', question));
  });
}

function placeRows(district) {
  return Object.entries(district.places ?? {}).map(([kind, count]) => {
    const question = { figure: 'places', kind, status: 'open', district: district.id };
    return row(nameOf(kind), explained(count, 'count', question));
  });
}

async function goalRows(district) {
  const goals = await once('goals', api.goals);
  const details = await Promise.all(
    goals.map((goal) => orNothing(() => once(`goal ${goal.id}`, () => api.goal(goal.id)))),
  );
  return details.filter(Boolean).flatMap((goal) => {
    const found = (goal.districts ?? []).find((one) => one.id === district.id);
    return found ? [row(goalName(goal), holdsMark(found.holds))] : [];
  });
}
