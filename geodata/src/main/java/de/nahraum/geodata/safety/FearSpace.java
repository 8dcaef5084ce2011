package de.nahraum.geodata.safety;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * A spot where people feel unsafe (Angstraum), for staff only. What is computed of it never makes it one: people decide.
 *
 * @param name what the house calls it
 * @param shape its area, in metres; {@link #areaOf} makes one of a point or a line
 * @param time when people feel unsafe there
 */
public record FearSpace(String id, String name, Geometry shape, FearSpaceState state, FearTime time) {
    /** A point or a line stands for what lies within this of it: about the width of a street with its pavements. Our proposal. */
    public static final double SPOT_METRES = 15;

    public FearSpace {
        if (!(shape instanceof Polygonal) || shape.isEmpty()) {
            throw new IllegalArgumentException("A fear space is an area, not " + shape.getGeometryType());
        }
    }

    /** The area a drawn shape stands for: itself, or of a point or line what lies within {@value #SPOT_METRES} m. */
    public static Geometry areaOf(Geometry drawn) {
        return drawn instanceof Polygonal ? drawn : drawn.buffer(SPOT_METRES);
    }

    /** The same in another state. */
    public FearSpace in(FearSpaceState other) {
        return new FearSpace(id, name, shape, other, time);
    }

    /** Whether people go round it in the evening: it is checked, nothing has helped yet, and it is not one by day alone. */
    public boolean isAvoidedInTheEvening() {
        return state.isChecked() && time.isEvening();
    }
}
