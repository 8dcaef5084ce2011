package de.nahraum.geodata.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Values grouped into classes for a choropleth map. A class reaches from above the bound before it up to its own upper bound, inclusive.
 *
 * @param scheme how the bounds were found
 * @param upperBounds upper bound of each class, strictly ascending, in the unit of the values; the last one is the greatest value (of a
 *     manual scheme it may lie above); empty without values
 * @param counts values in each class, as long as the bounds; they sum to the number of values
 */
public record Classification(Scheme scheme, List<Double> upperBounds, List<Integer> counts) {
    /** Figures beyond this are refused, so that sums and squares of them stay finite. */
    public static final double GREATEST_FIGURE = 1e100;

    /** How class bounds are found: one of the {@link Computed} schemes, or bounds given by hand. */
    public sealed interface Scheme {
        /** Name in the interface, kebab-case. */
        String id();
    }

    /** Schemes that find the bounds in the values. */
    public enum Computed implements Scheme {
        /** As many values in each class as ties allow. */
        QUANTILE,
        /** Classes of one width. */
        EQUAL_INTERVAL,
        /** Least squared deviation within classes, see {@link FisherJenks}. */
        FISHER_JENKS,
        /** Steps of one standard deviation around the mean; the number of classes follows from the values. */
        STANDARD_DEVIATION,
        /** Fences, hinges and median; the number of classes follows from the values. */
        BOX_PLOT,
        /** Bounds in the widest gaps between values. */
        MAXIMUM_BREAKS,
        /** No classes: one, with every value in it. The map colours without steps between least and greatest value. */
        UNCLASSED;

        @Override
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Bounds given by hand, kept as they are even where a class stays empty, so that two maps can share a legend.
     *
     * @param bounds upper bounds, strictly ascending, finite; may be empty
     */
    public record Manual(List<Double> bounds) implements Scheme {
        public Manual {
            bounds = List.copyOf(bounds);
            for (int k = 0; k < bounds.size(); k++) {
                requireFigure(bounds.get(k));
                if (k > 0 && !(bounds.get(k) > bounds.get(k - 1))) {
                    throw new IllegalArgumentException("Bounds do not ascend: " + bounds);
                }
            }
        }

        @Override
        public String id() {
            return "manual";
        }
    }

    public Classification {
        upperBounds = List.copyOf(upperBounds);
        counts = List.copyOf(counts);
    }

    /** The computed scheme of an id. */
    public static Optional<Computed> findScheme(String id) {
        return Arrays.stream(Computed.values())
                .filter(scheme -> scheme.id().equals(id))
                .findFirst();
    }

    /**
     * Classifies. Bounds that would be equal are given once, so fewer classes than wanted come back where values are equal; no two equal
     * values ever fall in different classes. O(n log n), Fisher–Jenks O(classes · n log n).
     *
     * @param values any order and unit; may be empty
     * @param classes wanted, at least 1; the schemes standard deviation, box plot, manual and unclassed follow their own number
     * @throws IllegalArgumentException if a value is not finite or beyond {@link #GREATEST_FIGURE}, or fewer than one class is wanted
     */
    public static Classification of(Scheme scheme, double[] values, int classes) {
        if (classes < 1) {
            throw new IllegalArgumentException("At least one class, not " + classes);
        }
        double[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            requireFigure(sorted[i]);
            // Of 0 and −0 only one may be a bound.
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return new Classification(scheme, List.of(), List.of());
        }
        double greatest = sorted[sorted.length - 1];
        double[] cuts = switch (scheme) {
            case Computed.QUANTILE -> ClassBounds.quantiles(sorted, classes);
            case Computed.EQUAL_INTERVAL -> ClassBounds.equalIntervals(sorted, classes);
            case Computed.FISHER_JENKS -> FisherJenks.upperBounds(sorted, classes);
            case Computed.STANDARD_DEVIATION -> ClassBounds.standardDeviations(sorted);
            case Computed.BOX_PLOT -> ClassBounds.boxPlot(sorted);
            case Computed.MAXIMUM_BREAKS -> ClassBounds.maximumBreaks(sorted, classes);
            case Computed.UNCLASSED -> new double[0];
            case Manual manual ->
                manual.bounds().stream().mapToDouble(Double::doubleValue).toArray();
        };
        double[] bounds = scheme instanceof Manual
                ? givenBounds(cuts, greatest)
                : Arrays.stream(ClassBounds.append(cuts, greatest))
                        .filter(cut -> cut >= sorted[0] && cut <= greatest)
                        .distinct()
                        .toArray();
        return new Classification(scheme, Arrays.stream(bounds).boxed().toList(), count(sorted, bounds));
    }

    private static double[] givenBounds(double[] given, double greatest) {
        boolean reachesAll = given.length > 0 && given[given.length - 1] >= greatest;
        return reachesAll ? given : ClassBounds.append(given, greatest);
    }

    private static List<Integer> count(double[] sorted, double[] bounds) {
        Integer[] counts = new Integer[bounds.length];
        int next = 0;
        for (int k = 0; k < bounds.length; k++) {
            int first = next;
            while (next < sorted.length && sorted[next] <= bounds[k]) {
                next++;
            }
            counts[k] = next - first;
        }
        return List.of(counts);
    }

    private static void requireFigure(double value) {
        if (!(Math.abs(value) <= GREATEST_FIGURE)) {
            throw new IllegalArgumentException("No figure to classify: " + value);
        }
    }
}
