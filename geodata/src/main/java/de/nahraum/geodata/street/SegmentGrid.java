package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the nearest edge to a point: edges lie in the squares of a grid they touch, squares are looked at ring by ring round the point
 * until no nearer edge can follow. Ties go to the edge with the smallest number.
 */
final class SegmentGrid {
    private static final double SQUARE_METRES = 60;

    private final StreetNetwork network;
    private final double squareMetres;
    private final double minX;
    private final double minY;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] members;

    SegmentGrid(StreetNetwork network, int[] edges) {
        this.network = network;
        Envelope box = new Envelope();
        for (int e : edges) {
            box.expandToInclude(network.x()[network.from()[e]], network.y()[network.from()[e]]);
            box.expandToInclude(network.x()[network.to()[e]], network.y()[network.to()[e]]);
        }
        minX = box.isNull() ? 0 : box.getMinX();
        minY = box.isNull() ? 0 : box.getMinY();
        squareMetres = squareMetres(box, 4L * edges.length + 1024);
        columns = box.isNull() ? 1 : (int) (box.getWidth() / squareMetres) + 1;
        rows = box.isNull() ? 1 : (int) (box.getHeight() / squareMetres) + 1;
        int[] count = new int[Math.multiplyExact(columns, rows) + 1];
        for (int e : edges) {
            forEachSquare(e, square -> count[square + 1]++);
        }
        Arrays.parallelPrefix(count, Integer::sum);
        first = count;
        members = new int[first[columns * rows]];
        int[] next = first.clone();
        for (int e : edges) {
            forEachSquare(e, square -> members[next[square]++] = e);
        }
    }

    /** One stray node far away must not make more squares than memory holds: the squares grow instead. */
    private static double squareMetres(Envelope box, long mostSquares) {
        double side = SQUARE_METRES;
        while ((box.getWidth() / side + 1) * (box.getHeight() / side + 1) > mostSquares) {
            side *= 2;
        }
        return side;
    }

    int squares() {
        return columns * rows;
    }

    private void forEachSquare(int edge, java.util.function.IntConsumer action) {
        double ax = network.x()[network.from()[edge]];
        double ay = network.y()[network.from()[edge]];
        double bx = network.x()[network.to()[edge]];
        double by = network.y()[network.to()[edge]];
        int lastColumn = column(Math.max(ax, bx));
        int lastRow = row(Math.max(ay, by));
        for (int r = row(Math.min(ay, by)); r <= lastRow; r++) {
            for (int c = column(Math.min(ax, bx)); c <= lastColumn; c++) {
                action.accept(r * columns + c);
            }
        }
    }

    private int column(double x) {
        return (int) Math.floor((x - minX) / squareMetres);
    }

    private int row(double y) {
        return (int) Math.floor((y - minY) / squareMetres);
    }

    /** Visits the edges that may meet a box, some of them more than once. */
    void forEachNear(Envelope box, java.util.function.IntConsumer action) {
        int lastColumn = Math.min(columns - 1, column(box.getMaxX()));
        int lastRow = Math.min(rows - 1, row(box.getMaxY()));
        for (int r = Math.max(0, row(box.getMinY())); r <= lastRow; r++) {
            for (int c = Math.max(0, column(box.getMinX())); c <= lastColumn; c++) {
                int square = r * columns + c;
                for (int i = first[square]; i < first[square + 1]; i++) {
                    action.accept(members[i]);
                }
            }
        }
    }

    /** The nearest edge no farther than the limit (inclusive). */
    Optional<Snap> findNearest(double x, double y, double maximumMetres) {
        int centreColumn = column(x);
        int centreRow = row(y);
        int lastRing = (int) (maximumMetres / squareMetres) + 1;
        double bestSquared = Math.nextUp(maximumMetres * maximumMetres);
        int bestEdge = -1;
        for (int ring = 0; ring <= lastRing; ring++) {
            // What lies in this ring is at least this far away.
            double ringMetres = (ring - 1) * squareMetres;
            if (ring > 1 && ringMetres * ringMetres > bestSquared) {
                break;
            }
            for (int r = Math.max(0, centreRow - ring); r <= Math.min(rows - 1, centreRow + ring); r++) {
                boolean wholeRow = Math.abs(r - centreRow) == ring;
                int step = wholeRow || ring == 0 ? 1 : 2 * ring;
                for (int c = centreColumn - ring; c <= centreColumn + ring; c += step) {
                    if (c < 0 || c >= columns) {
                        continue;
                    }
                    int square = r * columns + c;
                    for (int i = first[square]; i < first[square + 1]; i++) {
                        double squared = squaredDistance(members[i], x, y);
                        if (squared < bestSquared || (squared == bestSquared && members[i] < bestEdge)) {
                            bestSquared = squared;
                            bestEdge = members[i];
                        }
                    }
                }
            }
        }
        return bestEdge < 0 ? Optional.empty() : Optional.of(snap(bestEdge, x, y, Math.sqrt(bestSquared)));
    }

    private Snap snap(int edge, double x, double y, double straightMetres) {
        double metres = network.metres(edge);
        double along = ExactMetres.of(fraction(edge, x, y) * metres);
        return new Snap(edge, along, metres - along, straightMetres);
    }

    /** Where on the edge the nearest point lies, 0 at its first node, 1 at its second. */
    private double fraction(int edge, double x, double y) {
        double ax = network.x()[network.from()[edge]];
        double ay = network.y()[network.from()[edge]];
        double dx = network.x()[network.to()[edge]] - ax;
        double dy = network.y()[network.to()[edge]] - ay;
        double squaredLength = dx * dx + dy * dy;
        return squaredLength == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / squaredLength, 0.0, 1.0);
    }

    private double squaredDistance(int edge, double x, double y) {
        int a = network.from()[edge];
        int b = network.to()[edge];
        double t = fraction(edge, x, y);
        double px = x - (network.x()[a] + t * (network.x()[b] - network.x()[a]));
        double py = y - (network.y()[a] + t * (network.y()[b] - network.y()[a]));
        return px * px + py * py;
    }
}
