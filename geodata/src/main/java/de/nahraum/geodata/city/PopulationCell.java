package de.nahraum.geodata.city;

/**
 * People on a square of a grid.
 *
 * @param id of the source, or made from its position
 * @param x metres east of its centre in the city's system
 * @param y metres north of its centre
 * @param sizeMetres side of the square
 * @param people at least 1
 */
public record PopulationCell(String id, double x, double y, double sizeMetres, int people) {}
