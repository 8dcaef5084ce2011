package de.nahraum.geodata.street;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * The way on foot from one point to another: leg to the street, streets, leg from the street, as coverage counts it ({@link Snap}).
 *
 * @param metres of way, the legs 1.3 × their straight line; never less than the straight line between the points
 * @param darkMetres of it without light
 * @param line from the one point to the other, in metres; at least two coordinates
 * @param steps instructions; the first is {@link Turn#START}, the last {@link Turn#ARRIVE}, their metres add up
 */
public record WalkRoute(double metres, double darkMetres, List<Coordinate> line, List<RouteStep> steps) {
    public WalkRoute {
        line = List.copyOf(line);
        steps = List.copyOf(steps);
    }

    /** Seconds at a walker's speed. */
    public double seconds(WalkProfile profile) {
        return metres / profile.metresPerSecond();
    }

    /**
     * The best way: the shortest by day; in the evening the one whose dark metres, counted three times, make it shortest. Of ways as good, always the same
     * one. Both points on one edge: along it, unless a way round is better.
     *
     * <p>Dijkstra (1959), ended as soon as the target is reached. Cost: O(m log n) within that distance, and memory for one number per node.
     *
     * @param graph the ways the walker can use
     * @return empty if a point is not connected ({@link Snap#MAXIMUM_STRAIGHT_METRES}) or no way leads there
     */
    public static Optional<WalkRoute> find(WalkGraph graph, Coordinate from, Coordinate to, TimeOfDay time) {
        Optional<Snap> start = graph.findSnap(from.x, from.y);
        Optional<Snap> end = graph.findSnap(to.x, to.y);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        return new RouteSearch(graph, time.darkFactor())
                .find(start.get(), end.get())
                .map(path -> of(path, from, to, start.get(), end.get()));
    }

    /** Where no streets are known, as everywhere: 1.3 × the straight line, and nothing to say on the way. */
    public static WalkRoute straight(Coordinate from, Coordinate to) {
        double metres = Snap.DETOUR * from.distance(to);
        return new WalkRoute(
                metres,
                0,
                List.of(from, to),
                List.of(new RouteStep(Turn.START, null, metres, false), new RouteStep(Turn.ARRIVE, null, 0, false)));
    }

    private static WalkRoute of(RoutePath path, Coordinate from, Coordinate to, Snap start, Snap end) {
        List<Coordinate> line = new ArrayList<>(List.of(from));
        line.addAll(path.line());
        line.add(to);
        return new WalkRoute(
                start.legMetres() + path.metres() + end.legMetres(),
                path.darkMetres(),
                withoutRepeats(line),
                new RouteDirections(path).steps(start.legMetres(), end.legMetres()));
    }

    private static List<Coordinate> withoutRepeats(List<Coordinate> line) {
        List<Coordinate> kept = new ArrayList<>(List.of(line.getFirst()));
        for (Coordinate next : line) {
            if (!next.equals2D(kept.getLast())) {
                kept.add(next);
            }
        }
        if (kept.size() == 1) {
            kept.add(line.getLast());
        }
        return kept;
    }
}
