/** How cells of reports are called. */
import { tCode } from '../i18n.js';
import { reasonWords } from './report-words.js';

export const SIZES = ['few', 'some', 'many'];

export const sizeWords = (size) => tCode('publication.size', size);
export const topicTitle = (topic) => tCode('publication.topic', topic);
export const reasonsOf = (properties) => properties.reasons.map(reasonWords).join(', ');

/** @param districts GeoJSON of the interface */
export function districtNames(districts) {
  return new Map(districts.features.map(({ id, properties }) => [id, properties.name]));
}

export function labelOf(properties, names) {
  return [names.get(properties.district), sizeWords(properties.size), reasonsOf(properties)]
    .filter((text) => text !== undefined && text !== '')
    .join(' · ');
}
