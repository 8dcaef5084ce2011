/** What all maps of the citizens' pages share. */
import { addAttribution } from './attribution.js';
import { control, divIcon, Map as LeafletMap, STYLE } from './leaflet.js';

const PIN = 30;

/** Without its styles a map cannot be made. */
export function addStyles() {
  const wanted = [STYLE, '/css/citizen-map.css'].map((href) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    document.head.append(link);
    return new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
    });
  });
  return Promise.all(wanted);
}

export function pin(sign, size = PIN, style = '') {
  const html = document.createElement('span');
  html.textContent = sign;
  return divIcon({ className: `pin ${style}`, html, iconSize: [size, size] });
}

/**
 * A map for citizens: large buttons, mirrored where reading goes from right to left.
 *
 * @param drawn what the streets are known of: nobody is led beyond it
 */
export function createMap(node, texts, drawn, { label, centre, zoom, minZoom = 0 }) {
  const rightToLeft = document.documentElement.dir === 'rtl';
  const map = new LeafletMap(node, {
    preferCanvas: true,
    zoomControl: false,
    attributionControl: false,
    minZoom,
    maxZoom: 18,
    maxBounds: drawn,
    maxBoundsViscosity: 1,
  });
  map.createPane('basemap').style.zIndex = 200;
  node.setAttribute('role', 'region');
  node.setAttribute('aria-label', label);
  control
    .zoom({
      position: rightToLeft ? 'topright' : 'topleft',
      zoomInTitle: texts['map.zoomIn'],
      zoomOutTitle: texts['map.zoomOut'],
    })
    .addTo(map);
  control.scale({ imperial: false, position: rightToLeft ? 'bottomright' : 'bottomleft' }).addTo(map);
  addAttribution(map, { credit: texts.mapCredit, position: rightToLeft ? 'bottomleft' : 'bottomright' });
  map.setView(centre, zoom);
  return map;
}
