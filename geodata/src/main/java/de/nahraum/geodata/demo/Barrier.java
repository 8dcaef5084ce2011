package de.nahraum.geodata.demo;

/**
 * A line through the whole town that streets cross in few places: a wave along the x axis, or along y for the river.
 *
 * @param clearance metres that streets keep from its middle
 * @param atX where the wave is around zero, and {@code atY} its level; for the river the other way round
 */
record Barrier(Kind kind, double clearance, double atX, double atY, double height, double length, double phase) {
    enum Kind {
        RIVER,
        RAILWAY,
        MOTORWAY
    }

    boolean northSouth() {
        return kind == Kind.RIVER;
    }

    /** The coordinate across the line at a place along it. */
    double level(double along) {
        double origin = northSouth() ? atY : atX;
        double middle = northSouth() ? atX : atY;
        return middle + height * StrictMath.sin((along - origin) / length + phase);
    }

    /** About the distance from the line; negative on one side. */
    double side(double x, double y) {
        return northSouth() ? x - level(y) : y - level(x);
    }

    boolean between(double x1, double y1, double x2, double y2) {
        return side(x1, y1) < 0 != side(x2, y2) < 0;
    }
}
