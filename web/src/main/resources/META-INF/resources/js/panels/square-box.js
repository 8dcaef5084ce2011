/** One square of reports in words: chosen on the map or from a list, for who cannot aim. */
import { t } from '../i18n.js';
import { announce, el } from '../ui/dom.js';
import { selectField } from '../ui/fields.js';
import { fact } from './columns.js';
import { reasonWords, timeWords } from './report-words.js';

const squareName = ({ districtName, number, groups }) =>
  t('reportCells.square', { district: districtName, number, count: groups });

/** What the pointer reads. */
export function squareHint(square) {
  return el('div', { class: 'hint' }, el('strong', {}, squareName(square)));
}

const saidList = (said, wordsOf) =>
  el(
    'ul',
    {},
    said.map(({ code, groups }) => el('li', {}, t('reportCells.said', { what: wordsOf(code), count: groups }))),
  );

function facts(square) {
  return el(
    'dl',
    { class: 'facts' },
    fact(t('reportCells.count'), String(square.groups)),
    square.times.length === 0 ? null : fact(t('reportCells.times'), saidList(square.times, timeWords)),
    square.reasons.length === 0 ? null : fact(t('reports.reasons'), saidList(square.reasons, reasonWords)),
  );
}

/**
 * @param {object[]} squares numbered, see logic/reportcells.js
 * @returns {{node: Node, take: (state) => void}}
 */
export function squareBox(squares, state, { change, map }) {
  const result = el('div', {});
  const field = selectField({
    label: t('field.square'),
    value: state.square,
    options: [
      { value: '', text: t('reportCells.none') },
      ...squares.map((square) => ({ value: square.id, text: squareName(square) })),
    ],
    onChange: (square) => {
      change({ square });
      if (square !== '') map.squares.open(square);
    },
  });

  function show(id) {
    const square = squares.find((one) => one.id === id);
    field.querySelector('select').value = square ? id : '';
    result.replaceChildren(...(square ? [el('h4', {}, squareName(square)), facts(square)] : []));
  }

  show(state.square);
  return {
    node: el(
      'section',
      { class: 'square-box' },
      el('h3', {}, t('reportCells.box')),
      el('p', { class: 'help' }, t('reportCells.box.help')),
      field,
      result,
    ),
    /** Another square of the address; the rest is as it was. */
    take({ square }) {
      show(square);
      map.squares.select(square);
      announce(result.textContent === '' ? t('reportCells.none') : result.querySelector('h4').textContent);
    },
  };
}
