package de.nahraum.geodata.street;

/**
 * Where a point meets the walking network: the nearest point on an edge.
 *
 * @param edge number of the edge in its {@link WalkGraph}
 * @param fromMetres way along the edge from its first node, metres
 * @param toMetres way along the edge to its second node, metres
 * @param straightMetres straight line from the point to the edge, metres
 */
public record Snap(int edge, double fromMetres, double toMetres, double straightMetres) {
    /** The straight leg is walked with this detour: nobody walks through houses. A convention, no law. */
    public static final double DETOUR = 1.3;

    /** Beyond this straight leg a point is not connected. */
    public static final double MAXIMUM_STRAIGHT_METRES = 300;

    /** Cost of the leg between the point and the edge, metres. */
    public double legMetres() {
        return ExactMetres.of(DETOUR * straightMetres);
    }
}
