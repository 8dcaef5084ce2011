/** What somebody draws on the map: one point, the corners of a stretch, or those of an area. Nothing here changes; each step makes a new drawing. */
const DECIMALS = 5;
/** The server takes 200 corners; an area needs one of them to close. */
const MOST_CORNERS = 199;

export const NOTHING = { kind: 'Point', corners: [] };

/** Another kind of shape of the same corners; a point is the last of them. */
export function asKind({ corners }, kind) {
  return { kind, corners: kind === 'Point' ? corners.slice(-1) : corners };
}

/** One corner more; a point moves. */
export function withCorner({ kind, corners }, lon, lat) {
  const corner = [lon, lat].map((value) => Number(value.toFixed(DECIMALS)));
  if (kind === 'Point') return { kind, corners: [corner] };
  const last = corners.at(-1);
  const isTwice = last !== undefined && last[0] === corner[0] && last[1] === corner[1];
  return isTwice || corners.length >= MOST_CORNERS ? { kind, corners } : { kind, corners: [...corners, corner] };
}

export function withoutLast({ kind, corners }) {
  return { kind, corners: corners.slice(0, -1) };
}

/** GeoJSON of what there is so far: an area of two corners is a stretch still, a stretch of one a point; null of nothing. */
export function geometryOf({ kind, corners }) {
  if (corners.length === 0) return null;
  if (kind === 'Point' || corners.length === 1) return { type: 'Point', coordinates: corners.at(-1) };
  if (kind === 'LineString' || corners.length === 2) return { type: 'LineString', coordinates: corners };
  return { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
}

/** The drawing of such a GeoJSON; nothing of anything else. */
export function drawingOf(geometry) {
  switch (geometry?.type) {
    case 'Point':
      return { kind: 'Point', corners: [geometry.coordinates] };
    case 'LineString':
      return { kind: 'LineString', corners: geometry.coordinates };
    case 'Polygon':
      return { kind: 'Polygon', corners: geometry.coordinates[0].slice(0, -1) };
    default:
      return NOTHING;
  }
}
