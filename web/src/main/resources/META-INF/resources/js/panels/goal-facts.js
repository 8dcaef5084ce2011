/** What stands on every card of a goal: figure, target, how far, who. */
import { lang, pick, t, tCode } from '../i18n.js';
import { formatTarget, isTelling, kindOf } from '../logic/figure.js';
import { isMissing } from '../logic/goal.js';
import { el } from '../ui/dom.js';
import { explainButton, explained } from '../ui/explain.js';
import { figureNode, figureText } from '../ui/figures.js';
import { fact } from './columns.js';

/** Thresholds without a resolution of the council are proposals, and every result says so. */
export function provisionalMark(goal) {
  return goal.provisional
    ? el('span', { class: 'tag', title: t('goal.provisional.title') }, t('goal.provisional'))
    : null;
}

/** "mindestens 90 %"; "in keinem Stadtteil darüber", where no district may be over a line. */
export function targetText({ target }) {
  if (target.unit === 'districts' && target.op === '<=' && target.value === 0) return t('goal.noDistrictOver');
  if (target.unit === 'count' && target.op === '<=' && target.value === 0) return t('goal.noneLeft');
  const value =
    target.unit === 'districts'
      ? t('goal.districts', { count: target.value })
      : formatTarget(target.value, target.unit, lang());
  return t('goal.target', { op: tCode('op', target.op), value });
}

/** Core, all, or a list of district ids; a share is one of the whole city. */
function holdsInText(goal) {
  if (goal.figureUnit === 'fraction') return t('goal.holdsIn.city');
  if (Array.isArray(goal.holdsIn)) return t('goal.holdsIn.some', { count: goal.holdsIn.length });
  return tCode('goal.holdsIn', goal.holdsIn);
}

export function goalFacts(goal) {
  const question = { figure: 'goal', goal: goal.id };
  const isReach = goal.distance?.unit === 'people-without-reach';
  return el(
    'dl',
    { class: 'facts' },
    fact(
      t('goal.figure'),
      explainButton(kindOf(goal.figure) === 'number' ? goalFigure(goal) : figureNode(goal.figure, 'count'), question),
    ),
    goal.target === null ? null : fact(t('goal.targetLabel', { year: String(goal.targetYear) }), targetText(goal)),
    fact(t('goal.where'), holdsInText(goal)),
    distanceFact(goal, question),
    isTelling(goal.gapPeople) && !isReach
      ? fact(t('goal.gapPeople'), explained(goal.gapPeople, 'count', { ...question, part: 'gap' }))
      : null,
    goal.unknown > 0
      ? fact(
          t('goal.unknown'),
          explainButton(t('goal.districts', { count: goal.unknown }), { ...question, part: 'unknown' }),
        )
      : null,
    fact(t('goal.lead'), goal.leadUnit ?? t('goal.noLead')),
  );
}

/** How far it is; nothing where nothing is missing. */
function distanceFact({ distance, targetYear }, question) {
  if (!isMissing(distance)) return null;
  const label =
    distance.unit === 'subsidised-dwellings'
      ? t('goal.distance.until', { year: String(targetYear) })
      : tCode('goal.distance', distance.unit);
  const isCounted = kindOf(distance.amount) === 'number';
  const amount = isCounted ? distanceText(distance) : figureNode(distance.amount, 'count');
  return fact(
    label,
    explainButton(amount, { ...question, part: 'distance' }),
    distance.unit === 'persons-over-line' ? el('small', {}, t('goal.distance.nobodyMoves')) : null,
  );
}

/** "mindestens 6 Angsträume" */
function distanceText({ amount, unit, isAtLeast }) {
  const counted = tCode('goal.missing', unit, { count: amount });
  return isAtLeast ? t('goal.atLeast', { counted }) : counted;
}

/** Why it cannot be assessed, or why the way is uncertain. */
export function goalReason(goal) {
  return goal.reason ? el('p', {}, el('b', {}, reasonLabel(goal)), ' ', tCode('reason', goal.reason)) : null;
}

function reasonLabel(goal) {
  return goal.status === 'not-assessable' ? t('goal.reason') : t('goal.reason.open');
}

/** Short name if we have one for it, else the goal's own text. */
export function goalName(goal) {
  const short = tCode('goalName', goal.id);
  return short === goal.id ? pick(goal.text) || goal.id : short;
}

/** "5 von 9 Stadtteilen", or the share. */
export function goalFigure(goal) {
  if (goal.figureUnit === 'fraction') return figureText(goal.figure, 'fraction');
  if (kindOf(goal.figure) === 'number') return t('goal.holdsOf', { holds: goal.holds, count: goal.of });
  return figureText(goal.figure, 'count');
}
