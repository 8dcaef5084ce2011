/** Drawing an area for a fear space: by taps on the map, or by moving the map and setting corners in its middle. */
import { t, tCode } from '../i18n.js';
import { asKind, geometryOf, NOTHING, withCorner, withoutLast } from '../logic/drawing.js';
import { el } from '../ui/dom.js';

const KINDS = ['Point', 'LineString', 'Polygon'];
let fields = 0;

/**
 * A field of a form whose value is a GeoJSON geometry, or null.
 *
 * @param {{name: string, label: string, help?: string, map: object, start?: object|null, required?: string}} options map: of map/reportsmap.js; start: what counts until somebody draws
 */
export function drawField({ name, label, help, map, start = null, required }) {
  fields += 1;
  const id = `draw-${fields}`;
  let drawing = { ...NOTHING, kind: 'Polygon' };
  const said = el('p', { class: 'help', role: 'status', id: `${id}-said` });
  const error = el('p', { class: 'field-error', id: `${id}-error`, hidden: true });
  const button = (text, work, pressed = null) =>
    el('button', { type: 'button', class: 'button', 'aria-pressed': pressed, onclick: work }, text);
  const kinds = KINDS.map((kind) =>
    button(tCode('cases.draw', kind), () => take(asKind(drawing, kind)), String(kind === drawing.kind)),
  );
  const active = button(t('cases.draw'), () => map.onTap(tapped));
  const value = () => geometryOf(drawing) ?? start;

  function tapped(lon, lat) {
    take(withCorner(drawing, lon, lat));
  }

  function take(next) {
    drawing = next;
    map.onTap(tapped);
    map.draw(value());
    kinds.forEach((kind, index) => {
      kind.setAttribute('aria-pressed', String(KINDS[index] === drawing.kind));
    });
    const corners = drawing.corners.length;
    said.textContent = corners === 0 ? '' : corners === 1 ? t('cases.draw.one') : t('cases.draw.corners', { corners });
  }

  const node = el(
    'fieldset',
    { class: 'field draw', 'aria-describedby': `${id}-said ${error.id}` },
    el('legend', {}, label),
    help ? el('p', { class: 'help' }, help) : null,
    error,
    el('p', { class: 'actions' }, active, kinds),
    el(
      'p',
      { class: 'actions' },
      button(t('cases.draw.here'), () => take(withCorner(drawing, ...map.middle()))),
      button(t('cases.draw.undo'), () => take(withoutLast(drawing))),
      button(t('cases.draw.clear'), () => take({ ...drawing, corners: [] })),
    ),
    said,
  );
  active.id = id;
  const check = () => (required && value() === null ? required : '');
  return { name, label, node, input: active, value, error, check };
}
