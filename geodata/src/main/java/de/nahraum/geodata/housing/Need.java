package de.nahraum.geodata.housing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Households of an area against its dwellings.
 *
 * @param demand households
 * @param dwellings dwellings that could be counted on, whether or not they fit anybody
 * @param served households that could live in a dwelling that fits, at most
 * @param segments in the order of service, those without households left out
 */
public record Need(long demand, long dwellings, long served, List<Segment> segments) {
    /**
     * A segment's part.
     *
     * @param served if the segments are served in their order, lowest income first, then the largest households
     * @param leastUnmet fewest left without a dwelling, over all ways to serve as many households as possible
     * @param mostUnmet most left without one
     */
    public record Segment(HouseholdSegment household, long demand, long served, long leastUnmet, long mostUnmet) {
        /** Left without a dwelling if the segments are served in their order. */
        public long unmet() {
            return demand - served;
        }
    }

    /** Households left without a dwelling, at least: the calculated least need. */
    public long unmet() {
        return demand - served;
    }

    /** Part of the households that could live in a dwelling that fits, 0 … 1; empty without households. */
    public OptionalDouble servedShare() {
        return demand == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) served / demand);
    }

    static Need of(Map<HouseholdSegment, Long> demand, Map<DwellingSegment, Long> supply, HousingRules rules) {
        List<Map.Entry<HouseholdSegment, Long>> households = demand.entrySet().stream()
                .filter(segment -> segment.getValue() > 0)
                .sorted(Map.Entry.comparingByKey(HouseholdSegment.IN_ORDER_OF_SERVICE))
                .toList();
        List<Map.Entry<DwellingSegment, Long>> dwellings = List.copyOf(supply.entrySet());
        Matching matching = Matching.of(FitProblem.of(
                households,
                Map.Entry::getValue,
                dwellings,
                Map.Entry::getValue,
                (household, dwelling) -> rules.fits(household.getKey(), dwelling.getKey())));
        List<Segment> segments = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < households.size(); i++) {
            long count = households.get(i).getValue();
            Matching.Bounds bounds = matching.servedBounds(i);
            segments.add(new Segment(
                    households.get(i).getKey(),
                    count,
                    matching.served(i),
                    count - bounds.most(),
                    count - bounds.least()));
            total += count;
        }
        long stock = dwellings.stream().mapToLong(Map.Entry::getValue).sum();
        return new Need(total, stock, matching.total(), List.copyOf(segments));
    }
}
