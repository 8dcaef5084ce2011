package de.nahraum.geodata.street;

import de.nahraum.geodata.street.RoutePath.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Instructions for a way. Pieces of one street are one instruction, however it bends; ways without a name are apart where they turn at a junction; bits
 * without a name of less than 15 m, as one crosses a street or a square, belong to what was walked before, or at the beginning to what
 * follows. The rules are ours.
 */
final class RouteDirections {
    private static final double SHORT_METRES = 15;
    private static final double TURNED_DEGREES = 45;

    /** Directions are taken over this length: the last metre before a corner says little. */
    private static final double SIGHT_METRES = 15;

    private final RoutePath path;

    /** Pieces from one to before another. */
    private record Stretch(int first, int end, @Nullable String street, boolean stairs) {
        boolean goesOnAs(Stretch next) {
            return stairs == next.stairs && Objects.equals(street, next.street);
        }

        Stretch plus(Stretch next) {
            return new Stretch(first, next.end, street, stairs);
        }
    }

    RouteDirections(RoutePath path) {
        this.path = path;
    }

    List<RouteStep> steps(double firstLeg, double lastLeg) {
        List<Stretch> stretches = withoutShort(stretches());
        List<RouteStep> steps = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Turn turn = i == 0 ? Turn.START : Turn.of(leftDegrees(stretches.get(i - 1), stretch));
            double legs = (i == 0 ? firstLeg : 0) + (i == stretches.size() - 1 ? lastLeg : 0);
            steps.add(new RouteStep(turn, stretch.street(), metres(stretch) + legs, stretch.stairs()));
        }
        steps.add(new RouteStep(Turn.ARRIVE, null, 0, false));
        return steps;
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < path.pieces().size(); i++) {
            Piece piece = path.pieces().get(i);
            Stretch next = new Stretch(i, i + 1, path.street(piece), path.isStairs(piece));
            if (i > 0 && stretches.getLast().goesOnAs(next) && !isUnnamedTurn(stretches.getLast(), next)) {
                stretches.set(stretches.size() - 1, stretches.getLast().plus(next));
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }

    private boolean isUnnamedTurn(Stretch before, Stretch next) {
        return next.street() == null
                && path.isJunctionBehind(path.pieces().get(next.first() - 1))
                && Math.abs(leftDegrees(before, next)) >= TURNED_DEGREES;
    }

    private List<Stretch> withoutShort(List<Stretch> stretches) {
        List<Stretch> kept = new ArrayList<>();
        @Nullable Stretch begun = null;
        for (Stretch stretch : stretches) {
            boolean isShort = stretch.street() == null && !stretch.stairs() && metres(stretch) < SHORT_METRES;
            if (isShort && kept.isEmpty()) {
                begun = begun == null ? stretch : begun.plus(stretch);
            } else if (isShort || (!kept.isEmpty() && isSameStreet(kept.getLast(), stretch))) {
                kept.set(kept.size() - 1, kept.getLast().plus(stretch));
            } else {
                int first = begun == null ? stretch.first() : begun.first();
                kept.add(new Stretch(first, stretch.end(), stretch.street(), stretch.stairs()));
                begun = null;
            }
        }
        if (begun != null) {
            kept.add(begun);
        }
        return kept;
    }

    /** Behind a bit that was left out the street may be the one before. */
    private static boolean isSameStreet(Stretch before, Stretch next) {
        return next.street() != null && before.goesOnAs(next);
    }

    private double metres(Stretch stretch) {
        return path.pieces().subList(stretch.first(), stretch.end()).stream()
                .mapToDouble(Piece::metres)
                .sum();
    }

    /** How far one turns to the left from a stretch to the next, −180 … 180; 0 if one of the directions has no length. */
    private double leftDegrees(Stretch coming, Stretch going) {
        Coordinate corner = path.pieces().get(going.first()).start();
        Coordinate before = corner;
        for (int i = coming.end() - 1; i >= coming.first() && before.distance(corner) < SIGHT_METRES; i--) {
            before = path.pieces().get(i).start();
        }
        Coordinate behind = corner;
        for (int i = going.first(); i < going.end() && behind.distance(corner) < SIGHT_METRES; i++) {
            behind = path.pieces().get(i).end();
        }
        double x1 = corner.x - before.x;
        double y1 = corner.y - before.y;
        double x2 = behind.x - corner.x;
        double y2 = behind.y - corner.y;
        return StrictMath.toDegrees(StrictMath.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2));
    }
}
