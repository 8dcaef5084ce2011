package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import java.util.List;
import java.util.Optional;

/**
 * Way from every population cell to its nearest place, in metres: leg to the street, streets, leg to the place, each leg 1.3 × the straight
 * line. Exact: one search from all places together ({@link de.nahraum.geodata.street.WalkSearch}).
 */
final class WalkingDistances {
    private WalkingDistances() {}

    /**
     * Distances on the streets.
     *
     * @param limitMetres distances above may come out longer than they are, or infinite
     * @return by position of the cell; infinite if not connected. Empty if the city has no network
     */
    static Optional<double[]> onStreets(
            City city, List<Place> places, WalkProfile profile, TimeOfDay time, double limitMetres) {
        return city.findWays(profile, time).map(index -> onStreets(index, places, limitMetres));
    }

    /** The same on given ways. */
    static double[] onStreets(WalkIndex.Snapped index, List<Place> places, double limitMetres) {
        return index.graph().search(search -> {
            for (Place place : places) {
                index.findSnap(place).ifPresent(search::addSource);
            }
            return search.run(limitMetres).metresTo(index.linkedCells());
        });
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
