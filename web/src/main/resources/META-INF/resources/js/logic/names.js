import { pickText } from './messages.js';

/** Names of what the city offers: its services, and with them the kinds of places. A city may have its own. */
let services = new Map();

/** @param {{services: {id: string, label: object}[]}} city */
export function learnNames(city) {
  services = new Map(city.services.map((service) => [service.id, service.label]));
}

/** The name of a service or of a kind of place; what the city does not name is shown by its id. */
export function serviceName(id, lang) {
  return pickText(services.get(id), lang) || id;
}
