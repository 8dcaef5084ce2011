/** A position as the server may know it: four decimals, about ten metres. */
const DECIMALS = 4;

export function rounded(lon, lat) {
  return { lon: lon.toFixed(DECIMALS), lat: lat.toFixed(DECIMALS) };
}

/** A spot of the map as the address writes it: "7.7690:49.4440". */
export function spotText(lon, lat) {
  const at = rounded(lon, lat);
  return `${at.lon}:${at.lat}`;
}

/** The parameters lon and lat of such a text; null for "". */
export function readSpot(text) {
  if (text === '') return null;
  const [lon, lat] = text.split(':');
  return { lon, lat };
}

/** Edges of a box, made wider to whole hundredths of a degree: many views ask for the same piece of the map. */
export function wider([west, south, east, north]) {
  const down = (value) => (Math.floor(value * 100) / 100).toFixed(2);
  const up = (value) => (Math.ceil(value * 100) / 100).toFixed(2);
  return [down(west), down(south), up(east), up(north)].join(',');
}

/** An address to pass on: it says what was looked for, not where somebody stood. */
export function withoutPosition(address) {
  const url = new URL(address);
  for (const name of ['lon', 'lat', 'from']) url.searchParams.delete(name);
  return url.href;
}
