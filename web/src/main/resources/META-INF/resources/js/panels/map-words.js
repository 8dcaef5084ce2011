/** What maps say. */
import { t } from '../i18n.js';
import { mapSource } from '../logic/sources.js';

/** Whose map it is: the words of the city win. */
export const creditWords = (city) =>
  city.demo ? t('map.credit.demo') : (mapSource(city.sources) ?? t('map.credit.osm'));

/** What a map at the desk says. */
export const deskTexts = (city) => ({
  zoomIn: t('map.zoomIn'),
  zoomOut: t('map.zoomOut'),
  credit: creditWords(city),
});
