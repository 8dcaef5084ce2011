package de.nahraum.geodata.safety;

import de.nahraum.geodata.indicator.Rates.Range;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/**
 * Reports near a spot before and after a day, beside those in the rest of the city: the ratio of the two ratios, (near after / near before) / (rest after / rest before).
 * Whatever changes reporting everywhere – seasons, a newspaper, the length of the two spans – falls out of it. It says what has changed there more than elsewhere, not why.
 *
 * <p>Counted are reporter groups: near if any of their reports of that time is, else rest. The range is the exact conditional one of four Poisson counts.
 *
 * <p>Two surveys ask differently and other people: reports of more than one campaign are not compared at all.
 */
public final class BeforeAfter {
    /** Probability the range covers; a convention. */
    public static final double LEVEL = 0.95;

    private BeforeAfter() {}

    /**
     * A report and the campaign it belongs to.
     *
     * @param campaign its id
     */
    public record CampaignReport(SafetyReport report, String campaign) {}

    /** What comes of it. */
    public sealed interface Answer {}

    /**
     * The comparison.
     *
     * @param ratio of ratios, below 1 if there are fewer now than the rest of the city lets expect; empty if there is none near before, or none in the rest after or before
     * @param range of it, 0 … infinity
     */
    public record Compared(
            int nearBefore, int nearAfter, int restBefore, int restAfter, Optional<Double> ratio, Range range)
            implements Answer {}

    /**
     * The reports belong to several campaigns.
     *
     * @param campaigns their ids, at least two, sorted
     */
    public record AcrossCampaigns(List<String> campaigns) implements Answer {
        public AcrossCampaigns {
            campaigns = List.copyOf(campaigns);
        }
    }

    /**
     * Compares.
     *
     * @param reports of any topic and day; those of {@link ReportTopic#UNSAFE} about a place from the first to the last day count
     * @param spot metres
     * @param metres a report within this of the spot is near, inclusive
     * @param from first day before
     * @param day the first day after, for instance that of a measure
     * @param until last day after
     * @throws IllegalArgumentException unless the days are in this order
     */
    public static Answer of(
            List<CampaignReport> reports,
            Geometry spot,
            double metres,
            LocalDate from,
            LocalDate day,
            LocalDate until) {
        if (!from.isBefore(day) || until.isBefore(day) || !(metres >= 0)) {
            throw new IllegalArgumentException("No before and after: " + from + ", " + day + ", " + until);
        }
        List<CampaignReport> counted = reports.stream()
                .filter(each -> each.report().topic() == ReportTopic.UNSAFE
                        && each.report().isAboutAPlace()
                        && !each.report().day().isBefore(from)
                        && !each.report().day().isAfter(until))
                .toList();
        Set<String> campaigns =
                counted.stream().map(CampaignReport::campaign).collect(Collectors.toCollection(TreeSet::new));
        if (campaigns.size() > 1) {
            return new AcrossCampaigns(List.copyOf(campaigns));
        }
        int[] before = count(counted, spot, metres, received -> received.isBefore(day));
        int[] after = count(counted, spot, metres, received -> !received.isBefore(day));
        return compared(before[0], after[0], before[1], after[1]);
    }

    static Compared compared(int nearBefore, int nearAfter, int restBefore, int restAfter) {
        Optional<Double> ratio = nearBefore == 0 || restAfter == 0 || restBefore == 0
                ? Optional.empty()
                : Optional.of((double) nearAfter / nearBefore * restBefore / restAfter);
        return new Compared(
                nearBefore,
                nearAfter,
                restBefore,
                restAfter,
                ratio,
                OddsRatio.limits(nearBefore, nearAfter, restBefore, restAfter, LEVEL));
    }

    /** Groups near and in the rest. */
    private static int[] count(
            List<CampaignReport> reports, Geometry spot, double metres, Predicate<LocalDate> isInTime) {
        Set<UUID> near = new HashSet<>();
        Set<UUID> all = new HashSet<>();
        for (CampaignReport each : reports) {
            if (isInTime.test(each.report().day())) {
                all.add(each.report().group());
                if (each.report().shape().isWithinDistance(spot, metres)) {
                    near.add(each.report().group());
                }
            }
        }
        return new int[] {near.size(), all.size() - near.size()};
    }
}
