package de.nahraum.geodata.city;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Districts as they were drawn once. Figures counted in them are carried over to the present ones by area.
 *
 * @param id as {@code city.yaml} calls it, {@code [a-z0-9-]+}
 */
public record BoundarySet(String id, List<Area> areas) {
    public BoundarySet {
        areas = List.copyOf(areas);
    }

    /**
     * A district of that time.
     *
     * @param shape polygon or multipolygon in the city's metres
     */
    public record Area(String id, String name, Geometry shape) {}
}
