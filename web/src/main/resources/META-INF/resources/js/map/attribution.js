/** Whose data the map shows, at the map itself. Built from nodes: the names come from the data. */
import { Control, DomEvent } from './leaflet.js';

const LICENCE_PAGE = 'https://www.openstreetmap.org/copyright';

/** @param {{credit?: string, texts?: string[], position?: string}} options credit: whose map it is; where it names OpenStreetMap it leads to its licence */
export function addAttribution(map, { credit = '', texts = [], position = 'bottomright' }) {
  const control = new Control({ position });
  control.onAdd = () => {
    const box = document.createElement('p');
    box.className = 'attribution';
    if (!/openstreetmap/i.test(credit)) box.append(credit);
    else {
      const link = document.createElement('a');
      link.href = LICENCE_PAGE;
      link.rel = 'license noreferrer';
      link.textContent = credit;
      box.append(link);
    }
    for (const text of texts) box.append(box.childNodes.length > 0 ? ' · ' : '', text);
    DomEvent.disableClickPropagation(box);
    return box;
  };
  control.addTo(map);
}
