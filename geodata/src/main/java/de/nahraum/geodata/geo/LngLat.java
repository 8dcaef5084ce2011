package de.nahraum.geodata.geo;

/**
 * A position in degrees, longitude first.
 *
 * @param lng degrees east, −180 … 180
 * @param lat degrees north, −90 … 90
 */
public record LngLat(double lng, double lat) {}
