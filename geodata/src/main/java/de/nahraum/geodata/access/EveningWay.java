package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.street.Avoidance;
import de.nahraum.geodata.street.AvoidedParts;
import de.nahraum.geodata.street.LinkedPoints;
import de.nahraum.geodata.street.NearestSearch;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkGraph;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.geodata.street.WalkRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The way from a point to its nearest place by day, and round fear spaces in the evening, both to be drawn. The nearest place in the evening may be another one.
 *
 * @param byDay empty if none is reached
 * @param evening empty if none is reached
 */
public record EveningWay(Optional<Way> byDay, Optional<Way> evening) {
    /**
     * A way to the nearest place.
     *
     * @param countedMetres as coverage counts them: with avoided metres slowed, both legs included
     * @param route metres on the ground
     */
    public record Way(Place place, double countedMetres, WalkRoute route) {}

    /**
     * Finds both ways, whatever the limit. Cost: two searches over the whole network and two routes.
     *
     * @param question whose places count; without streets both ways are empty
     * @param from metres east and north
     */
    public static EveningWay find(City city, CoverageQuestion question, Coordinate from, Avoidance how) {
        WalkProfile profile = question.profile();
        Optional<WalkIndex.Snapped> streets =
                question.straightLine() ? Optional.empty() : city.walkIndex().find(profile);
        if (streets.isEmpty()) {
            return new EveningWay(Optional.empty(), Optional.empty());
        }
        WalkIndex.Snapped day = streets.get();
        AvoidedParts avoided = AvoidedParts.union(city.avoidedInTheEvening().stream()
                .map(space -> AvoidedParts.of(day.graph(), space.shape()))
                .toList());
        List<Place> places = question.listPlaces(city);
        List<@Nullable Snap> sources = new ArrayList<>();
        places.forEach(place -> sources.add(day.findSnap(place).orElse(null)));
        return new EveningWay(
                find(day.graph(), places, sources, from),
                find(day.graph().avoiding(avoided, how), places, sources, from));
    }

    private static Optional<Way> find(
            WalkGraph graph, List<Place> places, List<@Nullable Snap> sources, Coordinate from) {
        Snap start = graph.findSnap(from.x, from.y).orElse(null);
        LinkedPoints point = LinkedPoints.of(graph, new @Nullable Snap[] {start});
        NearestSearch.Nearest nearest = NearestSearch.of(graph, sources, point, 1, Double.POSITIVE_INFINITY);
        int which = nearest.nearest()[0];
        if (which < 0) {
            return Optional.empty();
        }
        Place place = places.get(which);
        return WalkRoute.find(graph, from, new Coordinate(place.x(), place.y()), TimeOfDay.DAY)
                .map(route -> new Way(place, nearest.metres()[0], route));
    }
}
