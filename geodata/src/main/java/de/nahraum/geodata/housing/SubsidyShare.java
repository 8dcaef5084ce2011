package de.nahraum.geodata.housing;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CompletionStage;
import de.nahraum.geodata.indicator.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many of the dwellings completed after the base year are publicly subsidised rental dwellings, and what the years until the target year
 * need.
 *
 * @param baseYear last year that does not count
 * @param targetYear last year that counts
 * @param lastYear newest year with completions; the base year if there are none
 * @param completed dwellings completed from the year after the base year to the last year
 * @param pipeline under construction and approved, the newest year each was delivered for; not completed yet
 * @param boughtBindings bindings bought for older dwellings since the base year: nothing was built
 * @param modernised dwellings modernised with a subsidy since the base year: nothing was built
 * @param districtsWithout districts without any completion delivered after the base year
 */
public record SubsidyShare(
        int baseYear,
        int targetYear,
        int lastYear,
        Dwellings completed,
        Dwellings pipeline,
        Dwellings boughtBindings,
        Dwellings modernised,
        int districtsWithout) {
    static final String COMPLETIONS = "completions";
    static final String SUBSIDISED_RENTAL = "completions-subsidised-rental";

    /**
     * Dwellings and how many of them are subsidised rental ones.
     *
     * @param subsidisedRental at most {@code all} unless what was delivered contradicts itself
     */
    public record Dwellings(long all, long subsidisedRental) {
        static final Dwellings NONE = new Dwellings(0, 0);

        public Dwellings plus(Dwellings other) {
            return new Dwellings(all + other.all, subsidisedRental + other.subsidisedRental);
        }

        /** Part of them, 0 … 1; empty without dwellings. */
        public OptionalDouble share() {
            return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) subsidisedRental / all);
        }
    }

    /**
     * What the years until the target year need so that all dwellings completed after the base year pass a share.
     *
     * @param years left
     * @param expected dwellings completed in them: as many a year as on average since the base year, and no fewer than are in the pipeline;
     *     those of the pipeline are among them
     * @param needed fewest subsidised rental dwellings among the expected ones; more than {@code expected} if even all of them would not do
     * @param beyondPipeline how many of those are neither under construction nor approved yet
     */
    public record Outlook(int years, long expected, long needed, long beyondPipeline) {
        /** Whether it can be passed at all: if every dwelling expected were a subsidised rental one. */
        public boolean isPossible() {
            return needed <= expected;
        }

        /** Part of the expected dwellings that must be subsidised rental ones, 0 … 1; empty if none are expected or even all would not do. */
        public OptionalDouble neededShare() {
            return expected == 0 || !isPossible()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) needed / expected);
        }
    }

    /**
     * Adds up a city's completions. Rows that cannot be read, and rows later than the target year, do not count.
     *
     * @return empty if no dwelling of any stage was delivered, or this audience may not see it
     */
    public static Optional<SubsidyShare> of(City city, int baseYear, int targetYear) {
        Sums sums = new Sums(city, baseYear, targetYear);
        if (sums.byRow.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SubsidyShare(
                baseYear,
                targetYear,
                sums.lastYear,
                sums.of(CompletionStage.COMPLETED),
                sums.of(CompletionStage.UNDER_CONSTRUCTION).plus(sums.of(CompletionStage.APPROVED)),
                sums.of(CompletionStage.BOUGHT_BINDING),
                sums.of(CompletionStage.MODERNISED),
                city.districts().size() - sums.withCompletions.size()));
    }

    /** Share of the dwellings completed after the base year; empty if there are none. */
    public OptionalDouble share() {
        return completed.share();
    }

    /**
     * What the remaining years need.
     *
     * @param target share to pass, 0 … 1
     * @param strictly whether it must be passed (more than), or meeting it is enough (at least)
     */
    public Outlook outlook(double target, boolean strictly) {
        int past = lastYear - baseYear;
        int years = Math.max(0, targetYear - lastYear);
        long average = past == 0 ? 0 : Math.round((double) completed.all() * years / past);
        long expected = years == 0 ? 0 : Math.max(average, pipeline.all());
        // Exact: a share of 0.3 must not become 0.30000000000000004 of a million dwellings.
        BigDecimal line = BigDecimal.valueOf(target).multiply(BigDecimal.valueOf(completed.all() + expected));
        long total = strictly
                ? line.setScale(0, RoundingMode.FLOOR).longValueExact() + 1
                : line.setScale(0, RoundingMode.CEILING).longValueExact();
        long needed = Math.max(0, total - completed.subsidisedRental());
        long inPipeline = years == 0 ? 0 : pipeline.subsidisedRental();
        return new Outlook(years, expected, needed, Math.max(0, needed - inPipeline));
    }

    private static final class Sums {
        private record Row(String district, int year, CompletionStage stage) {}

        private final Map<Row, Dwellings> byRow = new HashMap<>();
        private final Map<CompletionStage, Integer> newest = new EnumMap<>(CompletionStage.class);
        private final Set<String> withCompletions = new HashSet<>();
        private int lastYear;

        Sums(City city, int baseYear, int targetYear) {
            lastYear = baseYear;
            for (Observation observation : city.observations().list()) {
                Row row = row(observation);
                if (row == null || row.year() <= baseYear || row.year() > targetYear) {
                    continue;
                }
                long count = Math.round(observation.value());
                boolean all = observation.variable().equals(COMPLETIONS);
                byRow.merge(row, new Dwellings(all ? count : 0, all ? 0 : count), Dwellings::plus);
                newest.merge(row.stage(), row.year(), Math::max);
                if (row.stage() == CompletionStage.COMPLETED) {
                    lastYear = Math.max(lastYear, row.year());
                    withCompletions.add(row.district());
                }
            }
        }

        private static @Nullable Row row(Observation observation) {
            boolean counts = observation.variable().equals(COMPLETIONS)
                    || observation.variable().equals(SUBSIDISED_RENTAL);
            if (!counts || !(observation.value() >= 0)) {
                return null;
            }
            return new Breakdown(observation.breakdown())
                    .stage()
                    .map(stage -> new Row(observation.district(), observation.year(), stage))
                    .orElse(null);
        }

        /** Completions and purchases are events and add up over the years; of what is in the pipeline only the newest year counts. */
        Dwellings of(CompletionStage stage) {
            boolean isState = stage == CompletionStage.UNDER_CONSTRUCTION || stage == CompletionStage.APPROVED;
            Dwellings sum = Dwellings.NONE;
            for (Map.Entry<Row, Dwellings> each : byRow.entrySet()) {
                Row row = each.getKey();
                boolean isWanted =
                        row.stage() == stage && (!isState || row.year() == newest.getOrDefault(stage, row.year()));
                sum = isWanted ? sum.plus(each.getValue()) : sum;
            }
            return sum;
        }
    }
}
