/** Figures on the page: number or sign, with the meaning of the sign for those who do not see the legend. */
import { lang, t } from '../i18n.js';
import { formatFigure, kindOf, SIGNS } from '../logic/figure.js';
import { el, spoken } from './dom.js';

function meaning(kind) {
  const meanings = {
    hidden: t('sign.hidden'),
    pending: t('sign.pending'),
    uncertain: t('sign.uncertain'),
    none: t('sign.none'),
  };
  return meanings[kind];
}

export function figureText(figure, unit) {
  return formatFigure(figure, unit, lang());
}

/** A node for one figure. */
export function figureNode(figure, unit) {
  const kind = kindOf(figure);
  if (kind === 'number') return document.createTextNode(figureText(figure, unit));
  return el(
    'span',
    { class: 'sign', title: meaning(kind) },
    el('span', { 'aria-hidden': 'true' }, SIGNS[kind]),
    spoken(meaning(kind)),
  );
}

/** What the signs in a table mean; shown under every table that uses them. */
export function signLegend() {
  const entries = ['hidden', 'none', 'pending', 'uncertain'].map((kind) =>
    el('span', { class: 'sign-entry' }, el('b', { 'aria-hidden': 'true' }, SIGNS[kind]), ' ', meaning(kind)),
  );
  return el('p', { class: 'signs' }, `${t('sign.title')} `, entries);
}
