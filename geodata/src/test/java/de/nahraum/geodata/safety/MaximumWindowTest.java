package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.safety.MaximumWindow.Maxima;
import de.nahraum.geodata.safety.MaximumWindow.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaximumWindowTest {
    /** Half the difference of the deviances of two Poisson models, one rate and two, in R: glm(c(c, C − c) ~ offset(log(c(E, C − E))), poisson). */
    @ParameterizedTest(name = "{0} of {2} where {1} are expected")
    @CsvSource({
        "12, 4, 100, 5.52634628893",
        "5, 0.5, 50, 7.22396737378",
        "117, 80, 552, 8.96689890835",
        "3, 0.01, 1000, 14.1258219806"
    })
    void theLikelihoodRatioIsThatOfTwoPoissonModels(double c, double e, double all, double expected) {
        assertThat(MaximumWindow.logLikelihoodRatio(c, e, all)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void theLikelihoodRatioWorkedOutByHand() {
        // All four where two are expected: 4 ln 2. Half of them in a tenth: 2 ln 5 + 2 ln (2 / 3.6).
        assertThat(MaximumWindow.logLikelihoodRatio(4, 2, 4)).isCloseTo(4 * Math.log(2), within(1e-12));
        assertThat(MaximumWindow.logLikelihoodRatio(2, 0.4, 4))
                .isCloseTo(2 * Math.log(5) + 2 * Math.log(2 / 3.6), within(1e-12));
        assertThat(MaximumWindow.logLikelihoodRatio(2, 2, 4)).isZero();
        assertThat(MaximumWindow.logLikelihoodRatio(1, 2, 4)).isZero();
        assertThat(MaximumWindow.logLikelihoodRatio(0, 0.1, 0)).isZero();
    }

    private static List<Exposure> town(SplittableRandom random, int side) {
        List<Exposure> cells = new ArrayList<>();
        boolean grid = random.nextInt(3) > 0;
        for (int i = 0; i < side * side; i++) {
            double weight = random.nextInt(4) == 0 ? 0 : Math.rint(random.nextDouble(1, 80));
            double x = 100.0 * (i % side) - 500;
            double y = 100.0 * Math.floorDiv(i, side) - 300;
            cells.add(
                    grid
                            ? new Exposure(x, y, weight)
                            : new Exposure(x + random.nextDouble(90), y + random.nextDouble(90), weight));
        }
        return cells;
    }

    /** Every centre, every radius, every cell, every time. */
    private static double slowly(List<Exposure> exposure, int[] reports) {
        double all = exposure.stream().mapToDouble(Exposure::weight).sum();
        int total = Arrays.stream(reports).sum();
        double greatest = 0;
        for (Exposure centre : exposure) {
            TreeSet<Double> radii = new TreeSet<>();
            exposure.forEach(cell -> radii.add(distance(cell, centre)));
            for (double radius : radii.headSet(300.0, true)) {
                double share = 0;
                int count = 0;
                for (int i = 0; i < exposure.size(); i++) {
                    if (distance(exposure.get(i), centre) <= radius) {
                        share += exposure.get(i).weight() / all;
                        count += reports[i];
                    }
                }
                if (share <= 0.5) {
                    greatest = Math.max(greatest, MaximumWindow.logLikelihoodRatio(count, share * total, total));
                }
            }
        }
        return greatest;
    }

    private static double distance(Exposure a, Exposure b) {
        return Math.sqrt((a.x() - b.x()) * (a.x() - b.x()) + (a.y() - b.y()) * (a.y() - b.y()));
    }

    @Test
    void theStrongestWindowIsThatOfTheSlowSolutionSeeds1To150() {
        for (int seed = 1; seed <= 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            // Small towns too, in which half of the exposure is soon reached.
            List<Exposure> town = town(random, random.nextInt(1, 12)).stream()
                    .filter(cell -> cell.weight() > 0)
                    .toList();
            if (town.isEmpty()) {
                continue;
            }
            int total = random.nextInt(0, 60);
            int heap = random.nextInt(town.size());
            int[] cells = IntStream.range(0, total)
                    .map(i -> i % 3 == 0 ? heap : random.nextInt(town.size()))
                    .toArray();
            int[] reports = new int[town.size()];
            Arrays.stream(cells).forEach(cell -> reports[cell]++);
            double found = MaximumWindow.of(town)
                    .findStrongest(cells, total)
                    .map(Window::statistic)
                    .orElse(0.0);
            assertThat(found).as("seed %d", seed).isCloseTo(slowly(town, reports), within(1e-9));
        }
    }

    @Test
    void theWindowFoundHoldsWhatItSays() {
        // A row of ten cells of ten people; three of four reports on the third and fourth.
        List<Exposure> row = IntStream.range(0, 10)
                .mapToObj(i -> new Exposure(100.0 * i, 0, 10))
                .toList();
        Window window =
                MaximumWindow.of(row).findStrongest(new int[] {2, 2, 3, 9}, 4).orElseThrow();
        // Two in one cell: 2 ln 5 + 2 ln (2/3.6) = 2.04; three in the three cells round the third: 3 ln 2.5 + ln
        // (1/2.8) = 1.72.
        assertThat(window.x()).isEqualTo(200);
        assertThat(window.radius()).isZero();
        assertThat(window.reports()).isEqualTo(2);
        assertThat(window.expected()).isCloseTo(0.4, within(1e-12));
        assertThat(window.statistic()).isCloseTo(2 * Math.log(5) + 2 * Math.log(2 / 3.6), within(1e-12));
    }

    @Test
    void aCandidateCountsItsOwnReportsOnly() {
        List<Exposure> row = IntStream.range(0, 10)
                .mapToObj(i -> new Exposure(100.0 * i, 0, 10))
                .toList();
        MaximumWindow windows = MaximumWindow.of(row);
        // A strong heap on cell 2; the candidate has one report beside it.
        Window own = windows.findStrongest(new int[] {3}, 20).orElse(new Window(0, 0, 0, 0, 0, 0));
        assertThat(own.statistic()).isZero();
        assertThat(windows.findStrongest(new int[] {3, 2, 2, 2, 2, 2, 2}, 20)
                        .orElseThrow()
                        .statistic())
                .isGreaterThan(3);
        assertThatThrownBy(() -> windows.findStrongest(new int[] {3, 3}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMaximaAreThoseOfTheSlowSolutionSeed7() {
        SplittableRandom random = new SplittableRandom(7);
        List<Exposure> town =
                town(random, 8).stream().filter(cell -> cell.weight() > 0).toList();
        CellDraw draw = new CellDraw(town.stream().mapToDouble(Exposure::weight).toArray());
        SplittableRandom again = new SplittableRandom(99);
        double[] slow = new double[50];
        for (int i = 0; i < slow.length; i++) {
            int[] reports = new int[town.size()];
            for (int k = 0; k < 40; k++) {
                reports[draw.next(again)]++;
            }
            slow[i] = slowly(town, reports);
        }
        Maxima maxima = MaximumWindow.of(town).draw(40, 50, 99);
        for (double statistic : new double[] {0, 1, 2, 3, 4, 5, 8}) {
            long asGreat = Arrays.stream(slow).filter(each -> each >= statistic).count();
            assertThat(maxima.p(statistic)).isEqualTo((asGreat + 1) / 51.0);
        }
        assertThat(maxima.draws()).isEqualTo(50);
    }

    @Test
    void equalStatisticsCountAsEqualWhateverTheRounding() {
        // One report always falls on one of two cells of the same weight: every draw is like every other.
        List<Exposure> two = List.of(new Exposure(0, 0, 1), new Exposure(1000, 0, 1));
        Maxima maxima = MaximumWindow.of(two).draw(1, 99, 1);
        assertThat(maxima.p(Math.log(2))).isEqualTo(1);
        assertThat(maxima.p(Math.log(2) + 1e-9)).isEqualTo(0.01);
    }

    @Test
    void cellsAreDrawnInProportionSeed3() {
        double[] weights = {5, 0.5, 1, 0.001, 93.499};
        CellDraw draw = new CellDraw(weights);
        SplittableRandom random = new SplittableRandom(3);
        int[] drawn = new int[5];
        for (int i = 0; i < 1_000_000; i++) {
            drawn[draw.next(random)]++;
        }
        for (int cell = 0; cell < 5; cell++) {
            double share = weights[cell] / 100;
            assertThat(draw.share(cell)).isCloseTo(share, within(1e-12));
            // Four standard deviations.
            assertThat(drawn[cell] / 1e6).isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / 1e6)));
        }
    }

    /** Without pattern p ≤ 0.05 happens to one map in twenty, and p is uniform; 300 maps over an uneven town. */
    @Test
    void withoutPatternPIsUniformSeed11() {
        SplittableRandom random = new SplittableRandom(11);
        List<Exposure> town = town(random, 18);
        MaximumWindow windows = MaximumWindow.of(town);
        CellDraw draw = new CellDraw(town.stream()
                .filter(cell -> cell.weight() > 0)
                .mapToDouble(Exposure::weight)
                .toArray());
        int maps = 300;
        double[] ps = new double[maps];
        for (int map = 0; map < maps; map++) {
            int[] cells = IntStream.range(0, 120).map(i -> draw.next(random)).toArray();
            double statistic = windows.findStrongest(cells, 120).orElseThrow().statistic();
            ps[map] = windows.draw(120, 199, map).p(statistic);
        }
        for (double level : new double[] {0.05, 0.25, 0.5, 0.75}) {
            int below = (int) Arrays.stream(ps).filter(p -> p <= level).count();
            BinomialDistribution expected = new BinomialDistribution(null, maps, level);
            assertThat(below)
                    .as("p ≤ %s", level)
                    .isBetween(
                            expected.inverseCumulativeProbability(0.0005),
                            expected.inverseCumulativeProbability(0.9995));
        }
    }

    @Test
    void aHeapStandsOut() {
        List<Exposure> town = town(new SplittableRandom(5), 15);
        MaximumWindow windows = MaximumWindow.of(town);
        int[] heap = new int[12];
        assertThat(windows.draw(60, 999, 1)
                        .p(windows.findStrongest(heap, 60).orElseThrow().statistic()))
                .isEqualTo(0.001);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        MaximumWindow windows = MaximumWindow.of(town(new SplittableRandom(6), 9));
        for (double statistic = 0; statistic < 8; statistic += 0.25) {
            assertThat(windows.draw(30, 99, 4).p(statistic))
                    .isEqualTo(windows.draw(30, 99, 4).p(statistic));
        }
    }

    @Test
    void whereNobodyLivesThereIsNoCell() {
        MaximumWindow windows =
                MaximumWindow.of(List.of(new Exposure(0, 0, 0), new Exposure(500, 0, 3), new Exposure(600, 0, 3)));
        assertThat(windows.cells()).isEqualTo(2);
        assertThat(windows.findCell(0, 0)).isEmpty();
        assertThat(windows.findCell(200, 0)).hasValue(0);
        assertThat(windows.findCell(560, 0)).hasValue(1);
        assertThat(windows.findCell(550, 0)).hasValue(0);
        assertThat(windows.findCell(901, 0)).isEmpty();
    }

    @Test
    void nothingIsNoTrouble() {
        MaximumWindow nowhere = MaximumWindow.of(List.of());
        assertThat(nowhere.findStrongest(new int[0], 0)).isEmpty();
        assertThat(nowhere.draw(0, 9, 1).p(0)).isEqualTo(1);
        assertThatThrownBy(() -> nowhere.draw(1, 9, 1)).isInstanceOf(IllegalArgumentException.class);
        // All exposure in one cell: no window holds at most half.
        MaximumWindow one = MaximumWindow.of(List.of(new Exposure(0, 0, 3)));
        assertThat(one.findStrongest(new int[3], 3)).isEmpty();
        assertThat(one.draw(3, 9, 1).p(0)).isEqualTo(1);
        assertThatThrownBy(() -> one.draw(3, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Exposure(0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Exposure(Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
