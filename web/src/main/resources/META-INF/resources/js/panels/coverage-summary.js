/** What coverage says about the whole city: first who is left out, then the rest. */
import { formatDate, pick, t } from '../i18n.js';
import { isOfNobody, numberOf } from '../logic/figure.js';
import { isNothingKnown } from '../logic/known.js';
import { coverageSources } from '../logic/sources.js';
import { alertBox } from '../ui/alerts.js';
import { el, HOLE, withNodes } from '../ui/dom.js';
import { explainButton, explained } from '../ui/explain.js';
import { figureNode, sourcesNode } from '../ui/figures.js';
import { fact } from './columns.js';
import { waitingNode } from './coverage-columns.js';
import { coverageQuestion } from './coverage-view.js';
import { groupNotes } from './groups.js';
import { dayBox, periodText } from './session-days.js';

/** How far the list of places and the ways can be trusted. */
export function footing({ complete, network, status }) {
  const meaning = status === 'suggested' ? t('coverage.incomplete.suggested') : t('coverage.incomplete.text');
  return [
    complete
      ? el('p', { class: 'help' }, t('coverage.complete', { date: formatDate(complete) }))
      : alertBox('warning', t('coverage.incomplete.title'), meaning),
    network === 'none' ? alertBox('info', t('coverage.noNetwork.title'), t('coverage.noNetwork.text')) : null,
  ];
}

/** @param {string} today where sessions are asked for */
export function coverageSummary(answer, { city, districts, change }, today) {
  const { timed, group } = answer;
  const service = city.services.find((one) => one.id === answer.service);
  return [
    ...sentences(answer, today),
    timed ? dayBox(timed.from, today, change) : null,
    ...footing(answer),
    timed ? unknownHoursBox(answer.city.timed, t('sessions.unknownHours.where')) : null,
    el('dl', { class: 'facts' }, ...facts(answer), group ? groupFact(answer) : null),
    ...(group ? groupNotes(answer.city.group.leftOut, districts) : []),
    timed ? el('p', { class: 'help' }, t('sessions.help', { date: formatDate(timed.from) })) : null,
    sourcesNode(coverageSources(city.sources, service)),
  ];
}

function facts(answer) {
  const { city, planned, timed } = answer;
  const amount = (name, unit) => explained(city[name], unit, coverageQuestion(answer, name));
  const known = () => [
    fact(timed ? t('sessions.gap') : t('coverage.gap'), amount('gapPeople', 'count')),
    fact(
      timed ? t('sessions.covered') : t('coverage.covered'),
      amount('coveredPeople', 'count'),
      el('span', { class: 'more' }, ' (', amount('coveredShare', 'fraction'), ')'),
    ),
  ];
  return [
    ...(isNothingKnown(city) ? [] : known()),
    fact(t('coverage.unknown'), amount('unknownPeople', 'count')),
    ...(timed ? sessionFacts(answer) : []),
    fact(timed ? t('sessions.places') : t('coverage.places'), amount('places', 'count')),
    planned && answer.status === 'open' && numberOf(planned.coveredShare) !== null
      ? fact(
          timed ? t('sessions.planned') : t('coverage.planned'),
          explained(
            planned.coveredShare,
            'fraction',
            coverageQuestion({ ...answer, status: 'planned' }, 'coveredShare'),
          ),
        )
      : null,
  ];
}

function sentences(answer, today) {
  const weeks = answer.timed ? periodText(answer.timed, today) : '';
  if (isNothingKnown(answer.city)) {
    const text = answer.timed ? t('sessions.unknownAll', { weeks }) : t('coverage.unknownAll');
    return [el('p', { class: 'city-figure' }, text)];
  }
  if (!answer.timed) return [];
  const count = answer.city.gapPeople;
  const people = explained(count, 'count', coverageQuestion(answer, 'gapPeople'));
  return [el('p', { class: 'city-figure' }, withNodes(t('sessions.sentence', { count, people: HOLE, weeks }), people))];
}

function sessionFacts(answer) {
  const { timed } = answer.city;
  const amount = (name) => explained(timed[name], 'count', coverageQuestion(answer, name));
  const known = () => [
    fact(
      t('sessions.waiting'),
      explainButton(waitingNode(timed), coverageQuestion(answer, 'meanWaitingDays')),
      isOfNobody(timed.meanWaitingDays) ? el('span', { class: 'more' }, ` (${t('sessions.nobodyWaits')})`) : null,
    ),
    fact(t('sessions.unserved'), amount('personWeeksUnserved')),
  ];
  return [
    ...(isNothingKnown(answer.city) ? [] : known()),
    fact(t('sessions.count'), amount('sessions')),
    fact(t('sessions.unknownHours'), amount('offersWithUnknownHours')),
  ];
}

/** What somebody can do something about: ask, and write it down. @param {string} [where] one finds which offers these are */
export function unknownHoursBox({ offersWithUnknownHours: count }, where = '') {
  if (count === 0) return null;
  const text = `${t('sessions.unknownHours.text')} ${where}`.trim();
  return alertBox('warning', t('sessions.unknownHours.title', { count }), text);
}

function groupFact({ city, group }) {
  const { estimatedCoveredPeople, people } = city.group;
  return fact(
    t('group.fact', { name: pick(group.label) }),
    withNodes(
      t('group.value', { covered: HOLE, people: HOLE }),
      figureNode(estimatedCoveredPeople, 'count'),
      figureNode(people, 'count'),
    ),
  );
}
