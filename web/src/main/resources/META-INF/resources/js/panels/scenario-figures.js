/** Before and after: totals, table, signs on the map and legend of a what-if. */
import { t } from '../i18n.js';
import { WALK_CLASSES, walkClass } from '../logic/classes.js';
import { differenceOf, numberOf } from '../logic/figure.js';
import { asFarAsKnown, isNothingKnown } from '../logic/known.js';
import { el, svg } from '../ui/dom.js';
import { askable, explainButton } from '../ui/explain.js';
import { figureText } from '../ui/figures.js';
import { districtColumn, numberColumn } from './columns.js';
import { afterQuestion, coverageQuestion } from './coverage-view.js';
import { spaceEntries } from './fear-spaces.js';
import { placeEntries, shapeEntry, walkEntry } from './legend.js';

/** "55.489 → 57.000 (+1.511)"; without edits or an answer to them only what is today. @param {object} asked what the answer is about */
function change(before, after, unit, differenceText, asked, name) {
  const today = explainButton(figureText(before, unit), askable(before, coverageQuestion(asked, name)));
  const words = [el('span', { class: 'before' }, today)];
  if (after === undefined) return words;
  const then = explainButton(figureText(after, unit), askable(after, afterQuestion(asked, name)));
  return [
    ...words,
    el('span', { 'aria-hidden': 'true' }, ' → '),
    el('span', { class: 'spoken' }, ` ${t('scenario.to')} `),
    el('strong', {}, then),
    ' ',
    el('span', { class: 'difference' }, `(${differenceText})`),
  ];
}

const people = (after, before) => figureText(differenceOf(after, before), 'difference');

function points(after, before) {
  const difference = differenceOf(after, before);
  return numberOf(difference) === null
    ? figureText(difference, 'tenths')
    : t('scenario.points', { value: figureText(difference * 100, 'tenths') });
}

function total(label, ...value) {
  return el('div', {}, el('dt', {}, label), el('dd', {}, value));
}

/** The city before and after; with another what-if to compare, that one too. */
export function totals(answer, versus) {
  const before = answer.before.city;
  const after = answer.edits === 0 ? undefined : answer.after?.city;
  const { asked } = answer;
  const counted = (name) =>
    change(before[name], after?.[name], 'count', after && people(after[name], before[name]), asked, name);
  const other = versus?.after.city;
  const against = (name, unit) =>
    other
      ? el('span', { class: 'versus' }, t('scenario.versus.value', { value: figureText(other[name], unit) }))
      : null;
  if (isNothingKnown(before)) {
    const known = [
      total(t('coverage.unknown'), counted('unknownPeople')),
      total(t('coverage.places'), counted('places')),
    ];
    return [
      el('p', { class: 'city-figure' }, t('scenario.unknownAll')),
      el('dl', { class: 'facts scenario-totals' }, known),
    ];
  }
  return [
    el(
      'dl',
      { class: 'facts scenario-totals' },
      total(t('coverage.covered'), counted('coveredPeople'), against('coveredPeople', 'count')),
      total(t('coverage.gap'), counted('gapPeople'), against('gapPeople', 'count')),
      before.unknownPeople === 0 ? null : total(t('coverage.unknown'), counted('unknownPeople')),
      total(
        t('col.coveredShare'),
        change(
          before.coveredShare,
          after?.coveredShare,
          'fraction',
          after && points(after.coveredShare, before.coveredShare),
          asked,
          'coveredShare',
        ),
        against('coveredShare', 'fraction'),
      ),
      total(t('coverage.places'), counted('places'), against('places', 'count')),
    ),
  ];
}

const byDistrict = (part) =>
  new Map((part?.districts ?? []).map((one) => [one.id, asFarAsKnown(one, ['coveredPeople', 'gapPeople'])]));

const NOT_YET = {
  coveredPeople: { missing: 'no-data' },
  coveredShare: { missing: 'no-data' },
  gapPeople: { missing: 'no-data' },
};

