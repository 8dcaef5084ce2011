package de.nahraum.geodata.safety;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/**
 * A spot where people feel unsafe as a named person has let it out of the house: what anybody may know of it, and nothing else. Its name and what single people said are not part
 * of it.
 *
 * @param id the same as long as it is public
 * @param shape chosen by hand for the public, in the city's metres
 * @param since day on which it came into this state
 * @param words what is done, in German and without names of streets; may be empty
 */
public record ReleasedSpace(
        String id, Geometry shape, FearSpaceState state, FearTime time, LocalDate since, String words) {}
