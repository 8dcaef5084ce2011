package de.nahraum.geodata.street;

import org.jspecify.annotations.Nullable;

/**
 * One instruction: turn, then walk on.
 *
 * @param street name of the street one walks along; null on ways without a name, and on arrival
 * @param metres to the next instruction, the leg between a door and the street included; 0 on arrival
 * @param stairs whether the stretch is a flight of steps
 */
public record RouteStep(Turn turn, @Nullable String street, double metres, boolean stairs) {}
