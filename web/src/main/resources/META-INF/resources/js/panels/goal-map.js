/** A goal's small map: where it holds, by pattern and never by colour alone. The table under the card says the same. */
import { t, tCode } from '../i18n.js';
import { outlines } from '../logic/outline.js';
import { el } from '../ui/dom.js';

const WIDTH = 150;
const SVG = 'http://www.w3.org/2000/svg';

/** Nothing for a goal that is not about districts, or a town without outlines. */
export function goalMap(goal, collection) {
  const holds = goal.districtHolds ?? {};
  const { height, paths } = outlines(collection.features, WIDTH);
  if (Object.keys(holds).length === 0 || paths.length === 0) return null;
  const svg = svgNode('svg', {
    viewBox: `-2 -2 ${WIDTH + 4} ${(height + 4).toFixed(1)}`,
    class: 'goal-map',
    role: 'img',
    'aria-label': spoken(holds),
  });
  const hatch = `hatch-${goal.id}`;
  const pattern = svgNode('pattern', {
    id: hatch,
    width: 5,
    height: 5,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(svgNode('line', { x1: 0, y1: 0, x2: 0, y2: 5, class: 'goal-hatch' }));
  svg.append(pattern);
  for (const { id, path } of paths) {
    const state = id in holds ? String(holds[id]) : 'outside';
    const shape = svgNode('path', { d: path, class: `goal-shape goal-shape-${state}` });
    if (state === 'false') shape.setAttribute('fill', `url(#${hatch})`);
    svg.append(shape);
  }
  return el('figure', { class: 'goal-figure-map' }, svg, el('figcaption', { class: 'help' }, legend(holds)));
}

/** "erfüllt: 4, nicht erfüllt: 5, nicht bekannt: 0" */
function spoken(holds) {
  return t('goal.map', counts(holds));
}

function legend(holds) {
  const { yes, no, unknown } = counts(holds);
  return [
    yes > 0 && tCode('goal.map.key', 'true'),
    no > 0 && tCode('goal.map.key', 'false'),
    unknown > 0 && tCode('goal.map.key', 'unknown'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function counts(holds) {
  const values = Object.values(holds);
  return {
    yes: values.filter((value) => value === true).length,
    no: values.filter((value) => value === false).length,
    unknown: values.filter((value) => value === null).length,
  };
}

function svgNode(name, attributes) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
