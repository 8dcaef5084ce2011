package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.PlaceSizedClusters.Sized;
import de.nahraum.geodata.safety.Suggestion.StandingOut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class PlaceSizedClustersTest {
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private static ReportPoints points(List<SafetyReport> reports) {
        return ReportPoints.of(reports, ReportTopic.UNSAFE, Reports.DAY);
    }

    private static SafetyReport report(int id, double x, double y) {
        return Reports.unsafe(id, Reports.point(x, y), id, Reports.DAY.minusDays(id % 1000));
    }

    /** A report every 40 m over a square kilometre: nine groups within 60 m of each, at the edges fewer. */
    private static List<SafetyReport> carpet() {
        List<SafetyReport> reports = new ArrayList<>();
        for (int i = 0; i < 625; i++) {
            reports.add(report(i, 40.0 * (i % 25), 40.0 * Math.floorDiv(i, 25)));
        }
        return reports;
    }

    private static void heap(List<SafetyReport> reports, double x, double y) {
        for (int i = 0; i < 20; i++) {
            reports.add(report(reports.size(), x + i % 5, y + Math.floorDiv(i, 5)));
        }
    }

    @Test
    void heapsUnderACarpetOfReportsAreFoundOneByOne() {
        List<SafetyReport> reports = carpet();
        heap(reports, 300, 300);
        heap(reports, 700, 600);

        assertThat(PlaceSizedClusters.of(points(reports), UNLIMITED)).hasSize(1);
        List<Sized> found = PlaceSizedClusters.of(points(reports));
        // 3, 4, 5, 7, 9: still one; with 12 only the heaps and what is near to them are left.
        assertThat(found).extracting(each -> each.cluster().minimum()).containsExactly(12, 12);
        assertThat(found.get(0).hull().covers(Reports.point(302, 301))).isTrue();
        assertThat(found.get(1).hull().covers(Reports.point(702, 601))).isTrue();
        assertThat(found)
                .allSatisfy(each ->
                        assertThat(each.hull().getArea()).isLessThan(PlaceSizedClusters.MOST_SQUARE_METRES / 4));
    }

    @Test
    void aCarpetWithoutHeapsHasNoSpot() {
        assertThat(PlaceSizedClusters.of(points(carpet()))).isEmpty();
    }

    @Test
    void aClusterOfTheSizeOfAPlaceStaysAsItIs() {
        List<SafetyReport> reports = new ArrayList<>();
        heap(reports, 0, 0);
        IntStream.range(0, 8).forEach(i -> reports.add(report(100 + i, 40.0 * i, 0)));

        assertThat(PlaceSizedClusters.of(points(reports))).singleElement().satisfies(one -> {
            assertThat(one.cluster().minimum()).isEqualTo(SuggestionSearch.GROUPS);
            assertThat(one.cluster().groups()).isEqualTo(28);
        });
    }

    /** A town of 30 square kilometres, half of the reports at sixty spots, some named often and some hardly ever. */
    private record Town(List<Geometry> spots, List<SafetyReport> reports) {
        private static final int SPOTS = 60;
        private static final double SIDE = 5500;

        static Town of(int count) {
            SplittableRandom random = new SplittableRandom(count);
            double[] x = random.doubles(SPOTS, 0, SIDE).toArray();
            double[] y = random.doubles(SPOTS, 0, SIDE).toArray();
            List<SafetyReport> reports = new ArrayList<>();
            for (int id = 0; id < count; id++) {
                int spot = (int) (random.nextDouble() * random.nextDouble() * SPOTS);
                reports.add(
                        random.nextBoolean()
                                ? report(id, x[spot] + Reports.around(random, 60), y[spot] + Reports.around(random, 60))
                                : report(id, random.nextDouble(SIDE), random.nextDouble(SIDE)));
            }
            List<Geometry> spots = IntStream.range(0, SPOTS)
                    .mapToObj(spot -> Reports.point(x[spot], y[spot]))
                    .toList();
            return new Town(spots, reports);
        }

        private static List<Exposure> exposure() {
            int cells = (int) (SIDE / 100);
            return IntStream.range(0, cells * cells)
                    .mapToObj(i -> new Exposure(100.0 * (i % cells) + 50, 100.0 * Math.floorDiv(i, cells) + 50, 20))
                    .toList();
        }

        long found(List<Geometry> hulls) {
            return spots.stream()
                    .filter(spot -> hulls.stream().anyMatch(hull -> hull.isWithinDistance(spot, 60)))
                    .count();
        }

        boolean isRight(Geometry hull) {
            return spots.stream().anyMatch(spot -> hull.isWithinDistance(spot, 60));
        }
    }

    @Test
    void inATownFullOfReportsSpotsAreFoundAgainAndThoseThatStandOutAreRightSeed20000() {
        Town town = Town.of(20_000);
        double largest = PlaceSizedClusters.of(points(town.reports()), UNLIMITED).stream()
                .mapToDouble(each -> each.hull().getArea())
                .max()
                .orElseThrow();
        assertThat(largest).isGreaterThan(3 * PlaceSizedClusters.MOST_SQUARE_METRES);

        Suggestions.Found found =
                (Suggestions.Found) SuggestionSearch.find(town.reports(), Reports.DAY, Town.exposure(), 1);
        List<Geometry> all = found.suggestions().stream().map(Suggestion::hull).toList();
        assertThat(all.stream().mapToDouble(Geometry::getArea).max().orElseThrow())
                .isLessThanOrEqualTo(PlaceSizedClusters.MOST_SQUARE_METRES);
        assertThat(town.found(all)).isEqualTo(60);
        List<Geometry> clear = found.suggestions().stream()
                .filter(each -> each.standingOut().map(StandingOut::isClear).orElse(false))
                .map(Suggestion::hull)
                .toList();
        assertThat(clear.stream().map(town::isRight)).hasSizeGreaterThan(25).containsOnly(true);
        assertThat(town.found(clear)).isGreaterThan(45);
    }

    @Test
    void theOrderOfTheReportsDoesNotMatterSeed9() {
        List<SafetyReport> reports = carpet();
        heap(reports, 310, 290);
        heap(reports, 700, 600);
        List<Suggestion> first = suggestions(reports);
        assertThat(first).hasSize(2);
        for (int run = 0; run < 5; run++) {
            Collections.shuffle(reports, new Random(9 + run));
            assertThat(suggestions(reports)).isEqualTo(first);
        }
    }

    private static List<Suggestion> suggestions(List<SafetyReport> reports) {
        return ((Suggestions.Found) SuggestionSearch.find(reports, Reports.DAY, List.of(), 1)).suggestions();
    }
}
