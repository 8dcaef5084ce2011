/**
 * The one address of Leaflet, so that its version stands in one place of the scripts and no inline import map is
 * needed (browsers take no external ones, and our Content-Security-Policy allows no inline script).
 */
export const STYLE = '/webjars/leaflet/1.9.4/dist/leaflet.css';

export * from '/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js';
