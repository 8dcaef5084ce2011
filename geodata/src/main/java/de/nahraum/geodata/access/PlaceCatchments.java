package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.street.CatchmentSearch;
import de.nahraum.geodata.street.Catchments;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.WalkProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The cells each place has within a limit, with the ways of {@link WalkingDistances}: a place and a cell have the very same way there and here. */
public final class PlaceCatchments {
    private PlaceCatchments() {}

    /**
     * Which cells are within a limit of which place; inclusive, as {@link Limit#allows} has it. Cost: one search as far as the limit per place; without streets
     * one pass over the cells per place.
     *
     * @param places one row each, in this order; the city's, or such as somebody thinks of
     * @param question says how far, who walks, and whether by day or in the evening
     */
    public static Catchments of(City city, List<Place> places, CoverageQuestion question) {
        return of(city, places, question, () -> false).orElseThrow();
    }

    /**
     * The same for somebody who may have enough of it.
     *
     * @param stopNow asked before each place, from several threads
     * @return empty if it was stopped
     */
    public static Optional<Catchments> of(
            City city, List<Place> places, CoverageQuestion question, BooleanSupplier stopNow) {
        Optional<WalkIndex.Snapped> ways =
                question.straightLine() ? Optional.empty() : city.findWays(question.profile(), question.time());
        return ways.isPresent()
                ? onStreets(ways.get(), places, question, stopNow)
                : straight(city, places, question.limit(), question.profile(), stopNow);
    }

    private static Optional<Catchments> onStreets(
            WalkIndex.Snapped index, List<Place> places, CoverageQuestion question, BooleanSupplier stopNow) {
        List<@Nullable Snap> sources = new ArrayList<>();
        places.forEach(place -> sources.add(index.findSnap(place).orElse(null)));
        double most = question.limit().mostMetres(question.profile());
        return CatchmentSearch.of(index.graph(), sources, index.linkedCells(), most, stopNow);
    }

    private static Optional<Catchments> straight(
            City city, List<Place> places, Limit limit, WalkProfile profile, BooleanSupplier stopNow) {
        int cells = city.cells().size();
        int[] first = new int[places.size() + 1];
        int[] target = new int[cells];
        double[] metres = new double[cells];
        int size = 0;
        for (int p = 0; p < places.size(); p++) {
            if (stopNow.getAsBoolean()) {
                return Optional.empty();
            }
            double[] ways = WalkingDistances.straight(city, List.of(places.get(p)));
            if (size + cells > target.length) {
                target = Arrays.copyOf(target, Math.addExact(size * 2, cells));
                metres = Arrays.copyOf(metres, target.length);
            }
            for (int cell = 0; cell < cells; cell++) {
                if (limit.allows(ways[cell], profile)) {
                    target[size] = cell;
                    metres[size++] = ways[cell];
                }
            }
            first[p + 1] = size;
        }
        return Optional.of(new Catchments(cells, first, Arrays.copyOf(target, size), Arrays.copyOf(metres, size)));
    }
}
