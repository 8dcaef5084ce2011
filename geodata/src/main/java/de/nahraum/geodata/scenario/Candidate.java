package de.nahraum.geodata.scenario;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.WalkProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Somewhere a place could be.
 *
 * @param id of a room, or the number of a crossing among the candidates
 * @param x metres east
 * @param y metres north
 */
public record Candidate(String id, double x, double y) {
    /** A site that is a point of a street stands for everything this near: "rechnerisch günstig, zu prüfen". */
    public static final double SEARCH_CIRCLE_METRES = 200;

    /** The rooms somebody has named that are not given up. */
    public static List<Candidate> rooms(City city) {
        return city.places().stream()
                .filter(place -> place.kind() == PlaceKind.ROOM_CANDIDATE && place.status() != Status.CLOSED)
                .map(place -> new Candidate(place.id(), place.x(), place.y()))
                .toList();
    }

    /**
     * The points of the streets where ways meet or bend; where there are more than wanted, evenly chosen ones.
     *
     * @param most how many at most, from 1
     * @return empty if the city has no streets
     */
    public static List<Candidate> nodes(City city, WalkProfile profile, int most) {
        Optional<WalkIndex.Snapped> index = city.walkIndex().find(profile);
        if (index.isEmpty()) {
            return List.of();
        }
        StreetNetwork network = index.get().graph().network();
        int[] nodes = index.get().graph().usedNodes();
        int count = Math.min(most, nodes.length);
        return IntStream.range(0, count)
                .map(i -> nodes[(int) ((long) nodes.length * i / count)])
                .mapToObj(node -> new Candidate("node-" + node, network.x()[node], network.y()[node]))
                .toList();
    }
}
