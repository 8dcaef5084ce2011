/** Signs in the middle of districts, on top of their colour; the table says the same in words. */
import { freeShift } from '../logic/badges.js';
import { divIcon, layerGroup, marker } from './leaflet.js';

const SIZE = 22;
const WIDE = 64;
const IN_FRONT = 20_000; // of places: figures are to be read, and nobody has to hit them

/**
 * @param {(id: string) => object|null} centreOf where a district's sign belongs
 * @param {() => object[]} boxesOf what figures must not cover, as logic/badges.js has it
 * @returns {{show: (signs: object[]) => void, place: () => void}} shows other signs; one with the `text` it has already stays. `place` after other boxes.
 */
export function addSigns(map, centreOf, boxesOf) {
  const group = layerGroup().addTo(map);
  const shown = new Map();

  function remove(district) {
    group.removeLayer(shown.get(district).sign);
    shown.delete(district);
  }

  function place() {
    const boxes = boxesOf();
    for (const { sign, centre, isWide } of shown.values()) {
      if (!isWide) continue;
      const at = map.latLngToLayerPoint(centre);
      const badge = { x: at.x, y: at.y, width: WIDE, height: SIZE };
      const shift = freeShift(badge, boxes);
      const to = shift.x === 0 && shift.y === 0 ? centre : map.layerPointToLatLng(at.add([shift.x, shift.y]));
      if (!sign.getLatLng().equals(to)) sign.setLatLng(to);
      boxes.push({ ...badge, x: badge.x + shift.x, y: badge.y + shift.y }); // nor does one cover the other
    }
  }

  map.on('zoomend', place);

  return {
    show(signs) {
      const wanted = new Map(signs.map((sign) => [sign.district, sign]));
      for (const [district, { text }] of [...shown])
        if (text === undefined || text !== wanted.get(district)?.text) remove(district);
      for (const { district, node, isWide, text } of signs) {
        const centre = centreOf(district);
        if (centre === null || shown.has(district)) continue;
        const className = `district-sign${isWide ? ' is-wide' : ''}`;
        const icon = divIcon({ html: node, className, iconSize: [isWide ? WIDE : SIZE, SIZE] });
        const sign = marker(centre, { icon, interactive: false, keyboard: false, zIndexOffset: isWide ? IN_FRONT : 0 });
        shown.set(district, { sign, text, centre, isWide });
        group.addLayer(sign);
      }
      place();
    },
    place,
  };
}
