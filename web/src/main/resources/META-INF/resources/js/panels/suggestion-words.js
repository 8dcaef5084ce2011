/** How suggestions are called in the list, on the map and in their details. */
import { formatDate, lang, t } from '../i18n.js';
import { formatFigure } from '../logic/figure.js';
import { drawsOfThousand, hectares, mostNamed } from '../logic/suggestions.js';
import { el } from '../ui/dom.js';
import { pageLink } from '../ui/session.js';
import { districtWords, reasonWords, spotWords, timeWords } from './report-words.js';

const NAMED = 3;

function namedWords(named, wordsOf, most = named.length) {
  return mostNamed(named, most)
    .map(({ code, groups }) => t('suggestions.named', { what: wordsOf(code), groups }))
    .join(', ');
}

export const areaWords = ({ squareMetres }) =>
  t('suggestions.hectares', { value: formatFigure(hectares(squareMetres), 'hectares', lang()) });
export const spanWords = ({ firstDay, lastDay }) =>
  t('suggestions.span', { first: formatDate(firstDay), last: formatDate(lastDay) });
export const reasonsWords = ({ reasons }) => namedWords(reasons, reasonWords, NAMED);

export function standingWords({ standsOut }) {
  if (standsOut === 'yes') return t('suggestions.standsOut.yes');
  return standsOut === 'no' ? t('suggestions.standsOut.no') : t('suggestions.standsOut.unknown');
}

/** One line about a suggestion, for the map. */
export function lineWords(suggestion) {
  return t('suggestions.line', {
    where: districtWords(suggestion),
    groups: suggestion.groups,
    why: reasonsWords(suggestion),
  });
}

function drawnWords(suggestion) {
  const draws = drawsOfThousand(suggestion.p);
  if (draws === null) return t('suggestions.chance.unknown');
  return suggestion.standsOut === 'yes'
    ? t('suggestions.chance.yes', { draws })
    : t('suggestions.chance.no', { draws });
}

function expectedWords({ windowReports, expected }) {
  return windowReports === null
    ? ''
    : t('suggestions.window', { reports: windowReports, expected: formatFigure(expected, 'number', lang()) });
}

/** The p-value in plain words, and what it comes from. */
export const chanceWords = (suggestion) => `${drawnWords(suggestion)} ${expectedWords(suggestion)}`;

const fact = (label, value) => (value === '' ? null : [el('dt', {}, label), el('dd', {}, value)]);

/** All that is known of a suggestion. */
export function suggestionFacts(suggestion) {
  return el(
    'dl',
    { class: 'facts' },
    fact(t('suggestions.groups'), String(suggestion.groups)),
    fact(t('suggestions.when'), spanWords(suggestion)),
    fact(t('suggestions.days'), String(suggestion.days)),
    fact(t('reports.by.reason'), namedWords(suggestion.reasons, reasonWords)),
    fact(t('reports.by.time'), namedWords(suggestion.times, timeWords)),
    fact(t('reports.by.spot'), namedWords(suggestion.placeTypes, spotWords)),
    fact(t('suggestions.area'), areaWords(suggestion)),
  );
}

export const spaceLink = (suggestion) => pageLink('/dienst', { section: 'spaces', suggestion: suggestion.id });
export const reportLink = (id) => pageLink('/dienst', { section: 'reports', report: id });
