/** What the map is given at the start. */
import { t } from '../i18n.js';
import { byId, el } from '../ui/dom.js';
import { creditWords } from './map-words.js';
import { placeCard, placeIcon, placeTitle } from './place-card.js';

export function mapOptions({ city, change }, features, actions) {
  const texts = [t('footer.version', { version: String(city.dataVersion) })];
  /** From whatever layer: what can be walked to is shown among the places. */
  const showAround = (around) => {
    change({ layer: 'places', around });
    byId('map').focus({ preventScroll: true });
  };
  return {
    bbox: city.bbox,
    districts: features,
    texts: { zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') },
    attribution: { credit: creditWords(city), texts },
    actions,
    places: { icon: placeIcon, title: placeTitle, popup: (place) => placeCard(place, showAround) },
  };
}

export function districtHint(name, text) {
  return el('div', { class: 'hint' }, el('strong', {}, name), text === null ? null : el('div', {}, text));
}
