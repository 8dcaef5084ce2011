/** Coverage as a measure of how much there is: hours of a topic a month for every 1,000 people who can walk there. */
import { api, keyOf, once } from '../api.js';
import { formatDate, nameOf, t, tCode } from '../i18n.js';
import { figureClass } from '../logic/classes.js';
import { kindOf, numberOf } from '../logic/figure.js';
import { asFarAsKnown, isNothingKnown } from '../logic/known.js';
import { roundBounds } from '../logic/scale.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { askable, explained } from '../ui/explain.js';
import { figureNode, figureText, sourcesNode } from '../ui/figures.js';
import { makeTable } from '../ui/table.js';
import { districtColumn, districtRows, fact, numberColumn } from './columns.js';
import { footing, unknownHoursBox } from './coverage-summary.js';
import { choroplethEntries, signEntries } from './legend.js';
import { askToday, dayBox } from './session-days.js';

const CLASSES = 5;

function ask({ service, scheme, profile, status, from }) {
  const query = { service, scheme, profile, status, from };
  return once(keyOf('accessibility', query), () => api.accessibility(query));
}

/** What the server calls the parts of an answer when it explains them. */
const PARTS = {
  hoursPerThousand: 'per-thousand',
  hoursPerMonth: 'per-month',
  peopleWithout: 'without',
  unknownPeople: 'unknown',
  people: 'people',
};

/** How to ask for the explanation of a part; `of` is a district or a place. */
const question = ({ service, scheme, profile, status, from }, name, of) => ({
  ...{ figure: 'hours', part: PARTS[name] },
  ...{ service, scheme, profile, status, from },
  ...of,
});

export async function loadHours(state, { districts, change }, places) {
  const [answer, today] = await Promise.all([ask(state), askToday()]);
  const parts = answer.districts.map((part) => asFarAsKnown(part, ['peopleWithout']));
  const rows = districtRows(districts, parts, 'id');
  const hours = rows.map((row) => row.hoursPerThousand);
  const bounds = roundBounds(Math.max(0, ...hours.map((figure) => numberOf(figure) ?? 0)), CLASSES);
  const explain = (name) => (row) => askable(row[name], question(answer, name, { district: row.district }));
  const column = (label, name, unit) => ({ label, value: (row) => row[name], unit, explain: explain(name) });
  const count = (label, name) => column(label, name, 'count');
  return {
    title: t('hours.title', { service: nameOf(answer.service) }),
    summary: summary(answer, dayBox(answer.from, today, change)),
    columns: [
      numberColumn(),
      districtColumn(),
      column(t('hours.perThousand'), 'hoursPerThousand', 'hours-per-thousand'),
      count(t('hours.without'), 'peopleWithout'),
      count(t('col.unknownPeople'), 'unknownPeople'),
      count(t('hours.known'), 'people'),
      rows.some((row) => row.unknownReason) && {
        label: t('col.note'),
        wide: true,
        value: (row) => (row.unknownReason ? tCode('reason', row.unknownReason) : ''),
      },
    ].filter(Boolean),
    rows,
    legend: [...choroplethEntries(bounds, hours, 'hours-per-thousand'), ...signEntries(hours.map(kindOf))],
    legendTitle: t('hours.perThousand'),
    styles: new Map(rows.map((row) => [row.district, figureClass(row.hoursPerThousand, bounds)])),
    describe: (row) =>
      t('hours.hover', {
        hours: figureText(row.hoursPerThousand, 'hours-per-thousand'),
        without: figureText(row.peopleWithout, 'count'),
      }),
    places,
    file: ['hours', answer.service, answer.scheme, answer.profile, answer.status, answer.from],
  };
}

function summary(answer, day) {
  const city = asFarAsKnown(answer.city, ['peopleWithout']);
  const amount = (name, unit) => explained(city[name], unit, askable(city[name], question(answer, name)));
  return [
    el(
      'p',
      { class: 'city-figure' },
      isNothingKnown(city)
        ? t('hours.unknownAll')
        : t('hours.sentence', { count: city.peopleWithout, people: figureText(city.peopleWithout, 'count') }),
    ),
    day,
    ...footing(answer),
    unknownHoursBox(city),
    el(
      'dl',
      { class: 'facts' },
      fact(t('hours.perThousand'), amount('hoursPerThousand', 'hours-per-thousand')),
      fact(t('hours.perMonth'), amount('hoursPerMonth', 'hours')),
      city.unknownHoursPerMonth > 0
        ? fact(t('hours.unknownPerMonth'), figureNode(city.unknownHoursPerMonth, 'hours'))
        : null,
      fact(t('hours.without'), amount('peopleWithout', 'count')),
      fact(t('coverage.unknown'), amount('unknownPeople', 'count')),
    ),
    el('p', { class: 'help' }, t('hours.help', { date: formatDate(answer.from) })),
    sourcesNode(answer.sources),
  ];
}

/** What each place gives. */
export async function hoursDetail(state, { city, map }) {
  const answer = await ask(state);
  const title = t('hours.places', { service: nameOf(answer.service) });
  if (answer.supplies.length === 0) return alertBox('info', title, t('hours.noPlaces'));
  const table = makeTable({
    caption: title,
    hint: t('hours.hint'),
    columns: [
      { label: t('col.place'), value: (row) => row.name, head: true },
      {
        label: t('hours.perMonth'),
        value: (row) => row.hoursPerMonth,
        unit: 'hours',
        explain: ({ place }) => question(answer, 'hoursPerMonth', { place }),
      },
      answer.supplies.some((row) => row.unknownHoursPerMonth > 0) && {
        label: t('hours.unknownPerMonth'),
        value: (row) => row.unknownHoursPerMonth,
        unit: 'hours',
      },
      {
        label: t('hours.reachesAnybody'),
        value: (row) => (row.reachesAnybody ? t('answer.yes') : t('answer.no')),
      },
    ].filter(Boolean),
    rows: answer.supplies,
    onSelect: (row) => map.openPlace(row.place),
    onHover: (row) => map.lightPlace(row?.place ?? null),
  });
  const file = ['hours-of-places', answer.service, answer.status, answer.from];
  return [
    el('section', { class: 'detail-part' }, ...table.node),
    el('p', { class: 'actions' }, csvButton(table.plain, file, city)),
  ];
}
