package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.street.Catchments;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.geodata.street.WalkSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cells each place has within a limit, with the ways of {@link WalkingDistances}: a place and a cell have the very same way there and here. */
final class PlaceCatchments {
    private final Limit limit;
    private final WalkProfile profile;
    private final int cells;
    private final int[] first;
    private int[] target = new int[1024];
    private double[] metres = new double[1024];
    private int size;

    private PlaceCatchments(int places, int cells, Limit limit, WalkProfile profile) {
        this.first = new int[places + 1];
        this.cells = cells;
        this.limit = limit;
        this.profile = profile;
    }

    /**
     * Which cells are within a limit of which place; inclusive, as {@link Limit#allows} has it.
     *
     * @param places one row each, in this order
     * @param straightLine straight line × 1.3 even where there are streets
     */
    static Catchments of(City city, List<Place> places, Limit limit, WalkProfile profile, boolean straightLine) {
        PlaceCatchments rows = new PlaceCatchments(places.size(), city.cells().size(), limit, profile);
        Optional<WalkIndex.Snapped> index =
                straightLine ? Optional.empty() : city.walkIndex().find(profile);
        for (int p = 0; p < places.size(); p++) {
            if (index.isPresent()) {
                rows.addOnStreets(index.get(), places.get(p));
            } else {
                double[] straight = WalkingDistances.straight(city, List.of(places.get(p)));
                for (int cell = 0; cell < straight.length; cell++) {
                    rows.add(cell, straight[cell]);
                }
            }
            rows.first[p + 1] = rows.size;
        }
        return new Catchments(
                rows.cells, rows.first, Arrays.copyOf(rows.target, rows.size), Arrays.copyOf(rows.metres, rows.size));
    }

    private void addOnStreets(WalkIndex.Snapped index, Place place) {
        Snap from = index.places().get(place.id());
        if (from == null) {
            return;
        }
        WalkSearch search = new WalkSearch(index.graph())
                .addSource(from)
                .run(limit.metres(profile) + 2 * Limit.TOLERANCE * Math.max(1, profile.metresPerSecond()));
        for (int i = 0; i < index.cells().length; i++) {
            Snap cell = index.cells()[i];
            if (cell != null) {
                double over = search.metresTo(cell);
                double along = cell.legMetres() + Math.abs(cell.fromMetres() - from.fromMetres()) + from.legMetres();
                add(i, cell.edge() == from.edge() ? Math.min(over, along) : over);
            }
        }
    }

    private void add(int cell, double way) {
        if (!limit.allows(way, profile)) {
            return;
        }
        if (size == target.length) {
            target = Arrays.copyOf(target, 2 * size);
            metres = Arrays.copyOf(metres, 2 * size);
        }
        target[size] = cell;
        metres[size++] = way;
    }
}
