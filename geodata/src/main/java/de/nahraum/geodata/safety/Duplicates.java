package de.nahraum.geodata.safety;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Pairs of reports that may be the same one sent twice, for staff to look at: of one topic, within {@value #METRES} m of each other, and either of one reporter group or
 * within {@value #DAYS} days and with a reason in common, or both without any. People decide. All numbers are our proposal.
 *
 * <p>Of a report at most {@value #MOST} older ones are named, the nearest: in a heap of reports the list would otherwise grow with its square.
 */
public final class Duplicates {
    public static final double METRES = 30;
    public static final int DAYS = 7;
    public static final int MOST = 5;

    private static final Comparator<SafetyReport> BY_AGE =
            Comparator.comparing(SafetyReport::day).thenComparingLong(SafetyReport::id);

    private Duplicates() {}

    /**
     * A pair.
     *
     * @param older number of the report received first, of two of one day that with the lower number
     * @param newer number of the other
     * @param metres between them, 0 … {@value #METRES}
     * @param days between them, ≥ 0
     * @param sameGroup whether they came from one group
     */
    public record Pair(long older, long newer, double metres, long days, boolean sameGroup) {}

    /**
     * The pairs, by the newer report's age, then by distance. Near-linear: each report is set against those of two spans of {@value #DAYS} days and of its own group,
     * as far as their boxes are near.
     *
     * @param reports with different numbers, in any order
     */
    public static List<Pair> among(List<SafetyReport> reports) {
        List<SafetyReport> byAge = reports.stream()
                .filter(report -> !report.shape().isEmpty())
                .sorted(BY_AGE)
                .toList();
        Map<ReportTopic, Map<Long, STRtree>> spans = new EnumMap<>(ReportTopic.class);
        Map<UUID, STRtree> groups = new HashMap<>();
        for (SafetyReport report : byAge) {
            put(spans.computeIfAbsent(report.topic(), key -> new TreeMap<>()), span(report), report);
            put(groups, report.group(), report);
        }
        List<Pair> pairs = new ArrayList<>();
        for (SafetyReport report : byAge) {
            Map<Long, SafetyReport> candidates = new TreeMap<>();
            Map<Long, STRtree> ofTopic = spans.getOrDefault(report.topic(), Map.of());
            find(ofTopic.get(span(report)), report, candidates);
            find(ofTopic.get(span(report) - 1), report, candidates);
            find(groups.get(report.group()), report, candidates);
            pairs.addAll(nearest(report, candidates));
        }
        return Collections.unmodifiableList(pairs);
    }

    private static long span(SafetyReport report) {
        return Math.floorDiv(report.day().toEpochDay(), DAYS);
    }

    private static <K> void put(Map<K, STRtree> trees, K key, SafetyReport report) {
        trees.computeIfAbsent(key, each -> new STRtree()).insert(report.shape().getEnvelopeInternal(), report);
    }

    private static void find(@Nullable STRtree tree, SafetyReport report, Map<Long, SafetyReport> candidates) {
        if (tree == null) {
            return;
        }
        Envelope box = report.shape().getEnvelopeInternal();
        box.expandBy(METRES);
        for (Object found : tree.query(box)) {
            if (found instanceof SafetyReport other
                    && BY_AGE.compare(other, report) < 0
                    && mayBeTheSame(other, report)) {
                candidates.put(other.id(), other);
            }
        }
    }

    private static boolean mayBeTheSame(SafetyReport older, SafetyReport newer) {
        return older.topic() == newer.topic()
                && (older.group().equals(newer.group()) || days(older, newer) <= DAYS && isOfOneReason(older, newer))
                && older.shape().isWithinDistance(newer.shape(), METRES);
    }

    private static long days(SafetyReport older, SafetyReport newer) {
        return ChronoUnit.DAYS.between(older.day(), newer.day());
    }

    private static boolean isOfOneReason(SafetyReport one, SafetyReport other) {
        return one.reasons().equals(other.reasons()) || !Collections.disjoint(one.reasons(), other.reasons());
    }

    private static List<Pair> nearest(SafetyReport report, Map<Long, SafetyReport> candidates) {
        return candidates.values().stream()
                .map(other -> new Pair(
                        other.id(),
                        report.id(),
                        other.shape().distance(report.shape()),
                        days(other, report),
                        other.group().equals(report.group())))
                .sorted(Comparator.comparingDouble(Pair::metres)
                        .thenComparingLong(Pair::days)
                        .thenComparingLong(Pair::older))
                .limit(MOST)
                .toList();
    }
}
