package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class SuggestionSearchTest {
    private static final LocalDate DAY = Reports.DAY;
    private static final List<Exposure> EVERYWHERE = IntStream.range(0, 400)
            .mapToObj(i -> new Exposure(1000.0 * (i % 20), 1000.0 * Math.floorDiv(i, 20), 10))
            .toList();

    /** Reports a kilometre apart, each of its own group: no cluster. */
    private static List<SafetyReport> scattered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Reports.unsafe(
                        1000 + i,
                        Reports.point(1000.0 * (i % 20), 1000.0 * Math.floorDiv(i, 20) + 5000),
                        1000 + i,
                        DAY.minusDays(i % 30)))
                .toList();
    }

    private static List<Suggestion> found(SafetyReport... reports) {
        List<SafetyReport> all = new ArrayList<>(scattered(100));
        all.addAll(List.of(reports));
        return ((Suggestions.Found) SuggestionSearch.find(all, DAY, List.of(), 1)).suggestions();
    }

    @Test
    void fewerThanAHundredReportsMakeNoPatterns() {
        assertThat(SuggestionSearch.find(scattered(99), DAY, List.of(), 1)).isEqualTo(new Suggestions.TooFew(99, 100));
        assertThat(SuggestionSearch.find(List.of(), DAY, List.of(), 1)).isEqualTo(new Suggestions.TooFew(0, 100));
        assertThat(SuggestionSearch.find(scattered(100), DAY, List.of(), 1))
                .isEqualTo(new Suggestions.Found(List.of(), DAY, 100, 100, 0));
    }

    @Test
    void reportsOfDiscriminationOfOtherTopicsAndOfLaterDoNotCount() {
        List<SafetyReport> reports = new ArrayList<>(scattered(99));
        reports.add(Reports.unsafe(1, Reports.point(0, 0), 1, DAY, Reason.DISCRIMINATION));
        reports.add(Reports.unsafe(2, Reports.point(0, 0), 2, DAY.plusDays(1)));
        reports.add(new SafetyReport(
                3, ReportTopic.LIKE, Reports.point(0, 0), null, Set.of(), null, Reports.group(3), DAY));
        assertThat(SuggestionSearch.find(reports, DAY, List.of(), 1)).isEqualTo(new Suggestions.TooFew(99, 100));
    }

    @Test
    void threeGroupsFromThreeDaysAreASuggestion() {
        List<Suggestion> found = found(
                Reports.unsafe(1, Reports.point(0, 0), 1, DAY.minusDays(9), Reason.LIGHTING),
                Reports.unsafe(2, Reports.point(30, 0), 2, DAY.minusDays(5), Reason.LIGHTING, Reason.HARASSED),
                Reports.unsafe(3, Reports.point(0, 30), 3, DAY));
        assertThat(found).hasSize(1);
        Suggestion one = found.getFirst();
        assertThat(one.groups()).isEqualTo(3);
        assertThat(one.days()).isEqualTo(3);
        assertThat(one.reports()).containsExactly(1L, 2L, 3L);
        assertThat(one.firstDay()).isEqualTo(DAY.minusDays(9));
        assertThat(one.lastDay()).isEqualTo(DAY);
        assertThat(one.reasons()).containsExactly(entry(Reason.LIGHTING, 2), entry(Reason.HARASSED, 1));
        assertThat(one.times()).containsExactly(entry(FearTime.NIGHT, 3));
        assertThat(one.spotTypes()).containsExactly(entry(SpotType.PATH, 3));
        assertThat(one.standingOut()).isEmpty();
        assertThat(one.weight())
                .isCloseTo(
                        1 + ReportPoints.weight(DAY.minusDays(5), DAY) + ReportPoints.weight(DAY.minusDays(9), DAY),
                        within(1e-12));
    }

    @Test
    void twoDaysOrTwoGroupsAreNone() {
        assertThat(found(
                        Reports.unsafe(1, Reports.point(0, 0), 1, DAY),
                        Reports.unsafe(2, Reports.point(0, 0), 2, DAY),
                        Reports.unsafe(3, Reports.point(0, 0), 3, DAY.minusDays(1)),
                        // The second report of a group makes no third day.
                        Reports.unsafe(4, Reports.point(0, 0), 3, DAY.minusDays(2))))
                .isEmpty();
        assertThat(found(
                        Reports.unsafe(1, Reports.point(0, 0), 1, DAY),
                        Reports.unsafe(2, Reports.point(0, 0), 2, DAY.minusDays(1)),
                        Reports.unsafe(3, Reports.point(0, 0), 2, DAY.minusDays(2))))
                .isEmpty();
    }

    @Test
    void whatAGroupNamesTwiceItNamesOnce() {
        Suggestion one = found(
                        Reports.unsafe(1, Reports.point(0, 0), 1, DAY, Reason.LIGHTING),
                        Reports.unsafe(2, Reports.point(0, 0), 1, DAY, Reason.LIGHTING),
                        Reports.unsafe(3, Reports.point(0, 0), 2, DAY.minusDays(1)),
                        Reports.unsafe(4, Reports.point(0, 0), 3, DAY.minusDays(2)))
                .getFirst();
        assertThat(one.groups()).isEqualTo(3);
        assertThat(one.reasons()).containsExactly(entry(Reason.LIGHTING, 1));
        assertThat(one.reports()).hasSize(4);
    }

    @Test
    void aGroupAtTwoSpotsOfOneClusterWeighsOnce() {
        // Group 1 at both ends, 160 m apart; the others between.
        Suggestion one = found(
                        Reports.unsafe(1, Reports.point(0, 0), 1, DAY),
                        Reports.unsafe(2, Reports.point(160, 0), 1, DAY),
                        Reports.unsafe(3, Reports.point(50, 0), 2, DAY),
                        Reports.unsafe(4, Reports.point(55, 0), 3, DAY.minusDays(1)),
                        Reports.unsafe(5, Reports.point(105, 0), 4, DAY.minusDays(2)))
                .getFirst();
        assertThat(one.groups()).isEqualTo(4);
        assertThat(one.weight())
                .isCloseTo(
                        2 + ReportPoints.weight(DAY.minusDays(1), DAY) + ReportPoints.weight(DAY.minusDays(2), DAY),
                        within(1e-12));
    }

    @Test
    void theHullHoldsEveryPointAlsoOfALineAndOfOneSpot() {
        Geometry line = Reports.line(0, 0, 400, 0);
        Geometry ofLines = found(
                        Reports.unsafe(1, line, 1, DAY),
                        Reports.unsafe(2, line, 2, DAY.minusDays(1)),
                        Reports.unsafe(3, line, 3, DAY.minusDays(2)))
                .getFirst()
                .hull();
        assertThat(ofLines.covers(line)).isTrue();
        assertThat(ofLines.getArea()).isCloseTo(400 * 30 + Math.PI * 225, within(100.0));
        Geometry ofOneSpot = found(
                        Reports.unsafe(1, Reports.point(5, 5), 1, DAY),
                        Reports.unsafe(2, Reports.point(5, 5), 2, DAY.minusDays(1)),
                        Reports.unsafe(3, Reports.point(5, 5), 3, DAY.minusDays(2)))
                .getFirst()
                .hull();
        assertThat(ofOneSpot.getArea()).isCloseTo(Math.PI * 225, within(30.0));
        // An L as three people draw it: the corner between its arms stays free.
        Geometry ofArms = found(
                        Reports.unsafe(1, Reports.line(0, 400, 0, 0, 400, 0), 1, DAY),
                        Reports.unsafe(2, Reports.line(6, 395, 6, 5, 395, 5), 2, DAY.minusDays(1)),
                        Reports.unsafe(3, Reports.line(-5, 380, -5, -8, 390, -8), 3, DAY.minusDays(2)))
                .getFirst()
                .hull();
        assertThat(ofArms.covers(Reports.point(0, 400))).isTrue();
        assertThat(ofArms.covers(Reports.point(200, 150))).isFalse();
    }

    @Test
    void aHeapStandsOutAndThreeInACrowdDoNot() {
        List<SafetyReport> reports = new ArrayList<>(scattered(200));
        for (int i = 0; i < 9; i++) {
            reports.add(Reports.unsafe(i, Reports.point(3000, 3000), i, DAY.minusDays(i)));
        }
        // Three in a cell where half of all people are.
        List<Exposure> exposure = new ArrayList<>(EVERYWHERE);
        exposure.add(new Exposure(25_000, 0, 1800));
        for (int i = 10; i < 13; i++) {
            reports.add(Reports.unsafe(i, Reports.point(25_000, 0), i, DAY.minusDays(i)));
        }
        // And three where nobody is.
        for (int i = 20; i < 23; i++) {
            reports.add(Reports.unsafe(i, Reports.point(40_000, 0), i, DAY.minusDays(i)));
        }
        Suggestions.Found found = (Suggestions.Found) SuggestionSearch.find(reports, DAY, exposure, 1);
        assertThat(found.withoutExposure()).isEqualTo(3);
        assertThat(found.draws()).isEqualTo(999);
        assertThat(found.suggestions()).hasSize(3);
        Suggestion.StandingOut heap = found.suggestions().get(0).standingOut().orElseThrow();
        assertThat(heap.isClear()).isTrue();
        assertThat(heap.p()).isEqualTo(0.001);
        assertThat(heap.window().orElseThrow().reports()).isEqualTo(9);
        Suggestion.StandingOut crowd = found.suggestions().get(1).standingOut().orElseThrow();
        assertThat(crowd.isClear()).isFalse();
        assertThat(crowd.p()).isEqualTo(1);
        assertThat(crowd.window()).isEmpty();
        assertThat(found.suggestions().get(2).standingOut()).isEmpty();
    }

    @Test
    void theOrderOfTheReportsDoesNotMatterSeed8() {
        SplittableRandom random = new SplittableRandom(8);
        List<SafetyReport> reports = new ArrayList<>();
        for (int id = 0; id < 300; id++) {
            double x = 500 * random.nextInt(6) + Reports.around(random, 90);
            double y = 500 * random.nextInt(6) + Reports.around(random, 90);
            Geometry shape = random.nextInt(4) == 0 ? Reports.line(x, y, x + 80, y + 30) : Reports.point(x, y);
            Reason reason = random.nextBoolean() ? Reason.LIGHTING : Reason.HARASSED;
            reports.add(Reports.unsafe(id, shape, random.nextInt(200), DAY.minusDays(random.nextInt(400)), reason));
        }
        List<Exposure> exposure = IntStream.range(0, 900)
                .mapToObj(i -> new Exposure(100.0 * (i % 30), 100.0 * Math.floorDiv(i, 30), 1 + i % 7))
                .toList();
        Suggestions first = SuggestionSearch.find(reports, DAY, exposure, 3);
        assertThat(((Suggestions.Found) first).suggestions()).hasSizeGreaterThan(10);
        for (int run = 0; run < 5; run++) {
            Collections.shuffle(reports, new Random(run));
            assertThat(SuggestionSearch.find(reports, DAY, exposure, 3)).isEqualTo(first);
        }
        // Nobody is in two clusters with one point, and nobody left out who is near to enough others.
        Stream<Suggestion> clusters = ((Suggestions.Found) first).suggestions().stream();
        assertThat(clusters.mapToInt(Suggestion::groups)).allMatch(groups -> groups >= 3);
    }
}
