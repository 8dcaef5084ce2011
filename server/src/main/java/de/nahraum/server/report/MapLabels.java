package de.nahraum.server.report;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The numbers on a map, as large as all of them have room; where even small ones would lie on each other, the later one is left out. Lengths in units of
 * {@link MapShapes}.
 *
 * @param letter how large they are written
 * @param placed which there are
 * @param isComplete whether every district has one
 */
record MapLabels(double letter, List<Placed> placed, boolean isComplete) {
    /** From 4 mm on paper down to what can just be read there. */
    private static final List<Double> LETTERS = List.of(36.0, 28.0, 22.0);

    private static final double FLAT = 0.65;
    private static final double WIDE = 0.85;
    /** Three digits and more: so much for each. */
    private static final double PER_DIGIT = 0.37;

    private static final int WIDE_DIGITS = 2;

    /** A number on its plate. */
    record Placed(MapShapes.Shape shape, double plateWidth, double plateHeight) {
        private Envelope box() {
            return new Envelope(
                    shape.x() - plateWidth, shape.x() + plateWidth, shape.y() - plateHeight, shape.y() + plateHeight);
        }
    }

    static MapLabels of(MapShapes shapes) {
        MapLabels labels = of(shapes, LETTERS.getFirst());
        for (double letter : LETTERS) {
            labels = of(shapes, letter);
            if (labels.isComplete()) {
                return labels;
            }
        }
        return labels;
    }

    private static MapLabels of(MapShapes shapes, double letter) {
        List<Placed> placed = new ArrayList<>();
        for (MapShapes.Shape shape : shapes.districts()) {
            Placed label = new Placed(shape, letter * width(shape.number()), letter * FLAT);
            if (placed.stream().noneMatch(other -> other.box().intersects(label.box()))) {
                placed.add(label);
            }
        }
        return new MapLabels(
                letter, List.copyOf(placed), placed.size() == shapes.districts().size());
    }

    /** Half a plate, in letters. */
    private static double width(int number) {
        int digits = String.valueOf(number).length();
        return digits == 1 ? FLAT : digits == WIDE_DIGITS ? WIDE : PER_DIGIT * digits;
    }
}
