package de.nahraum.geodata.city;

import org.locationtech.jts.geom.Geometry;

/**
 * Reporting unit.
 *
 * @param id {@code [a-z0-9-]+}, the same in every import
 * @param name as people say it
 * @param number official number: the order of every list, never poverty or fear
 * @param core belongs to the Kernstadt
 * @param localCouncil has a council of its own (Ortsbezirk)
 * @param shape polygon or multipolygon in the city's metres
 */
public record District(String id, String name, int number, boolean core, boolean localCouncil, Geometry shape) {}
