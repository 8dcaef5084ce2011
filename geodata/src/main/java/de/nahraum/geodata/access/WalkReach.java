package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.WalkProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far it is on foot from one position to every place, by the rules of {@link Coverage}: legs 1.3 × the straight line, on one edge the way along it,
 * without a network 1.3 × the straight line.
 */
public final class WalkReach {
    /**
     * A place that is reached.
     *
     * @param metres of way
     * @param seconds of way at the walker's speed
     */
    public record Reach(Place place, double metres, double seconds) {}

    private WalkReach() {}

    /**
     * The places within a limit, the nearest first; of two as near, in the order delivered. Never a protected one. Cost: one search as far as the limit
     * reaches, one pass over the places.
     *
     * @param x metres east
     * @param y metres north
     * @param limitSeconds inclusive, to a millionth of a second; may be infinite
     * @return empty if nothing is reached, or the position is not connected
     */
    public static List<Reach> from(City city, double x, double y, WalkProfile profile, double limitSeconds) {
        if (Double.isNaN(limitSeconds)) {
            throw new IllegalArgumentException("A limit is a number");
        }
        Optional<WalkIndex.Snapped> index = city.walkIndex().find(profile);
        double[] metres = index.isPresent()
                ? onStreets(city, index.get(), x, y, (limitSeconds + 2 * Limit.TOLERANCE) * profile.metresPerSecond())
                : straight(city, x, y);
        List<Reach> reached = new ArrayList<>();
        for (int i = 0; i < metres.length; i++) {
            double seconds = metres[i] / profile.metresPerSecond();
            Place place = city.places().get(i);
            if (Double.isFinite(seconds) && seconds <= limitSeconds + Limit.TOLERANCE && !place.isProtected()) {
                reached.add(new Reach(place, metres[i], seconds));
            }
        }
        reached.sort(Comparator.comparingDouble(Reach::metres));
        return List.copyOf(reached);
    }

    /** By position of the place; infinite if not connected. */
    private static double[] onStreets(City city, WalkIndex.Snapped index, double x, double y, double limitMetres) {
        Optional<Snap> position = index.graph().findSnap(x, y);
        return index.graph().search(search -> {
            position.ifPresent(search::addSource);
            search.run(limitMetres);
            return city.places().stream()
                    .map(index::findSnap)
                    .mapToDouble(snap -> snap.isEmpty() ? Double.POSITIVE_INFINITY : search.metresTo(snap.get()))
                    .toArray();
        });
    }

    private static double[] straight(City city, double x, double y) {
        return city.places().stream()
                .mapToDouble(place -> {
                    double dx = x - place.x();
                    double dy = y - place.y();
                    return Snap.DETOUR * Math.sqrt(dx * dx + dy * dy);
                })
                .toArray();
    }
}
