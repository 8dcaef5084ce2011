package de.nahraum.geodata.advice;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.PlaceCatchments;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.scenario.Candidate;
import de.nahraum.geodata.street.Catchments;
import de.nahraum.geodata.street.StreetNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where new places could be, and whom each would have within a way: first the rooms somebody has named, then points of the streets. The public is not told of rooms.
 *
 * @param rooms how many of the list are rooms
 * @param districts position in {@link City#districts()} of the district each lies in
 * @param reach one row for each
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Spots(List<Spot> list, int rooms, int[] districts, Catchments reach) {
    /** In a larger town the points lie farther apart, so that whom they reach fits into memory. */
    static final int MOST_POINTS = 4_000;

    /**
     * All of a city.
     *
     * @param question that reaches farthest of those that will be asked
     */
    static Spots of(City city, CoverageQuestion question) {
        List<Spot> list = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (city.audience() == Audience.INTERNAL) {
            city.places().stream()
                    .filter(place -> place.kind() == PlaceKind.ROOM_CANDIDATE && place.status() != Status.CLOSED)
                    .filter(place -> city.districtIndexOf(place) != City.NO_DISTRICT)
                    .forEach(room -> {
                        list.add(new Spot.Room(room));
                        places.add(room);
                    });
        }
        int rooms = list.size();
        double side = Candidate.SEARCH_CIRCLE_METRES;
        List<Spot.Circle> circles = circles(city, question, side);
        while (circles.size() > MOST_POINTS) {
            side *= 2;
            circles = circles(city, question, side);
        }
        for (Spot.Circle circle : circles) {
            list.add(circle);
            places.add(at(circle, list.size()));
        }
        int[] districts = places.stream().mapToInt(city::districtIndexOf).toArray();
        return new Spots(List.copyOf(list), rooms, districts, PlaceCatchments.of(city, places, question));
    }

    /** One point of the streets for every square of a grid: the one nearest its middle, of equally near ones the first. */
    private static List<Spot.Circle> circles(City city, CoverageQuestion question, double side) {
        Optional<WalkIndex.Snapped> ways = city.walkIndex().find(question.profile());
        if (ways.isEmpty()) {
            return List.of();
        }
        StreetNetwork network = ways.get().graph().network();
        Map<Square, Integer> nearest = new TreeMap<>();
        for (int node : ways.get().graph().usedNodes()) {
            double x = network.x()[node];
            double y = network.y()[node];
            if (city.districtLocator().locate(x, y) != City.NO_DISTRICT) {
                Square square = new Square((int) Math.floor(x / side), (int) Math.floor(y / side));
                nearest.merge(
                        square,
                        node,
                        (a, b) -> square.fromMiddle(network, b, side) < square.fromMiddle(network, a, side) ? b : a);
            }
        }
        return nearest.values().stream()
                .map(node -> new Spot.Circle(network.x()[node], network.y()[node], Candidate.SEARCH_CIRCLE_METRES))
                .toList();
    }

    /** A square of the grid; from south to north, and in a row from west to east. */
    private record Square(int column, int row) implements Comparable<Square> {
        @Override
        public int compareTo(Square other) {
            int rows = Integer.compare(row, other.row);
            return rows == 0 ? Integer.compare(column, other.column) : rows;
        }

        double fromMiddle(StreetNetwork network, int node, double side) {
            return Math.hypot(network.x()[node] - (column + 0.5) * side, network.y()[node] - (row + 0.5) * side);
        }
    }

    private static Place at(Spot.Circle circle, int number) {
        return new Place(
                "spot-" + number,
                "",
                PlaceKind.ROOM_CANDIDATE,
                Status.SUGGESTED,
                circle.x(),
                circle.y(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "");
    }
}
