/** Tables that sort by the buttons in their header and point at districts. */
import { lang, t } from '../i18n.js';
import { kindOf } from '../logic/figure.js';
import { nextDirection, sortRows } from '../logic/sorting.js';
import { el, spoken } from './dom.js';
import { askInstead, explainButton } from './explain.js';
import { figureNode } from './figures.js';

/** The arrow stays with the last word. */
function headerText(label) {
  const end = label.lastIndexOf(' ') + 1;
  const arrow = el('span', { class: 'arrow', 'aria-hidden': 'true' });
  return [label.slice(0, end), el('span', { class: 'sort-end' }, label.slice(end), arrow)];
}

/** "Lämmchesberg/Uniwohnstadt" may break after the stroke. */
function breakable(content) {
  if (typeof content !== 'string') return content;
  return content.split(/(?<=\/)/).flatMap((part) => [part, el('wbr')]);
}

const widthOf = ({ wide, long }) => (wide ? 'wide' : long ? 'long' : null);

/**
 * @typedef {object} Column
 * @property {string} label
 * @property {(row) => unknown} value   number, figure or text: sorts the column and goes into the CSV
 * @property {string} [unit]            given for figures
 * @property {(row) => Node|string} [cell]  what is shown, if it is not just the value
 * @property {(row) => object|null} [explain]  what the server is asked to explain the figure
 * @property {{label: string, value: (row) => unknown}[]} [parts]  what stands in the CSV instead, one value per cell
 * @property {boolean} [wide]          holds sentences, which would make rows tall in a narrow column
 * @property {boolean} [long]          holds words of people, however long
 * @property {boolean} [head]           the cell that names the row
 * @property {boolean} [onlyInCsv]      for whom the table has no room
 *
 * @param {{caption: string, columns: Column[], rows: object[], onSelect?: (row) => void, onHover?: (row|null) => void, hint?: string, isFixed?: boolean, isFitting?: boolean}} options
 *   isFixed: in the order given, for what nobody is to rank; isFitting: never wider than where it stands, on narrow screens a card for each row
 */
export function makeTable({
  caption,
  columns: all,
  rows: first,
  onSelect,
  onHover,
  hint = t('table.hint'),
  isFixed = false,
  isFitting = false,
}) {
  const columns = all.filter((column) => !column.onlyInCsv);
  let order = { column: null, direction: null };
  let rows = first;
  let shown = rows;
  const body = el('tbody');
  const headers = columns.map((column) => {
    if (isFixed) return el('th', { scope: 'col', class: column.unit ? 'figure plain' : 'plain' }, column.label);
    const button = el(
      'button',
      { type: 'button', class: 'sort', onclick: () => sortBy(column) },
      headerText(column.label),
    );
    return el('th', { scope: 'col', class: column.unit ? 'figure' : null }, button);
  });

  function sortBy(column) {
    const direction = order.column === column ? nextDirection(order.direction) : 'ascending';
    order = { column, direction };
    shown = sortRows(rows, column.value, direction, lang());
    headers.forEach((header, index) => {
      if (columns[index] === column) header.setAttribute('aria-sort', direction);
      else header.removeAttribute('aria-sort');
    });
    draw();
  }

  /** Other values for the same columns; the order chosen by the reader stays. */
  function update(next) {
    const before = shown;
    rows = next;
    shown = order.column === null ? rows : sortRows(rows, order.column.value, order.direction, lang());
    const isSameOrder = shown.every((row, index) => row.district && row.district === before[index]?.district);
    if (!isSameOrder || shown.length !== before.length) draw();
    else shown.forEach((row, index) => void redraw(body.rows[index], before[index], row));
  }

  /** Only the cells that say something else: while somebody drags, most do not. */
  function redraw(node, before, row) {
    columns.forEach((column, index) => {
      const [old, value] = [column.value(before), column.value(row)];
      const isOther = old !== value && !(kindOf(old) !== 'number' && kindOf(old) === kindOf(value) && column.unit);
      const shownCell = node.cells[index];
      const button = column.explain && shownCell.querySelector('.explain');
      if (isOther) shownCell.replaceWith(cellNode(column, row));
      else if (button) askInstead(button, column.explain(row));
    });
  }

  function draw() {
    body.replaceChildren(...shown.map((row) => rowNode(row)));
    select(selected);
  }

  function rowNode(row) {
    const cells = columns.map((column) => cellNode(column, row));
    const pointing = onHover ? { onmouseenter: () => onHover(row), onmouseleave: () => onHover(null) } : {};
    const clicking = onSelect ? { onclick: () => onSelect(row) } : {};
    return el(
      'tr',
      { 'data-district': row.district, class: onSelect ? 'selectable' : null, ...pointing, ...clicking },
      cells,
    );
  }

  function cellNode(column, row) {
    const content = column.cell
      ? column.cell(row)
      : column.unit
        ? figureNode(column.value(row), column.unit)
        : (column.value(row) ?? '');
    // Where there is nothing, there is nothing to explain.
    const isEmpty = (column.value(row) ?? '') === '';
    return cell(column, row, column.explain && !isEmpty ? explainButton(content, column.explain(row)) : content);
  }

  function cell(column, row, content) {
    if (!column.head) {
      // Where the header is gone, each cell says itself what it is.
      const label = isFitting && content !== '' ? el('span', { class: 'stack-label' }, `${column.label}: `) : null;
      return el(
        'td',
        { class: column.unit ? 'figure' : widthOf(column) },
        label,
        isFitting ? breakable(content) : content,
      );
    }
    // The button makes the row's click reachable by keyboard; the click itself bubbles up to the row.
    const name = onSelect
      ? el(
          'button',
          { type: 'button', class: 'name', onfocus: () => onHover?.(row), onblur: () => onHover?.(null) },
          breakable(content),
        )
      : breakable(content);
    return el('th', { scope: 'row' }, name);
  }

  let selected = '';
  /** Marks the rows of the chosen district. */
  function select(district) {
    selected = district;
    for (const row of body.rows) mark(row, 'aria-current', district !== '' && row.dataset.district === district);
  }

  /** Lights up the rows of the district the pointer is on in the map. */
  function light(district) {
    for (const row of body.rows) row.classList.toggle('lit', district !== null && row.dataset.district === district);
  }

  function mark(node, attribute, on) {
    if (on) node.setAttribute(attribute, 'true');
    else node.removeAttribute(attribute);
  }

  draw();
  const table = el(
    'table',
    {},
    el('caption', { class: 'spoken' }, caption, onSelect ? spoken(` ${hint}`) : null),
    el('thead', {}, el('tr', {}, headers)),
    body,
  );
  return {
    // The title stands outside the frame, so that it does not scroll away with a wide table; the caption says it too.
    node: [
      el('p', { class: 'table-title', 'aria-hidden': 'true' }, caption),
      el(
        'div',
        {
          class: isFitting ? 'table-frame fitting stacked' : 'table-frame',
          role: 'region',
          tabindex: '0',
          'aria-label': caption,
        },
        table,
      ),
    ],
    select,
    light,
    update,
    /** The table as it is shown, for the CSV. */
    plain: () => {
      const parts = all.flatMap((column) => column.parts ?? [column]);
      return {
        header: parts.map((part) => part.label),
        rows: shown.map((row) => parts.map((part) => part.value(row))),
      };
    },
  };
}
