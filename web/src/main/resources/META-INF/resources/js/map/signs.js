/** Signs in the middle of districts, on top of their colour; the table says the same in words. */
import { divIcon, layerGroup, marker } from './leaflet.js';

const SIZE = 22;
const WIDE = 64;
const IN_FRONT = 20_000; // of places: figures are to be read, and nobody has to hit them

/** @param {(id: string) => object|null} centreOf where a district's sign stands */
export function addSigns(map, centreOf) {
  const group = layerGroup().addTo(map);
  return (signs) => {
    group.clearLayers();
    for (const { district, node, isWide } of signs) {
      const centre = centreOf(district);
      if (centre === null) continue;
      const icon = divIcon({
        html: node,
        className: `district-sign${isWide ? ' is-wide' : ''}`,
        iconSize: [isWide ? WIDE : SIZE, SIZE],
      });
      group.addLayer(
        marker(centre, { icon, interactive: false, keyboard: false, zIndexOffset: isWide ? IN_FRONT : 0 }),
      );
    }
  };
}
