package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.geodata.street.WalkSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Way from every population cell to its nearest place, in metres: leg to the street, streets, leg to the place, each leg 1.3 × the straight
 * line. Exact: one Dijkstra from all places together, and for a cell and a place on one edge the way along that edge.
 */
final class WalkingDistances {
    private WalkingDistances() {}

    /**
     * Distances on the streets.
     *
     * @param limitMetres distances above may come out longer than they are, or infinite
     * @return by position of the cell; infinite if not connected. Empty if the city has no network
     */
    static Optional<double[]> onStreets(City city, List<Place> places, WalkProfile profile, double limitMetres) {
        return city.walkIndex().find(profile).map(index -> onStreets(index, places, limitMetres));
    }

    private static double[] onStreets(WalkIndex.Snapped index, List<Place> places, double limitMetres) {
        WalkSearch search = new WalkSearch(index.graph());
        // Few edges have a place on them: a bit set answers for the others without a look into the map.
        BitSet edgesWithPlaces = new BitSet();
        Map<Integer, List<Snap>> placesByEdge = new HashMap<>();
        for (Place place : places) {
            Snap snap = index.places().get(place.id());
            if (snap != null) {
                search.addSource(snap);
                edgesWithPlaces.set(snap.edge());
                placesByEdge
                        .computeIfAbsent(snap.edge(), edge -> new ArrayList<>())
                        .add(snap);
            }
        }
        search.run(limitMetres);
        double[] metres = new double[index.cells().length];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        for (int i = 0; i < metres.length; i++) {
            Snap cell = index.cells()[i];
            if (cell != null) {
                metres[i] = search.metresTo(cell);
                if (edgesWithPlaces.get(cell.edge())) {
                    metres[i] = Math.min(metres[i], alongEdge(cell, placesByEdge.getOrDefault(cell.edge(), List.of())));
                }
            }
        }
        return metres;
    }

    /** The way along the edge both lie on, to the nearest of the places. */
    private static double alongEdge(Snap cell, List<Snap> places) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Snap place : places) {
            double along = Math.abs(cell.fromMetres() - place.fromMetres());
            nearest = Math.min(nearest, cell.legMetres() + along + place.legMetres());
        }
        return nearest;
    }

    /** Distances as the crow flies × {@value Snap#DETOUR}, by position of the cell; infinite if there is no place. */
    static double[] straight(City city, List<Place> places) {
        List<PopulationCell> cells = city.cells();
        double[] metres = new double[cells.size()];
        for (int i = 0; i < metres.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (Place place : places) {
                double dx = cells.get(i).x() - place.x();
                double dy = cells.get(i).y() - place.y();
                nearest = Math.min(nearest, dx * dx + dy * dy);
            }
            metres[i] = Snap.DETOUR * Math.sqrt(nearest);
        }
        return metres;
    }
}
