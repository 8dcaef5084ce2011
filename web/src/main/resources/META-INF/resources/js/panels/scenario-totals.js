/** Before and after in the whole city. */
import { pick, t } from '../i18n.js';
import { differenceOf, numberOf } from '../logic/figure.js';
import { isNothingKnown } from '../logic/known.js';
import { el } from '../ui/dom.js';
import { askable, explainButton } from '../ui/explain.js';
import { figureText } from '../ui/figures.js';
import { afterQuestion, coverageQuestion } from './coverage-view.js';
import { groupNotes } from './groups.js';

/** "55.489 → 57.000 (+1.511)"; without edits or an answer to them only what is today. */
function change(before, after, differenceText) {
  const today = el('span', { class: 'before' }, before);
  if (after === undefined) return today;
  return [
    today,
    el('span', { 'aria-hidden': 'true' }, ' → '),
    el('span', { class: 'spoken' }, ` ${t('scenario.to')} `),
    el('strong', {}, after),
    ' ',
    el('span', { class: 'difference' }, `(${differenceText})`),
  ];
}

const people = (after, before) => figureText(differenceOf(after, before), 'difference');

/** Between the shares as they are shown: whoever takes one from the other gets this. */
function points(after, before) {
  const shown = (share) => (numberOf(share) === null ? share : Math.round(share * 1000) / 1000);
  const difference = differenceOf(shown(after), shown(before));
  return numberOf(difference) === null
    ? figureText(difference, 'tenths')
    : t('scenario.points', { value: figureText(difference * 100, 'tenths') });
}

function total(label, ...value) {
  return el('div', {}, el('dt', {}, label), el('dd', {}, value));
}

/** What another what-if has there, if one is compared. */
function against(figure, unit) {
  return figure === undefined
    ? null
    : el('span', { class: 'versus' }, t('scenario.versus.value', { value: figureText(figure, unit) }));
}

/** The city before and after; with another what-if to compare, that one too. */
export function totals(answer, versus) {
  const before = answer.before.city;
  const after = answer.edits === 0 ? undefined : answer.after?.city;
  const { asked } = answer;
  const today = (name, unit) =>
    explainButton(figureText(before[name], unit), askable(before[name], coverageQuestion(asked, name)));
  const then = (name, unit) =>
    after && explainButton(figureText(after[name], unit), askable(after[name], afterQuestion(asked, name)));
  const counted = (name) =>
    change(today(name, 'count'), then(name, 'count'), after && people(after[name], before[name]));
  const other = versus?.after.city;
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
      total(t('coverage.covered'), counted('coveredPeople'), against(other?.coveredPeople, 'count')),
      total(t('coverage.gap'), counted('gapPeople'), against(other?.gapPeople, 'count')),
      before.unknownPeople === 0 ? null : total(t('coverage.unknown'), counted('unknownPeople')),
      total(
        t('col.coveredShare'),
        change(
          today('coveredShare', 'fraction'),
          then('coveredShare', 'fraction'),
          after && points(after.coveredShare, before.coveredShare),
        ),
        against(other?.coveredShare, 'fraction'),
      ),
      total(t('coverage.places'), counted('places'), against(other?.places, 'count')),
      answer.group ? groupTotal(answer.group, before, after, other) : null,
    ),
    ...(answer.group ? groupNotes(before.group.leftOut, answer.before.districts) : []),
  ];
}

/** How many of a group, which is an estimate. */
function groupTotal({ label }, before, after, other) {
  const reached = (part) => part?.group.estimatedCoveredPeople;
  const text = (part) => part && figureText(reached(part), 'count');
  return total(
    t('scenario.group', { name: pick(label), people: figureText(before.group.people, 'count') }),
    change(text(before), text(after), after && people(reached(after), reached(before))),
    against(reached(other), 'count'),
  );
}
