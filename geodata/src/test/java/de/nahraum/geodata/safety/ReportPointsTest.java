package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class ReportPointsTest {
    private static final LocalDate DAY = Reports.DAY;

    private static ReportPoints points(SafetyReport... reports) {
        return ReportPoints.of(List.of(reports), ReportTopic.UNSAFE, DAY);
    }

    private static double sum(ReportPoints points) {
        return IntStream.range(0, points.size()).mapToDouble(points::weight).sum();
    }

    @Test
    void whoReportsOneSpotFiveTimesCountsOnce() {
        ReportPoints points = points(
                Reports.unsafe(1, Reports.point(0, 0), 1, DAY),
                Reports.unsafe(2, Reports.point(0, 0), 1, DAY),
                Reports.unsafe(3, Reports.point(5, 0), 1, DAY),
                Reports.unsafe(4, Reports.point(0, 60), 1, DAY),
                // By steps: not near the first, but near the fourth.
                Reports.unsafe(5, Reports.point(0, 120), 1, DAY));
        assertThat(points.spots()).hasSize(1);
        assertThat(points.spots().getFirst().reports()).hasSize(5);
        assertThat(sum(points)).isCloseTo(1, within(1e-12));
        assertThat(points.weight(0)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void anotherSpotAndAnotherGroupCountAgain() {
        ReportPoints points = points(
                Reports.unsafe(1, Reports.point(0, 0), 1, DAY),
                Reports.unsafe(2, Reports.point(60.01, 0), 1, DAY),
                Reports.unsafe(3, Reports.point(0, 0), 2, DAY));
        assertThat(points.spots()).hasSize(3);
        assertThat(sum(points)).isCloseTo(3, within(1e-12));
    }

    @Test
    void aLineOrAnAreaWeighsAsMuchAsAPoint() {
        ReportPoints points = points(
                Reports.unsafe(1, Reports.line(0, 0, 300, 0), 1, DAY),
                Reports.unsafe(2, Reports.box(1000, 1100, 0, 100), 2, DAY));
        assertThat(points.size()).isEqualTo(16 + 25);
        assertThat(points.weight(0)).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(points.weight(40)).isCloseTo(1 / 25.0, within(1e-12));
        assertThat(points.reportOf(40)).isEqualTo(1);
    }

    @Test
    void aReportWithPartsFarApartIsOneSpot() {
        Geometry twoHalls = Reports.box(0, 40, 0, 40).union(Reports.box(500, 540, 0, 40));
        ReportPoints points = points(
                Reports.unsafe(1, twoHalls, 1, DAY),
                Reports.unsafe(2, Reports.point(520, 50), 1, DAY),
                Reports.unsafe(3, Reports.point(260, 0), 1, DAY));
        assertThat(points.spots()).hasSize(2);
        assertThat(points.spots().stream().map(spot -> spot.reports().size())).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void afterEighteenMonthsAReportWeighsHalf() {
        // 18 months of 365.2425 / 12 days are 547.86 days.
        assertThat(ReportPoints.weight(DAY.minusDays(548), DAY)).isCloseTo(0.5, within(1e-4));
        assertThat(ReportPoints.weight(DAY.minusDays(1096), DAY)).isCloseTo(0.25, within(1e-4));
        assertThat(ReportPoints.weight(DAY, DAY)).isEqualTo(1);
        ReportPoints twice = points(
                Reports.unsafe(1, Reports.point(0, 0), 1, DAY.minusDays(548)),
                Reports.unsafe(2, Reports.point(0, 0), 1, DAY.minusDays(10)));
        assertThat(sum(twice)).isCloseTo(ReportPoints.weight(DAY.minusDays(10), DAY), within(1e-12));
        assertThat(twice.spots().getFirst().firstDay()).isEqualTo(DAY.minusDays(548));
    }

    @Test
    void laterOtherAndPlacelessReportsAreLeftOut() {
        ReportPoints points = points(
                Reports.unsafe(1, Reports.point(0, 0), 1, DAY.plusDays(1)),
                Reports.unsafe(2, Reports.point(0, 0), 2, DAY, Reason.LIGHTING, Reason.DISCRIMINATION),
                new SafetyReport(
                        3, ReportTopic.LIKE, Reports.point(0, 0), null, Set.of(), null, Reports.group(3), DAY));
        assertThat(points.size()).isZero();
        assertThat(points.spots()).isEmpty();
    }

    @Test
    void theMiddleIsOneOfThePoints() {
        ReportPoints points = points(Reports.unsafe(1, Reports.line(0, 0, 100, 0), 1, DAY));
        // Six points 20 m apart; 40 and 60 are as near to 50, the left one it is.
        assertThat(points.spots().getFirst().middle()).isEqualTo(new Coordinate(40, 0));
    }

    @Test
    void theOrderOfTheReportsDoesNotMatterSeed4() {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 50; run++) {
            List<SafetyReport> reports = new ArrayList<>();
            for (int id = 0; id < 60; id++) {
                double x = random.nextDouble(400);
                double y = random.nextDouble(400);
                Geometry shape = random.nextInt(3) == 0 ? Reports.line(x, y, x + 50, y + 10) : Reports.point(x, y);
                reports.add(Reports.unsafe(id, shape, random.nextInt(8), DAY.minusDays(random.nextInt(900))));
            }
            ReportPoints first = ReportPoints.of(reports, ReportTopic.UNSAFE, DAY);
            Collections.shuffle(reports, new Random(run));
            ReportPoints second = ReportPoints.of(reports, ReportTopic.UNSAFE, DAY);
            assertThat(second.spots()).isEqualTo(first.spots());
            for (int i = 0; i < first.size(); i++) {
                assertThat(second.weight(i)).isEqualTo(first.weight(i));
                assertThat(second.spotOf(i)).isEqualTo(first.spotOf(i));
            }
            // One group's spots are further from each other than 60 m, and each weighs what its newest report does.
            for (int i = 0; i < first.size(); i++) {
                for (int j = 0; j < i; j++) {
                    var one = first.spots().get(first.spotOf(i));
                    var other = first.spots().get(first.spotOf(j));
                    if (one.number() == other.number() && first.spotOf(i) != first.spotOf(j)) {
                        assertThat(Math.hypot(first.x(i) - first.x(j), first.y(i) - first.y(j)))
                                .isGreaterThan(60);
                    }
                }
            }
        }
    }
}
