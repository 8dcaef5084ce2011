package de.nahraum.geodata.city;

import de.nahraum.geodata.indicator.Indicator.Direction;
import java.util.List;

/**
 * What a city's social index is made of. Indicators, weights and cuts are choices, no facts: a city states its own in {@code city.yaml}.
 *
 * @param indicators at least one
 * @param statusCuts three, ascending, in standard deviations
 * @param dynamicsCuts two, ascending, in standard deviations
 * @param spanYears years over which the change is taken, ≥ 1
 * @param minimumPeople areas with fewer people are left out, ≥ 0
 */
public record SocialIndexSettings(
        List<Weighted> indicators,
        List<Double> statusCuts,
        List<Double> dynamicsCuts,
        int spanYears,
        int minimumPeople) {

    /**
     * An indicator of the index.
     *
     * @param id of a rate or a count per area
     * @param weight ≥ 0
     * @param direction which way is better, not {@code NONE}
     */
    public record Weighted(String id, double weight, Direction direction) {
        /** Checks the values. */
        public Weighted {
            if (!(weight >= 0 && Double.isFinite(weight)) || direction == Direction.NONE) {
                throw new IllegalArgumentException(id + ": " + weight + ", " + direction);
            }
        }
    }

    /** Berlin's cuts and span (Monitoring Soziale Stadtentwicklung); indicators every German town can deliver. A proposal, no law. */
    public static final SocialIndexSettings DEFAULT = new SocialIndexSettings(
            List.of(
                    new Weighted("unemployed", 1, Direction.LOWER_IS_BETTER),
                    new Weighted("sgb2", 1, Direction.LOWER_IS_BETTER),
                    new Weighted("sgb2-under-15", 1, Direction.LOWER_IS_BETTER)),
            List.of(-1.0, 1.0, 1.5),
            List.of(-1.0, 1.0),
            2,
            300);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException for no indicator, cuts that are not so many or not ascending, a span under a year
     */
    public SocialIndexSettings {
        indicators = List.copyOf(indicators);
        statusCuts = List.copyOf(statusCuts);
        dynamicsCuts = List.copyOf(dynamicsCuts);
        if (indicators.isEmpty() || !areCuts(statusCuts, 3) || !areCuts(dynamicsCuts, 2)) {
            throw new IllegalArgumentException("Indicators " + indicators + ", cuts " + statusCuts + dynamicsCuts);
        }
        if (spanYears < 1 || minimumPeople < 0) {
            throw new IllegalArgumentException("Span " + spanYears + ", minimum " + minimumPeople);
        }
    }

    /** Whether these are so many finite numbers, each greater than the one before. */
    public static boolean areCuts(List<Double> cuts, int count) {
        for (int i = 0; i < cuts.size(); i++) {
            if (!Double.isFinite(cuts.get(i)) || (i > 0 && cuts.get(i) <= cuts.get(i - 1))) {
                return false;
            }
        }
        return cuts.size() == count;
    }
}