/** A row for each district: `before`, `after` and, with a comparison, `other`; `asked` is what each of them is about. */
export function scenarioRows(districts, answer, versus) {
  const before = byDistrict(answer.before);
  const after = byDistrict(answer.after);
  const other = byDistrict(versus?.after);
  return districts.map(({ id, name, number }) => ({
    district: id,
    name,
    number,
    before: before.get(id) ?? {},
    after: after.get(id) ?? NOT_YET,
    other: other.get(id) ?? {},
    asked: { before: answer.asked, after: answer.asked, other: versus?.asked },
  }));
}

export function scenarioColumns(versus) {
  const figure = (label, part, name, unit) => ({
    label,
    value: (row) => row[part][name],
    unit,
    explain: (row) => askable(row[part][name], question(row, part, name)),
  });
  const difference = (label, part) => {
    const value = (row) => differenceOf(row[part].coveredPeople, row.before.coveredPeople);
    return {
      label,
      value,
      unit: 'difference',
      explain: (row) => askable(value(row), question(row, part, 'difference')),
    };
  };
  return [
    numberColumn(),
    districtColumn(),
    figure(t('scenario.col.before'), 'before', 'coveredPeople', 'count'),
    figure(t('scenario.col.after'), 'after', 'coveredPeople', 'count'),
    difference(t('scenario.col.difference'), 'after'),
    ...(versus
      ? [
          figure(t('scenario.col.other'), 'other', 'coveredPeople', 'count'),
          difference(t('scenario.col.otherDifference'), 'other'),
        ]
      : []),
    figure(t('scenario.col.shareBefore'), 'before', 'coveredShare', 'fraction'),
    figure(t('scenario.col.shareAfter'), 'after', 'coveredShare', 'fraction'),
    versus ? figure(t('scenario.col.otherShare'), 'other', 'coveredShare', 'fraction') : null,
    figure(t('scenario.col.gapAfter'), 'after', 'gapPeople', 'count'),
  ].filter(Boolean);
}

/** Without edits afterwards is as before, and so is its sheet. */
function question({ asked, district }, part, name) {
  const of = asked[part];
  if (part !== 'before' && of.edits !== '') return afterQuestion(of, name, district);
  return name === 'difference' ? null : coverageQuestion(of, name, district);
}

export function describeRow({ before, after }) {
  return t('scenario.hover', {
    before: figureText(before.coveredPeople, 'count'),
    after: figureText(after.coveredPeople, 'count'),
  });
}

/** What a district gains or loses, where that is something. */
export function changeSigns(answer) {
  const before = byDistrict(answer.before);
  return (answer.after?.districts ?? [])
    .map(({ id, coveredPeople }) => ({ id, difference: differenceOf(coveredPeople, before.get(id)?.coveredPeople) }))
    .filter(({ difference }) => numberOf(difference) !== null && difference !== 0)
    .map(({ id, difference }) => ({
      district: id,
      isWide: true,
      text: String(difference),
      node: el(
        'span',
        { class: `change-sign ${difference > 0 ? 'is-gain' : 'is-loss'}` },
        figureText(difference, 'difference'),
      ),
    }));
}

export function changeEntry(kind, text) {
  const sign = kind === 'gained' ? 'M10 9h8M14 5v8' : 'M8 16L22 2M8 9l7-7M15 16l7-7';
  return shapeEntry(
    svg(
      'svg',
      { viewBox: '0 0 28 18', 'aria-hidden': 'true', focusable: 'false' },
      svg('rect', { x: 6, y: 1, width: 16, height: 16, class: `swatch change-${kind}` }),
      svg('path', { d: sign, class: `change-mark-${kind}` }),
    ),
    text,
  );
}

/** What is new, what is on the map below it, fear spaces where they are shown, and the places. */
export function legendEntries(base, places, spaces) {
  const seen = new Set((base.cells ?? []).map(([, , , seconds, state]) => walkClass(seconds, state)));
  return [
    changeEntry('gained', t('scenario.legend.gained')),
    changeEntry('lost', t('scenario.legend.lost')),
    ...spaceEntries(spaces),
    ...WALK_CLASSES.filter((name) => seen.has(name)).map(walkEntry),
    ...placeEntries(places),
  ];
}
