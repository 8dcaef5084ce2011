/** Sentences on over-representation. */
import { api, keyOf, once } from '../api.js';
import { lang, t, tCode } from '../i18n.js';
import { comparedWith, overAt } from '../logic/concentration.js';
import { numberOf } from '../logic/figure.js';
import { el, HOLE, withNodes } from '../ui/dom.js';
import { explained } from '../ui/explain.js';

/** "1,5" or "1,35" as a threshold is read. */
export const factor = (value) =>
  new Intl.NumberFormat(lang(), { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(value);

/** "Bei 1,5: 3 von 18 Stadtteilen. Bei 1,3: 5, bei 2,0: 1." */
export function overText(answer, rule, threshold) {
  const { over, count } = overAt(answer.districts, rule, threshold);
  if (rule !== 'ratio') return t('concentration.byOther', { rule: tCode('rule', rule), over: over.length, count });
  const now = t('concentration.at', { threshold: factor(threshold), over: over.length, count });
  const others = comparedWith(answer.districts, threshold).map((other) =>
    t('concentration.atOther', { threshold: factor(other.threshold), over: other.over }),
  );
  return t('concentration.sentence', { now, others: new Intl.ListFormat(lang(), { type: 'unit' }).format(others) });
}

/** Which districts other thresholds would add or leave out. */
export function changeTexts(answer, rule, threshold, districts) {
  if (rule !== 'ratio') return [];
  const names = (ids) =>
    new Intl.ListFormat(lang()).format(districts.filter((one) => ids.includes(one.id)).map((one) => one.name));
  const lines = comparedWith(answer.districts, threshold).flatMap((other) => [
    other.added.length > 0
      ? t('concentration.added', { threshold: factor(other.threshold), names: names(other.added) })
      : null,
    other.gone.length > 0
      ? t('concentration.gone', { threshold: factor(other.threshold), names: names(other.gone) })
      : null,
  ]);
  return lines.filter(Boolean).map((line) => el('p', { class: 'help' }, line));
}

/** How unevenly a group lives over the city; nothing where the figure is hidden or cannot be had: the layer stands without it. */
export async function unevenness({ indicator, year }, city) {
  if (!city.layers.includes('segregation')) return null;
  try {
    const query = { indicator, year };
    const answer = await once(keyOf('segregation', query), () => api.segregation(query));
    if (numberOf(answer.dissimilarity) === null) return null;
    const share = explained(answer.dissimilarity, 'fraction', {
      figure: 'segregation',
      part: 'dissimilarity',
      indicator,
      year,
    });
    return el('p', {}, withNodes(t('concentration.uneven', { share: HOLE }), share));
  } catch {
    return null;
  }
}
