/** Layer switch and fields above the map. */
import { t, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';
import { selectField } from '../ui/fields.js';

/** The layers of the atlas, and what the server calls what they need. */
const LAYERS = { indicator: 'indicators', coverage: 'coverage', places: 'places', goals: 'goals' };

/** The layers this reader may see. */
export function layersOf(city) {
  return Object.keys(LAYERS).filter((layer) => city.layers.includes(LAYERS[layer]));
}

/** Builds the controls anew and gives the focus back to the field that had it. */
export function showControls(region, layers, state, fields, change) {
  const focused = region.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  const buttons = layers.map((layer) =>
    el(
      'button',
      {
        type: 'button',
        class: 'tab',
        'data-focus': `layer-${layer}`,
        'aria-pressed': String(layer === state.layer),
        onclick: () => change({ layer }),
      },
      tCode('layer', layer),
    ),
  );
  const nodes = fields.map((field) => {
    const node = selectField(field);
    node.querySelector('select').dataset.focus = field.name;
    return node;
  });
  region.replaceChildren(
    el('div', { class: 'tabs', role: 'group', 'aria-label': t('atlas.layers') }, buttons),
    el('div', { class: 'fields' }, nodes),
  );
  if (focused) region.querySelector(`[data-focus="${focused}"]`)?.focus();
}
