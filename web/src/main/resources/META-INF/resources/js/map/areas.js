/** Areas around a place, the nearest in front. The map moves once to where they are. */
import { geoJSON, layerGroup, svg } from './leaflet.js';

/** Gives a function that shows other areas [{feature, style}] from the nearest to the farthest; `name` tells whether they are others. */
export function addAreas(map) {
  const renderer = svg({ pane: 'areas', padding: 0.3 });
  const group = layerGroup().addTo(map);
  let shown = null;
  return ({ areas = [], name = null } = {}) => {
    group.clearLayers();
    for (const { feature, style } of [...areas].reverse())
      group.addLayer(
        geoJSON(feature, { renderer, pane: 'areas', interactive: false, style: { className: `area ${style}` } }),
      );
    if (areas.length > 0 && name !== shown)
      map.fitBounds(geoJSON(areas.at(-1).feature).getBounds(), { animate: false });
    shown = name;
  };
}
