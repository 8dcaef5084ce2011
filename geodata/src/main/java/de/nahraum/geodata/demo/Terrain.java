package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Where a town is built up, and what lies in the way: river, railway, motorway, parks. */
final class Terrain {
    /** Streets and houses stand where {@link #builtUp} is at least this. */
    static final double BUILT = 0.25;

    private final Frame frame;
    private final double phase;
    private final List<Barrier> barriers;
    private final List<Blob> parks = new ArrayList<>();

    Terrain(Frame frame, SplittableRandom random) {
        this.frame = frame;
        phase = random.nextDouble() * 6;
        double s = frame.scale();
        double x = frame.centreX();
        double y = frame.centreY();
        barriers = List.of(
                new Barrier(Barrier.Kind.RIVER, 18, x - 650 * s, y, 420 * s, 1_150 * s, random.nextDouble() * 6),
                new Barrier(Barrier.Kind.RAILWAY, 16, x, y - 620 * s, 170 * s, 830 * s, random.nextDouble() * 6),
                new Barrier(Barrier.Kind.MOTORWAY, 40, x, y + 2_150 * s, 240 * s, 1_430 * s, random.nextDouble() * 6));
        for (int i = 0; i < 7; i++) {
            double angle = (i + random.nextDouble() * 0.6) * 2 * StrictMath.PI / 7;
            double distance = (600 + 1_500 * random.nextDouble()) * s;
            double radius = StrictMath.max(55, (100 + 110 * random.nextDouble()) * s);
            parks.add(new Blob(
                    x + distance * StrictMath.cos(angle),
                    y + distance * StrictMath.sin(angle),
                    radius,
                    random.nextDouble() * 6));
        }
    }

    Frame frame() {
        return frame;
    }

    List<Barrier> barriers() {
        return barriers;
    }

    List<Blob> parks() {
        return parks;
    }

    boolean inPark(double x, double y) {
        return parks.stream().anyMatch(park -> park.contains(x, y, 0));
    }

    /** From 0 (open country) to about 1 (old town, village centre). */
    double builtUp(double x, double y) {
        double best = bump(x - frame.centreX(), y - frame.centreY(), 2_450 * frame.scale());
        for (DistrictFact fact : DistrictFact.ALL) {
            double reach = (fact.core() ? 9.5 : 12.5) * StrictMath.sqrt(fact.people()) * frame.scale();
            double dx = x - frame.x(fact.homesX());
            double dy = y - frame.y(fact.homesY());
            best = StrictMath.max(best, 0.85 * bump(dx, dy, StrictMath.max(230, reach)));
        }
        return best * (1 + 0.22 * StrictMath.sin(x / 310 + phase) * StrictMath.sin(y / 270 - phase));
    }

    /** Falls to {@link #BUILT} at about {@code reach} metres, in some directions farther out than in others. */
    private double bump(double dx, double dy, double reach) {
        double square = (dx * dx + dy * dy) / (reach * reach);
        if (square > 4 || square == 0) {
            return square == 0 ? 1 : 0;
        }
        double angle = StrictMath.atan2(dy, dx);
        double lobes =
                1 + 0.14 * StrictMath.sin(2 * angle + phase + reach) + 0.1 * StrictMath.sin(5 * angle + 3 * reach);
        return StrictMath.exp(-1.386 * square / (lobes * lobes));
    }

    /** What a straight piece of street would have to cross, or null. */
    @Nullable
    Barrier crossing(double x1, double y1, double x2, double y2) {
        for (Barrier barrier : barriers) {
            if (barrier.between(x1, y1, x2, y2)) {
                return barrier;
            }
        }
        return null;
    }

    /** Moves a point off the river, the railway and the motorway, to the side it is on. */
    double[] clear(double x, double y) {
        double[] point = {x, y};
        for (Barrier barrier : barriers) {
            double side = barrier.side(point[0], point[1]);
            double missing = barrier.clearance() - StrictMath.abs(side);
            if (missing > 0) {
                point[barrier.northSouth() ? 0 : 1] += side < 0 ? -missing : missing;
            }
        }
        return point;
    }

    /** Whether a house may stand here: not on water, rails or a motorway. */
    boolean dry(double x, double y) {
        return barriers.stream().allMatch(barrier -> StrictMath.abs(barrier.side(x, y)) > barrier.clearance() * 0.6);
    }
}
