/** Districts as small outlines: SVG paths from GeoJSON in degrees. No DOM, so that it can be tested. */

const DEGREE = Math.PI / 180;

/**
 * Paths of features in a box as wide as asked, north up, ways east and north alike.
 *
 * @param features GeoJSON polygons and multipolygons
 * @param width of the drawing
 * @returns {{ height: number, paths: { id: string, path: string }[] }} none if nothing has a shape
 */
export function outlines(features, width) {
  const shapes = features.map((feature) => ({
    id: feature.id ?? feature.properties.id,
    rings: rings(feature.geometry),
  }));
  const points = shapes.flatMap((shape) => shape.rings.flat());
  if (points.length === 0) return { height: 0, paths: [] };
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east, south, north] = [min(lons), max(lons), min(lats), max(lats)];
  const narrowing = Math.cos(((south + north) / 2) * DEGREE);
  const scale = width / Math.max((east - west) * narrowing, Number.MIN_VALUE);
  const at = ([lon, lat]) => `${((lon - west) * narrowing * scale).toFixed(1)} ${((north - lat) * scale).toFixed(1)}`;
  return {
    height: (north - south) * scale,
    paths: shapes.map(({ id, rings: own }) => ({
      id,
      path: own.map((ring) => `M${ring.slice(0, -1).map(at).join('L')}Z`).join(''),
    })),
  };
}

function rings(geometry) {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

const min = (numbers) => numbers.reduce((a, b) => Math.min(a, b));
const max = (numbers) => numbers.reduce((a, b) => Math.max(a, b));
