/** The places of a service, and the offers behind them. */
import { api, once } from '../api.js';

const COUNTED = { open: ['open'], planned: ['open', 'planned'], suggested: ['open', 'planned', 'suggested'] };

/** The offers of a topic this reader may see. */
export function topicOffers(topic) {
  return once(`offers ${topic}`, () => api.offers({ topic }));
}

/** The places behind the figures of coverage; without them (not released, say) the layer still stands. */
export async function servicePlaces(state, city) {
  try {
    const all = (await once('places', () => api.places({}))).features;
    const service = city.services.find((one) => one.id === state.service);
    const counted = COUNTED[state.status];
    if (service?.kind !== 'topic')
      return all.filter(
        (place) => place.properties.kind === state.service && counted.includes(place.properties.status),
      );
    const isMeant = (offer) =>
      counted.includes(offer.status) &&
      (state.language === '' || offer.languages.some((one) => one.language === state.language));
    const ids = new Set((await topicOffers(state.service)).filter(isMeant).map((offer) => offer.place));
    return all.filter((place) => ids.has(place.properties.id));
  } catch {
    return [];
  }
}
