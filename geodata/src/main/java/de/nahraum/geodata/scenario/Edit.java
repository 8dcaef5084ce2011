package de.nahraum.geodata.scenario;

import de.nahraum.geodata.access.Limit;
import org.locationtech.jts.geom.Geometry;

/** One step of a what-if. Steps are taken in their order; a later one may be about a place an earlier one added. */
public sealed interface Edit {
    /**
     * A place of the service more.
     *
     * @param id by which later steps name it; none that is in the city or was added before
     * @param x metres east
     * @param y metres north
     */
    record Add(String id, double x, double y) implements Edit {}

    /** A place goes elsewhere, with all its offers. */
    record Move(String place, double x, double y) implements Edit {}

    /** A place is there no more. */
    record Close(String place) implements Edit {}

    /** A place that is planned, suggested or closed is there, with its offers of the service. */
    record Open(String place) implements Edit {}

    /**
     * A spot more that people go round, at all times of day. It counts where the question is about the evening.
     *
     * @param id none that a fear space of the city has or one added before
     * @param shape polygons, in metres
     */
    record AddFearSpace(String id, Geometry shape) implements Edit {}

    /** A fear space that people go round is one no more: the city's, or one added before. */
    record DismantleFearSpace(String fearSpace) implements Edit {}

    /** Another standard of what is near. */
    record Standard(Limit limit) implements Edit {}
}
