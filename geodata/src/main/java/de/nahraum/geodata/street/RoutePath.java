package de.nahraum.geodata.street;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The edges of a way in order, the first and last of them walked in part.
 *
 * @param counted metres as they count where some of them are avoided or dark
 */
record RoutePath(WalkGraph graph, List<Piece> pieces, double counted) {
    /**
     * A stretch along one edge.
     *
     * @param end where it ends
     * @param endNode node it ends at; −1 where it ends within the edge
     */
    record Piece(int edge, Coordinate start, Coordinate end, double metres, int endNode) {}

    double metres() {
        return pieces.stream().mapToDouble(Piece::metres).sum();
    }

    double darkMetres() {
        return pieces.stream()
                .filter(piece -> notes().lightingOf(piece.edge()).isDark())
                .mapToDouble(Piece::metres)
                .sum();
    }

    List<Coordinate> line() {
        List<Coordinate> line = new ArrayList<>();
        for (Piece piece : pieces) {
            line.add(piece.start());
        }
        line.add(pieces.getLast().end());
        return line;
    }

    @Nullable
    String street(Piece piece) {
        return notes().street(piece.edge());
    }

    boolean isStairs(Piece piece) {
        return notes().stairs()[piece.edge()];
    }

    /** Whether more than one way leads on from the end of a piece. */
    boolean isJunctionBehind(Piece piece) {
        return piece.endNode() >= 0 && graph.firstArc(piece.endNode() + 1) - graph.firstArc(piece.endNode()) > 2;
    }

    private EdgeNotes notes() {
        return graph.network().notes();
    }
}
