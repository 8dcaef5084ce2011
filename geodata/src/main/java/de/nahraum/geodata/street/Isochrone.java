package de.nahraum.geodata.street;

import de.nahraum.geodata.geo.Contour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What is within a walk, as an area to be shown: everything up to {@link #WIDTH_METRES} beside a street that is reached, as far as the way there and the leg beside the street
 * (1.3 × its length) stay within the limit. Figures never come from it: they are counted by the ways of cells.
 *
 * <p>The ways along all edges are laid on a grid and the outline is drawn through it ({@link Contour}); what is smaller than a garden is left out. The outline is
 * true to about half a step of the grid. Cost: one limited search, one pass over the edges, and the grid.
 */
public final class Isochrone {
    /** So far beside a street one still is at that street; a choice for the eye. */
    public static final double WIDTH_METRES = 50;

    private static final double LEAST_STEP_METRES = 15;
    private static final double STEPS_PER_LIMIT = 150;
    private static final double MOST_POINTS = 4e6;
    private static final double LEAST_SQUARE_METRES = 500;

    private final StreetNetwork network;
    private final double limitMetres;
    private final List<Piece> pieces = new ArrayList<>();
    private final Envelope box = new Envelope();

    /** A part of an edge with the ways to its ends. */
    private record Piece(double ax, double ay, double wayA, double bx, double by, double wayB) {}

    private Isochrone(StreetNetwork network, double limitMetres) {
        this.network = network;
        this.limitMetres = limitMetres;
    }

    /**
     * The area within a limit of any of some sources.
     *
     * @param sources snapped to the graph; their legs count
     * @param limitMetres not negative, finite
     * @return valid polygon or multipolygon; empty if nothing is reached
     */
    public static Geometry of(WalkGraph graph, List<Snap> sources, double limitMetres) {
        Isochrone isochrone = new Isochrone(graph.network(), limitMetres);
        graph.search(search -> {
            sources.forEach(search::addSource);
            search.run(limitMetres);
            isochrone.collect(graph, sources, search);
            return isochrone;
        });
        return isochrone.draw();
    }

    private void collect(WalkGraph graph, List<Snap> sources, WalkSearch search) {
        boolean[] special = new boolean[network.edges()];
        for (Snap source : sources) {
            special[source.edge()] = true;
        }
        graph.forEachEdge(edge -> {
            double[] stops = special[edge] ? stops(edge, sources) : new double[] {0, network.metres(edge)};
            for (int i = 0; i + 1 < stops.length; i++) {
                add(edge, stops[i], stops[i + 1], search);
            }
        });
    }

    /** Where the way along an edge may be shortest within it: at the sources on it. */
    private double[] stops(int edge, List<Snap> sources) {
        double metres = network.metres(edge);
        return DoubleStream.concat(
                        DoubleStream.of(0, metres),
                        sources.stream().filter(source -> source.edge() == edge).mapToDouble(Snap::fromMetres))
                .sorted()
                .toArray();
    }

    private void add(int edge, double from, double to, WalkSearch search) {
        double metres = network.metres(edge);
        double wayA = search.metresTo(new Snap(edge, from, metres - from, 0));
        double wayB = search.metresTo(new Snap(edge, to, metres - to, 0));
        if (Math.min(wayA, wayB) <= limitMetres) {
            Piece piece = new Piece(
                    at(network.x(), edge, from, metres),
                    at(network.y(), edge, from, metres),
                    wayA,
                    at(network.x(), edge, to, metres),
                    at(network.y(), edge, to, metres),
                    wayB);
            pieces.add(piece);
            box.expandToInclude(piece.ax(), piece.ay());
            box.expandToInclude(piece.bx(), piece.by());
        }
    }

    private double at(double[] axis, int edge, double along, double metres) {
        double start = axis[network.from()[edge]];
        return metres == 0 ? start : start + along / metres * (axis[network.to()[edge]] - start);
    }

    private Geometry draw() {
        if (pieces.isEmpty()) {
            return new GeometryFactory().createPolygon();
        }
        double wanted = Math.max(LEAST_STEP_METRES, limitMetres / STEPS_PER_LIMIT);
        double least =
                Math.sqrt((box.getWidth() + 4 * WIDTH_METRES) * (box.getHeight() + 4 * WIDTH_METRES) / MOST_POINTS);
        double step = Math.max(wanted, least);
        box.expandBy(WIDTH_METRES + 2 * step);
        // Lines of the grid lie at whole steps, so that the same place looks the same whatever is around it.
        double west = Math.floor(box.getMinX() / step) * step;
        double south = Math.floor(box.getMinY() / step) * step;
        int columns = (int) Math.ceil((box.getMaxX() - west) / step) + 1;
        int rows = (int) Math.ceil((box.getMaxY() - south) / step) + 1;
        double[] values = new double[Math.multiplyExact(columns, rows)];
        Arrays.fill(values, WIDTH_METRES);
        for (Piece piece : pieces) {
            Envelope near = new Envelope(piece.ax(), piece.bx(), piece.ay(), piece.by());
            near.expandBy(WIDTH_METRES + step);
            int lastColumn = Math.min(columns - 1, (int) ((near.getMaxX() - west) / step));
            int lastRow = Math.min(rows - 1, (int) ((near.getMaxY() - south) / step));
            for (int row = Math.max(0, (int) ((near.getMinY() - south) / step)); row <= lastRow; row++) {
                for (int column = Math.max(0, (int) ((near.getMinX() - west) / step)); column <= lastColumn; column++) {
                    int point = row * columns + column;
                    values[point] = Math.min(values[point], value(piece, west + column * step, south + row * step));
                }
            }
        }
        return Contour.below(values, columns, west, south, step, LEAST_SQUARE_METRES);
    }

    /** Metres a point lies outside of what one piece makes reachable; below zero inside. */
    private double value(Piece piece, double x, double y) {
        double dx = piece.bx() - piece.ax();
        double dy = piece.by() - piece.ay();
        double squaredLength = dx * dx + dy * dy;
        double length = Math.sqrt(squaredLength);
        double part = squaredLength == 0
                ? 0
                : Math.clamp(((x - piece.ax()) * dx + (y - piece.ay()) * dy) / squaredLength, 0.0, 1.0);
        double px = x - (piece.ax() + part * dx);
        double py = y - (piece.ay() + part * dy);
        double beside = Math.sqrt(px * px + py * py);
        double way = Math.min(piece.wayA() + part * length, piece.wayB() + (1 - part) * length);
        return Math.max(beside - WIDTH_METRES, (way + Snap.DETOUR * beside - limitMetres) / Snap.DETOUR);
    }
}
