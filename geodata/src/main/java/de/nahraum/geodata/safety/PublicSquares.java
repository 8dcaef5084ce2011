package de.nahraum.geodata.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Squares of {@value #SIZE_METRES} m from which a person puts together what the public sees of a fear space: never its exact shape. The grid begins at the zero of the city's metres. */
public final class PublicSquares {
    public static final double SIZE_METRES = 50;

    /** More are no spot any more. */
    public static final int MOST = 200;

    private static final double MARGIN_METRES = 75;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private PublicSquares() {}

    /** A square by its number from zero, eastwards and northwards. */
    public record Square(long column, long row) {
        public Geometry shape() {
            double x = column * SIZE_METRES;
            double y = row * SIZE_METRES;
            return FACTORY.toGeometry(new Envelope(x, x + SIZE_METRES, y, y + SIZE_METRES));
        }
    }

    /** Squares as one area; metres. */
    public static Geometry union(Collection<Square> squares) {
        return UnaryUnionOp.union(squares.stream().map(Square::shape).toList());
    }

    /** The squares on and around a shape, from south to north, then west to east; at most {@value #MOST}, those in the middle. */
    public static List<Square> around(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        double most = Math.sqrt(MOST) / 2 * SIZE_METRES - SIZE_METRES;
        double east = Math.min(box.getWidth() / 2 + MARGIN_METRES, most);
        double north = Math.min(box.getHeight() / 2 + MARGIN_METRES, most);
        List<Square> squares = new ArrayList<>();
        for (long row = number(box.centre().y - north); row <= number(box.centre().y + north); row++) {
            for (long column = number(box.centre().x - east); column <= number(box.centre().x + east); column++) {
                squares.add(new Square(column, row));
            }
        }
        return squares;
    }

    private static long number(double metres) {
        return (long) Math.floor(metres / SIZE_METRES);
    }
}
