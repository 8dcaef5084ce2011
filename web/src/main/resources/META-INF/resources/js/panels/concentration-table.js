/** The district table of over-representation: in the simple view what it needs, in the expert view all three rules and tests. */
import { t, tCode } from '../i18n.js';
import { isOver } from '../logic/concentration.js';
import { figureText } from '../ui/figures.js';
import { supportMark } from '../ui/shapes.js';
import { districtColumn, numberColumn, rangeColumn } from './columns.js';

const RULES = ['ratio', 'deviation', 'significance'];

function yesNo(value) {
  if (value === null || value === undefined) return t('answer.unknown');
  return value ? t('answer.yes') : t('answer.no');
}

/** @param {{indicator: string, year: number}} answer @param {boolean} expert */
export function concentrationColumns(answer, expert) {
  const { indicator, year } = answer;
  const explain = (figure) => (row) => ({ figure, indicator, year, district: row.district });
  const range = (name, low, high, unit, figure) => ({
    ...rangeColumn(unit, { label: name, low, high }),
    explain: explain(figure),
  });
  const simple = [
    numberColumn(),
    districtColumn(),
    {
      label: t('concentration.support'),
      value: (row) => yesNo(row.isOver),
      cell: (row) => (row.isOver ? supportMark(yesNo(true)) : yesNo(row.isOver)),
    },
    { label: t('concentration.share'), value: (row) => row.share, unit: 'fraction', explain: explain('share') },
    range(t('concentration.shareRange'), 'shareLow', 'shareHigh', 'fraction', 'share'),
    { label: t('col.quotient'), value: (row) => row.quotient, unit: 'quotient', explain: explain('quotient') },
    range(t('concentration.quotientRange'), 'quotientLow', 'quotientHigh', 'quotient', 'quotient'),
    { label: t('concentration.count'), value: (row) => row.count, unit: 'count', explain: explain('count') },
    {
      label: t('concentration.reference'),
      value: (row) => row.reference,
      unit: 'count',
      explain: explain('reference'),
    },
  ];
  if (!expert) return simple;
  return [
    ...simple,
    {
      label: t('concentration.rest'),
      value: (row) => row.restQuotient,
      unit: 'quotient',
      explain: explain('rest-quotient'),
    },
    ...RULES.map((rule) => ({
      label: t('concentration.byRule', { rule: tCode('rule', rule) }),
      value: (row) => yesNo(isOver(row, rule, row.threshold)),
    })),
    { label: t('concentration.tail'), value: (row) => row.tail, unit: 'probability', explain: explain('tail') },
    {
      label: t('concentration.adjusted'),
      value: (row) => row.adjustedTail,
      unit: 'probability',
      explain: explain('adjusted-tail'),
    },
    {
      label: t('concentration.funnel'),
      wide: true,
      value: (row) => (row.funnel ? tCode('funnelPosition', row.funnel) : ''),
    },
    {
      label: t('concentration.basis'),
      value: (row) => (row.rangeBasis ? tCode('rangeBasis', row.rangeBasis) : ''),
    },
  ];
}

/** What the pointer reads on the map. */
export function hoverText(row) {
  const texts = [
    t('concentration.hover', {
      share: figureText(row.share, 'fraction'),
      quotient: figureText(row.quotient, 'quotient'),
    }),
  ];
  if (row.isOver) texts.push(t('concentration.support'));
  return texts.join(' · ');
}
