/** What a search for sites says of itself. */

const OVER = new Set(['done', 'cancelled', 'failed']);

/** Whether nothing more comes. */
export const isOver = ({ state }) => OVER.has(state);

/** The positions to be taken over, each once: two hours may be at one place. @param {{lon: number, lat: number}[]} sites */
export function takenOver(sites) {
  const seen = new Set();
  return sites
    .map(({ lon, lat }) => ({ lon, lat }))
    .filter(({ lon, lat }) => {
      const key = `${lon},${lat}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
