/** Figures on the page: number or sign, with the meaning of the sign for those who do not see the legend. */
import { lang, sourceTexts, t } from '../i18n.js';
import { formatFigure, isOfNobody, kindOf, numberOf, SIGNS } from '../logic/figure.js';
import { el, spoken } from './dom.js';

function meaning(kind, figure) {
  if (isOfNobody(figure)) return t('sign.nobody');
  const meanings = {
    hidden: t('sign.hidden'),
    pending: t('sign.pending'),
    uncertain: t('sign.uncertain'),
    none: t('sign.none'),
  };
  return meanings[kind];
}

export function figureText(figure, unit) {
  const text = formatFigure(figure, unit, lang());
  return unit === 'quotient' && numberOf(figure) !== null ? t('figure.times', { value: text }) : text;
}

/** "13,9 % – 16,0 %"; without two ends there is one sign. */
export function rangeNode(low, high, unit) {
  if (numberOf(low) === null || numberOf(high) === null) return figureNode(low, unit);
  return document.createTextNode(t('figure.range', { low: figureText(low, unit), high: figureText(high, unit) }));
}

/** Where the figures of this view come from, and as of when. */
export function sourcesNode(sources) {
  const lines = sourceTexts(sources);
  if (lines.length === 0) return null;
  return el(
    'div',
    { class: 'help origin' },
    el('p', {}, t('source.title')),
    el(
      'ul',
      {},
      lines.map((line) => el('li', {}, line)),
    ),
  );
}

/** A node for one figure. */
export function figureNode(figure, unit) {
  const kind = kindOf(figure);
  if (kind === 'number') return document.createTextNode(figureText(figure, unit));
  return el(
    'span',
    { class: 'sign', title: meaning(kind, figure) },
    el('span', { 'aria-hidden': 'true' }, SIGNS[kind]),
    spoken(meaning(kind, figure)),
  );
}

/** What the signs in a table mean; shown under every table that uses them. */
export function signLegend() {
  const entries = ['hidden', 'none', 'pending', 'uncertain'].map((kind) =>
    el('span', { class: 'sign-entry' }, el('b', { 'aria-hidden': 'true' }, SIGNS[kind]), ' ', meaning(kind)),
  );
  return el('p', { class: 'signs' }, `${t('sign.title')} `, entries);
}
