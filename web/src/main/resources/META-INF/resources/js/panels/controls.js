/** Layer switch and fields above the map. */
import { t, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';
import { selectField } from '../ui/fields.js';

export const LAYERS = ['indicator', 'coverage', 'places', 'goals'];

/** Builds the controls anew and gives the focus back to the field that had it. */
export function showControls(region, state, fields, change) {
  const focused = region.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  const buttons = LAYERS.map((layer) =>
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
