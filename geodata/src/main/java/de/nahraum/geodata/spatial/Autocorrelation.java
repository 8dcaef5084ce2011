package de.nahraum.geodata.spatial;

import de.nahraum.geodata.indicator.FalseDiscovery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Spatial autocorrelation of a figure: over the whole town, and area by area with the classes for a map; or why there is none. */
public sealed interface Autocorrelation {
    /** Below this number of areas the methods say more about chance than about the town. A proposal, no law. */
    int MINIMUM_AREAS = 30;

    /** Share of false ones accepted among the areas that stand out. A proposal, no law. */
    double LEVEL = 0.05;

    /** Which statistics. */
    enum Kind {
        /** Moran's I and local Moran. */
        MORAN,
        /** General G and Gi. */
        GI,
        /** General G and Gi*. */
        GI_STAR
    }

    /** Why there is no result. */
    enum Reason {
        TOO_FEW_AREAS,
        ALL_VALUES_EQUAL
    }

    /** What an area is on the map. HIGH_LOW is a high area among low ones. */
    enum Cluster {
        HIGH_HIGH,
        LOW_LOW,
        HIGH_LOW,
        LOW_HIGH,
        HOT_SPOT,
        COLD_SPOT,
        NOT_SIGNIFICANT
    }

    /** Why an area has no result. */
    enum Exclusion {
        NO_VALUE,
        ISLAND
    }

    /**
     * No result.
     *
     * @param areas with a value and a neighbour
     */
    record NotAssessable(Reason reason, int areas) implements Autocorrelation {}

    /**
     * A result.
     *
     * @param statistic over all areas: Moran's I or general G; empty where G is not defined (negative values)
     * @param z of it, values laid on the areas at random
     * @param p two-sided, of z, 0 … 1
     * @param areas one entry per area of the weights, in their order
     * @param components parts the areas with a result fall into
     */
    record Assessed(
            Kind kind,
            OptionalDouble statistic,
            OptionalDouble z,
            OptionalDouble p,
            List<Area> areas,
            int components,
            int permutations,
            long seed)
            implements Autocorrelation {
        public Assessed {
            areas = List.copyOf(areas);
        }
    }

    /** An area of the town. */
    sealed interface Area {}

    /** Not part of the computation: no result, and the others' is computed without it. */
    record Excluded(Exclusion reason) implements Area {}

    /**
     * Result of an area.
     *
     * @param statistic local Moran, Gi or Gi*; empty where it is not defined
     * @param z standard deviations from what is expected; empty where it cannot vary
     * @param p two-sided, by conditional permutation, 0 … 1
     * @param q p adjusted for all areas being tested at once ({@link FalseDiscovery}), p … 1
     * @param cluster NOT_SIGNIFICANT unless q ≤ {@link #LEVEL}
     */
    record Local(OptionalDouble statistic, OptionalDouble z, double p, double q, Cluster cluster) implements Area {}

    /**
     * Computes. Areas without a value, and those without a neighbour that has one, are left out of mean, weights and count. Weights are
     * row-standardised, for Gi* with the area itself among its neighbours. O(permutations · neighbours + areas²).
     *
     * @param values of some areas, finite; no placeholder for missing ones
     * @param areas number in the weights of the area of each value, each once
     * @param weights of all areas of the town, binary
     * @param permutations at least 1, for instance 999
     * @throws IllegalArgumentException for values that are none of those
     */
    static Autocorrelation of(
            double[] values, int[] areas, SpatialWeights weights, Kind kind, int permutations, long seed) {
        if (values.length != areas.length || Arrays.stream(areas).distinct().count() != areas.length) {
            throw new IllegalArgumentException("One area for each value: " + values.length + ", " + areas.length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("No value of an area: " + value);
            }
        }
        int[] kept = withNeighbours(weights.among(areas));
        if (kept.length < MINIMUM_AREAS) {
            return new NotAssessable(Reason.TOO_FEW_AREAS, kept.length);
        }
        double[] used = Arrays.stream(kept).mapToDouble(k -> values[k]).toArray();
        int[] numbers = Arrays.stream(kept).map(k -> areas[k]).toArray();
        SpatialWeights among = weights.among(numbers);
        if (new Deviations(used, among).areAllEqual()) {
            return new NotAssessable(Reason.ALL_VALUES_EQUAL, kept.length);
        }
        Area[] result = new Area[weights.areas()];
        Arrays.fill(result, new Excluded(Exclusion.NO_VALUE));
        for (int area : areas) {
            result[area] = new Excluded(Exclusion.ISLAND);
        }
        List<Local> locals = LocalResults.of(used, among, kind, permutations, seed);
        for (int n = 0; n < numbers.length; n++) {
            result[numbers[n]] = locals.get(n);
        }
        List<Area> all = Collections.unmodifiableList(new ArrayList<>(List.of(result)));
        SpatialWeights standardised = among.rowStandardised();
        return switch (kind) {
            case MORAN -> {
                MoranI moran = MoranI.of(used, standardised).orElseThrow();
                yield new Assessed(
                        kind,
                        OptionalDouble.of(moran.statistic()),
                        moran.zRandomisation(),
                        moran.pRandomisation(),
                        all,
                        among.components(),
                        permutations,
                        seed);
            }
            case GI, GI_STAR -> {
                var general = GeneralG.of(used, standardised);
                yield new Assessed(
                        kind,
                        general.isPresent() ? OptionalDouble.of(general.get().statistic()) : OptionalDouble.empty(),
                        general.isPresent() ? general.get().z() : OptionalDouble.empty(),
                        general.isPresent() ? general.get().p() : OptionalDouble.empty(),
                        all,
                        among.components(),
                        permutations,
                        seed);
            }
        };
    }

    /** Areas that keep a neighbour when those without one are taken away, ascending. */
    private static int[] withNeighbours(SpatialWeights weights) {
        int[] kept = IntStream.range(0, weights.areas()).toArray();
        int[] islands = weights.islands();
        // Neighbours need not be mutual: without one island another area may become one.
        while (islands.length > 0) {
            int[] now = kept;
            int[] gone = Arrays.stream(islands).map(n -> now[n]).sorted().toArray();
            kept = Arrays.stream(kept)
                    .filter(k -> Arrays.binarySearch(gone, k) < 0)
                    .toArray();
            islands = weights.among(kept).islands();
        }
        return kept;
    }
}
