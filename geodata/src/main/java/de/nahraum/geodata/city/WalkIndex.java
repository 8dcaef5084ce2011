package de.nahraum.geodata.city;

import de.nahraum.geodata.street.Avoidance;
import de.nahraum.geodata.street.AvoidedParts;
import de.nahraum.geodata.street.LinkedPoints;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.WalkGraph;
import de.nahraum.geodata.street.WalkProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The walking graphs of a city with all its cells and places snapped to them, once. Immutable; profiles that differ in speed only share a
 * graph.
 */
public final class WalkIndex {
    /**
     * A graph and what is snapped to it.
     *
     * @param cells by position of the cell; null for one that is not connected
     * @param linkedCells the same cells, laid out for searches
     * @param places those of the city; absent if not connected
     */
    @SuppressWarnings("ArrayRecordComponent") // read once per cell and question
    public record Snapped(WalkGraph graph, @Nullable Snap[] cells, LinkedPoints linkedCells, Map<Place, Snap> places) {
        Snapped(WalkGraph graph, @Nullable Snap[] cells, Map<Place, Snap> places) {
            this(graph, cells, LinkedPoints.of(graph, cells), places);
        }

        /** The same for people who avoid parts of the ways; points meet the streets where they do by day. */
        public Snapped avoiding(AvoidedParts parts, Avoidance how) {
            WalkGraph changed = graph.avoiding(parts, how);
            return new Snapped(changed, cells, linkedCells.on(changed, cells), places);
        }

        /** Where a place meets the streets, be it the city's or one somebody thinks of; empty if it is not connected. */
        public Optional<Snap> findSnap(Place place) {
            Snap known = places.get(place);
            return known == null ? graph.findSnap(place.x(), place.y()) : Optional.of(known);
        }
    }

    private final @Nullable Snapped everyWay;
    private final @Nullable Snapped stepFree;

    private WalkIndex(@Nullable Snapped everyWay, @Nullable Snapped stepFree) {
        this.everyWay = everyWay;
        this.stepFree = stepFree;
    }

    static WalkIndex of(@Nullable StreetNetwork streets, List<PopulationCell> cells, List<Place> places) {
        return streets == null
                ? new WalkIndex(null, null)
                : new WalkIndex(
                        snap(WalkGraph.of(streets, WalkProfile.WALK), cells, places),
                        snap(WalkGraph.of(streets, WalkProfile.STEP_FREE), cells, places));
    }

    private static Snapped snap(WalkGraph graph, List<PopulationCell> cells, List<Place> places) {
        @Nullable Snap[] cellSnaps = new Snap[cells.size()];
        IntStream.range(0, cells.size())
                .parallel()
                .forEach(i -> cellSnaps[i] =
                        graph.findSnap(cells.get(i).x(), cells.get(i).y()).orElse(null));
        Map<Place, Snap> placeSnaps = new HashMap<>();
        for (Place place : places) {
            graph.findSnap(place.x(), place.y()).ifPresent(snap -> placeSnaps.put(place, snap));
        }
        return new Snapped(graph, cellSnaps, Map.copyOf(placeSnaps));
    }

    /** The same streets and places, without the cells. */
    WalkIndex withoutCells() {
        return new WalkIndex(withoutCells(everyWay), withoutCells(stepFree));
    }

    private static @Nullable Snapped withoutCells(@Nullable Snapped snapped) {
        return snapped == null ? null : new Snapped(snapped.graph(), new Snap[0], snapped.places());
    }

    /** The graph for a profile; empty if the city has no network. */
    public Optional<Snapped> find(WalkProfile profile) {
        return Optional.ofNullable(profile.stepFree() ? stepFree : everyWay);
    }
}
