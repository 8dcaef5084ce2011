package de.nahraum.geodata.street;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Every way open to people on foot, as straight edges between nodes; walked in both directions.
 *
 * <p>The arrays belong to the network: whoever holds one of them must not write to it. They are handed out as they are because the store
 * writes them and the searches read them millions of times.
 *
 * @param x metres east of each node
 * @param y metres north of each node
 * @param from first node of each edge
 * @param to second node of each edge, never the first
 * @param stepFree whether wheels pass the edge
 * @param extent the area the extract speaks for, in metres; null if it does not say. What lies outside is unknown, not unreachable
 * @param notes names, lighting and stairs of the edges
 */
@SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
public record StreetNetwork(
        double[] x,
        double[] y,
        int[] from,
        int[] to,
        boolean[] stepFree,
        @Nullable Geometry extent,
        EdgeNotes notes) {
    public StreetNetwork {
        if (x.length != y.length
                || from.length != to.length
                || from.length != stepFree.length
                || from.length != notes.edges()) {
            throw new IllegalArgumentException("Arrays of nodes or of edges differ in length");
        }
    }

    /** A network of whose edges nothing more is known. */
    public StreetNetwork(double[] x, double[] y, int[] from, int[] to, boolean[] stepFree, @Nullable Geometry extent) {
        this(x, y, from, to, stepFree, extent, EdgeNotes.none(from.length));
    }

    public int nodes() {
        return x.length;
    }

    public int edges() {
        return from.length;
    }

    /** Length of an edge in metres, rounded to a nanometre, so that lengths add up ({@link ExactMetres}). */
    public double metres(int edge) {
        double dx = x[to[edge]] - x[from[edge]];
        double dy = y[to[edge]] - y[from[edge]];
        return ExactMetres.of(Math.sqrt(dx * dx + dy * dy));
    }
}
