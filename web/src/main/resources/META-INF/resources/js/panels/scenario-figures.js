/** Before and after in each district: table, signs on the map and legend of a what-if. */
import { pick, t } from '../i18n.js';
import { WALK_CLASSES, walkClass } from '../logic/classes.js';
import { differenceOf, numberOf } from '../logic/figure.js';
import { asFarAsKnown } from '../logic/known.js';
import { el, svg } from '../ui/dom.js';
import { askable } from '../ui/explain.js';
import { figureText } from '../ui/figures.js';
import { districtColumn, numberColumn } from './columns.js';
import { afterQuestion, coverageQuestion } from './coverage-view.js';
import { spaceEntries } from './fear-spaces.js';
import { placeEntries, shapeEntry, walkEntry } from './legend.js';

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

export function scenarioColumns(group, versus) {
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
    ...(group ? groupColumns(group, versus) : []),
  ].filter(Boolean);
}

function groupColumns({ label }, versus) {
  const name = pick(label);
  const column = (text, part) => ({
    label: text,
    value: (row) => row[part].group?.estimatedCoveredPeople ?? NOT_YET.coveredPeople,
    unit: 'count',
  });
  return [
    column(t('scenario.col.groupBefore', { name }), 'before'),
    column(t('scenario.col.groupAfter', { name }), 'after'),
    {
      label: t('scenario.col.groupDifference', { name }),
      value: (row) => differenceOf(row.after.group?.estimatedCoveredPeople, row.before.group?.estimatedCoveredPeople),
      unit: 'difference',
    },
    ...(versus ? [column(t('scenario.col.groupOther', { name }), 'other')] : []),
  ];
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
