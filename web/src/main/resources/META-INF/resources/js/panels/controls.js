/** Layer switch, simple or expert view, and fields above the map. */
import { t, tCode } from '../i18n.js';
import { isExpert } from '../logic/viewstate.js';
import { el } from '../ui/dom.js';
import { rangeField, selectField } from '../ui/fields.js';

/** The layers of the atlas, and what the server calls what they need (one of them is enough). */
const LAYERS = {
  indicator: ['indicators'],
  concentration: ['concentration'],
  'social-index': ['social-index'],
  'housing-need': ['housing-need'],
  patterns: ['segregation', 'autocorrelation'],
  coverage: ['coverage'],
  scenario: ['coverage'],
  evening: ['coverage'],
  places: ['places'],
  goals: ['goals'],
  reports: ['districts'],
};
const EXPERT_ONLY = new Set(['patterns']);
const INTERNAL_ONLY = new Set(['evening']); // where people feel unsafe is for people inside the house
const ROLES = { reports: ['staff', 'planner'] }; // whom the server tells
const VIEWS = ['simple', 'expert'];
const NOTHING_YET = 'indicator'; // says so itself

/** The layers this reader may see. @param {{city: object, roles: string[]}} context */
export function layersOf({ city, roles }, expert) {
  return Object.keys(LAYERS)
    .filter((layer) => LAYERS[layer].some((name) => city.layers.includes(name)))
    .filter((layer) => expert || !EXPERT_ONLY.has(layer))
    .filter((layer) => city.audience !== 'public' || !INTERNAL_ONLY.has(layer))
    .filter((layer) => !ROLES[layer] || ROLES[layer].some((role) => roles.includes(role)));
}

/** A link may name none or a layer that this reader may not see: then it is the first one with something in it. Nor is there every district. */
export function visibleState(wanted, context) {
  const { districts } = context;
  const layers = layersOf(context, isExpert(wanted));
  return {
    ...wanted,
    layer: layers.includes(wanted.layer) ? wanted.layer : (layers[0] ?? NOTHING_YET),
    district: districts.some((one) => one.id === wanted.district) ? wanted.district : '',
  };
}

function switchButton(style, name, isPressed, onclick, text) {
  return el(
    'button',
    { type: 'button', class: style, 'data-focus': name, 'aria-pressed': String(isPressed), onclick },
    text,
  );
}

/** Builds the controls anew and gives the focus back to the field that had it. */
export function showControls(region, layers, state, fields, change) {
  const focused = region.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  const buttons = layers.map((layer) =>
    switchButton('tab', `layer-${layer}`, layer === state.layer, () => change({ layer }), tCode('layer', layer)),
  );
  const views = VIEWS.map((view) =>
    switchButton('toggle', `view-${view}`, view === state.view, () => change({ view }), tCode('view', view)),
  );
  const nodes = fields.map((field) => {
    const node = field.kind === 'range' ? rangeField(field) : selectField(field);
    node.querySelector('select, input').dataset.focus = field.name;
    return node;
  });
  region.replaceChildren(
    el(
      'div',
      { class: 'switches' },
      el('div', { class: 'tabs', role: 'group', 'aria-label': t('atlas.layers') }, buttons),
      el('div', { class: 'toggles', role: 'group', 'aria-label': t('view.label') }, views),
    ),
    el('div', { class: 'fields' }, nodes),
  );
  if (focused) region.querySelector(`[data-focus="${focused}"]`)?.focus();
}
