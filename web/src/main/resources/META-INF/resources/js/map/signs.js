/** Signs in the middle of districts, on top of their colour; the table says the same in words. */
import { divIcon, layerGroup, marker } from './leaflet.js';

const SIZE = 22;
const WIDE = 64;
const IN_FRONT = 20_000; // of places: figures are to be read, and nobody has to hit them

/**
 * @param {(id: string) => object|null} centreOf where a district's sign stands
 * @returns shows other signs; one with the `text` it has already stays
 */
export function addSigns(map, centreOf) {
  const group = layerGroup().addTo(map);
  const shown = new Map();

  function remove(district) {
    group.removeLayer(shown.get(district).sign);
    shown.delete(district);
  }

  return (signs) => {
    const wanted = new Map(signs.map((sign) => [sign.district, sign]));
    for (const [district, { text }] of [...shown])
      if (text === undefined || text !== wanted.get(district)?.text) remove(district);
    for (const { district, node, isWide, text } of signs) {
      const centre = centreOf(district);
      if (centre === null || shown.has(district)) continue;
      const className = `district-sign${isWide ? ' is-wide' : ''}`;
      const icon = divIcon({ html: node, className, iconSize: [isWide ? WIDE : SIZE, SIZE] });
      const sign = marker(centre, { icon, interactive: false, keyboard: false, zIndexOffset: isWide ? IN_FRONT : 0 });
      shown.set(district, { sign, text });
      group.addLayer(sign);
    }
  };
}
