package de.nahraum.geodata.city;

import org.locationtech.jts.geom.Geometry;

/** A piece of the map underneath: streets, water, green, in the city's metres. */
public record BaseMapFeature(Layer layer, String name, Geometry shape) {
    /** What it is drawn as. */
    public enum Layer {
        WATER,
        WATERWAY,
        GREEN,
        RAILWAY,
        MAJOR_STREET,
        MINOR_STREET,
        PATH
    }
}
