package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.CellPublication.Counted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/**
 * Attackers who know every publication so far. They try all histories of a cell that there could have been, keep those that would have been published just so, and
 * note how many groups may have come, and how many of them named a reason. They have found something out if that is one or two for certain.
 */
class PublicCellsAttackTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final CellGrid GRID = new CellGrid(0, 0);
    private static final int NEVER = 99;

    /** A kind of group: the month it comes, whether it names a reason, the month from which it no longer counts. */
    private record Kind(int comes, boolean names, int goes) {
        boolean isThere(int month) {
            return comes <= month && month < goes;
        }
    }

    /** How many of each kind. */
    private record History(List<Kind> groups) {
        List<SafetyReport> reports(int month) {
            List<SafetyReport> reports = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                Kind kind = groups.get(i);
                if (kind.isThere(month)) {
                    Reason[] reasons = kind.names() ? new Reason[] {Reason.LIGHTING} : new Reason[0];
                    LocalDate day = FIRST.plusMonths(kind.comes() - 1L).atDay(1 + i);
                    reports.add(Reports.unsafe(i, Reports.point(50, 50), i, day, reasons));
                }
            }
            return reports;
        }

        int came(int from, int to, boolean named) {
            return (int) groups.stream()
                    .filter(kind -> kind.comes() >= from && kind.comes() <= to && (kind.names() || !named))
                    .count();
        }
    }

    private static List<Kind> kinds(int months) {
        List<Kind> kinds = new ArrayList<>();
        for (int comes = 1; comes <= months; comes++) {
            for (boolean names : new boolean[] {false, true}) {
                for (int goes = comes + 1; goes <= months; goes++) {
                    kinds.add(new Kind(comes, names, goes));
                }
                kinds.add(new Kind(comes, names, NEVER));
            }
        }
        return kinds;
    }

    private static List<History> histories(int months, int most) {
        List<History> histories = new ArrayList<>();
        add(kinds(months), 0, most, new ArrayList<>(), histories);
        return histories;
    }

    private static void add(List<Kind> kinds, int at, int left, List<Kind> groups, List<History> histories) {
        if (at == kinds.size()) {
            histories.add(new History(List.copyOf(groups)));
            return;
        }
        int size = groups.size();
        for (int count = 0; count <= left; count++) {
            add(kinds, at + 1, left - count, groups, histories);
            groups.add(kinds.get(at));
        }
        while (groups.size() > size) {
            groups.removeLast();
        }
    }

    private static List<CellPublication> published(History history, int months) {
        List<CellPublication> all = new ArrayList<>();
        CellPublication last = CellPublication.none(ReportTopic.UNSAFE);
        for (int month = 1; month <= months; month++) {
            last = PublicCells.next(
                    FIRST.plusMonths(month), ReportTopic.UNSAFE, GRID, history.reports(month), id -> true, last);
            all.add(last);
        }
        return all;
    }

    /** What a threshold alone would tell, counted anew every month. */
    private static String threshold(History history, int months) {
        List<String> all = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            int at = month;
            long groups =
                    history.groups().stream().filter(kind -> kind.isThere(at)).count();
            long naming = history.groups().stream()
                    .filter(kind -> kind.isThere(at) && kind.names())
                    .count();
            all.add(groups < 3 ? "-" : PublicCell.Size.of((int) groups) + (naming >= 3 ? " lighting" : ""));
        }
        return all.toString();
    }

    /** The least and the greatest number of something, over all histories an attacker cannot tell apart. */
    private static final class Known {
        private int least = Integer.MAX_VALUE;
        private int most;

        void add(int number) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }

        boolean isFoundOut() {
            return least >= 1 && most <= 2;
        }
    }

    private static long foundOut(Map<String, List<History>> bySight, int months) {
        return bySight.values().stream()
                .mapToLong(alike -> {
                    long found = 0;
                    for (int from = 1; from <= months; from++) {
                        for (int to = from; to <= months; to++) {
                            for (boolean named : new boolean[] {false, true}) {
                                Known known = new Known();
                                for (History history : alike) {
                                    known.add(history.came(from, to, named));
                                }
                                found += known.isFoundOut() ? 1 : 0;
                            }
                        }
                    }
                    return found;
                })
                .sum();
    }

    @Test
    void whoKnowsAllPublicationsFindsNobodyOut() {
        int months = 3;
        Map<String, List<History>> bySight = new HashMap<>();
        Map<String, List<History>> byThreshold = new HashMap<>();
        for (History history : histories(months, 6)) {
            String sight = published(history, months).stream()
                    .map(CellPublication::cells)
                    .toList()
                    .toString();
            bySight.computeIfAbsent(sight, key -> new ArrayList<>()).add(history);
            byThreshold
                    .computeIfAbsent(threshold(history, months), key -> new ArrayList<>())
                    .add(history);
        }
        assertThat(bySight).hasSizeGreaterThan(20);
        assertThat(foundOut(bySight, months)).isZero();
        // The attack is a real one: it works on a threshold alone.
        assertThat(foundOut(byThreshold, months)).isPositive();
    }

    /** Knows moreover every single group that was counted before, and what it said; not those that wait. */
    @Test
    void whoKnowsAllThatWasCountedBeforeLearnsOfThreeNewGroupsAtLeast() {
        Map<String, Known> groups = new HashMap<>();
        Map<String, Known> naming = new HashMap<>();
        int grown = 0;
        for (History history : histories(2, 12)) {
            List<CellPublication> published = published(history, 2);
            Map<UUID, Counted> before = counted(published.get(0));
            Map<UUID, Counted> after = counted(published.get(1));
            // Those that went are known too.
            String sight = profile(before)
                    + profile(kept(before, after))
                    + published.get(1).cells();
            Map<UUID, Counted> entered = new HashMap<>(after);
            entered.keySet().removeAll(before.keySet());
            groups.computeIfAbsent(sight, key -> new Known()).add(entered.size());
            naming.computeIfAbsent(sight, key -> new Known()).add((int) entered.values().stream()
                    .filter(group -> group.reasons().contains(Reason.LIGHTING))
                    .count());
            grown += entered.isEmpty() ? 0 : 1;
        }
        assertThat(grown).isGreaterThan(1000);
        assertThat(groups.values()).allMatch(known -> known.least == 0 || known.least >= 3);
        assertThat(naming.values()).noneMatch(Known::isFoundOut);
    }

    private static Map<UUID, Counted> counted(CellPublication publication) {
        return publication.counted().values().stream().findFirst().orElse(Map.of());
    }

    private static Map<UUID, Counted> kept(Map<UUID, Counted> before, Map<UUID, Counted> after) {
        Map<UUID, Counted> kept = new HashMap<>(before);
        kept.keySet().retainAll(after.keySet());
        return kept;
    }

    private static String profile(Map<UUID, Counted> groups) {
        long naming = groups.values().stream()
                .filter(group -> !group.reasons().isEmpty())
                .count();
        return groups.size() + "/" + naming + " ";
    }

    /** A town over two years: points, lines and chains, checked late, withdrawn; every publication on the one before. */
    @Test
    void inATownNobodyWhoWaitsHasAnyInfluenceSeeds1To20() {
        int told = 0;
        int waitingSeen = 0;
        for (int seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<SafetyReport> reports = new ArrayList<>();
            Map<Long, Integer> checkedIn = new HashMap<>();
            Map<Long, Integer> goneIn = new HashMap<>();
            for (long id = 0; id < 250; id++) {
                int day = random.nextInt(24 * 30);
                double x = 100 * random.nextInt(4) + random.nextDouble(100);
                double y = 100 * random.nextInt(4) + random.nextDouble(100);
                Geometry shape = random.nextInt(4) == 0
                        ? Reports.line(x, y, x + Reports.around(random, 300), y + Reports.around(random, 300))
                        : Reports.point(x, y);
                Reason reason = random.nextBoolean() ? Reason.LIGHTING : Reason.HARASSED;
                reports.add(Reports.unsafe(
                        id, shape, random.nextInt(200), FIRST.atDay(1).plusDays(day), reason));
                checkedIn.put(id, day / 30 + random.nextInt(3));
                goneIn.put(id, random.nextInt(5) == 0 ? day / 30 + 2 + random.nextInt(8) : NEVER);
            }
            CellPublication last = CellPublication.none(ReportTopic.UNSAFE);
            for (int month = 1; month <= 24; month++) {
                int at = month;
                CellPublication previous = last;
                List<SafetyReport> there = reports.stream()
                        .filter(report ->
                                checkedIn.getOrDefault(report.id(), 0) < at && goneIn.getOrDefault(report.id(), 0) > at)
                        .toList();
                last = next(month, there, previous);
                told += last.cells().size();
                isBackedByThree(last, previous, there, month);
                // One or two that are counted nowhere, taken away: nothing that is told changes.
                Set<UUID> counted = new HashSet<>();
                last.counted().values().forEach(groups -> counted.addAll(groups.keySet()));
                UUID[] waiting = there.stream()
                        .map(SafetyReport::group)
                        .filter(group -> !counted.contains(group))
                        .distinct()
                        .toArray(UUID[]::new);
                for (int i = 0; i < Math.min(3, waiting.length); i++) {
                    UUID one = waiting[random.nextInt(waiting.length)];
                    UUID other = waiting[random.nextInt(waiting.length)];
                    List<SafetyReport> without = there.stream()
                            .filter(report -> !report.group().equals(one)
                                    && !report.group().equals(other))
                            .toList();
                    assertThat(next(month, without, previous)).isEqualTo(last);
                    waitingSeen++;
                }
            }
        }
        assertThat(told).isGreaterThan(1000);
        assertThat(waitingSeen).isGreaterThan(500);
    }

    private static CellPublication next(int month, List<SafetyReport> reports, CellPublication previous) {
        return PublicCells.next(FIRST.plusMonths(month), ReportTopic.UNSAFE, GRID, reports, id -> true, previous);
    }

    private static void isBackedByThree(
            CellPublication now, CellPublication previous, List<SafetyReport> there, int month) {
        Set<UUID> groups = new HashSet<>();
        there.forEach(report -> groups.add(report.group()));
        now.counted().forEach((square, counted) -> {
            assertThat(groups).containsAll(counted.keySet());
            Map<UUID, Counted> entered = new HashMap<>(counted);
            entered.keySet()
                    .removeAll(previous.counted().getOrDefault(square, Map.of()).keySet());
            long days =
                    entered.values().stream().map(Counted::firstDay).distinct().count();
            assertThat(entered.isEmpty() || entered.size() >= 3 && days >= 3)
                    .as("month %d, %s", month, square)
                    .isTrue();
        });
        for (PublicCell cell : now.cells()) {
            Map<UUID, Counted> counted = now.counted().getOrDefault(cell.square(), Map.of());
            assertThat(counted).hasSizeGreaterThanOrEqualTo(3);
            assertThat(cell.reasons()).doesNotContain(Reason.HARASSED);
        }
        // No spot is counted in two cells.
        int spots = ReportPoints.of(there, ReportTopic.UNSAFE, LocalDate.MAX)
                .spots()
                .size();
        assertThat(now.counted().values().stream().mapToInt(Map::size).sum()).isLessThanOrEqualTo(spots);
    }
}
