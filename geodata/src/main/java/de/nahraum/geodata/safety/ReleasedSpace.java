package de.nahraum.geodata.safety;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/**
 * A fear space as a named person released it: what everybody may know of it. Its name and its words for staff stay in the house.
 *
 * @param shape chosen by hand for the public, metres: squares of 50 m or stretches of street
 * @param since first day of the state
 * @param words what is done about it, in German, without the name of a street; may be empty
 */
public record ReleasedSpace(
        String id, Geometry shape, FearSpaceState state, FearTime time, LocalDate since, String words) {}
