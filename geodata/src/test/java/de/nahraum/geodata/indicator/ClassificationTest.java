package de.nahraum.geodata.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import de.nahraum.geodata.indicator.Classification.Computed;
import de.nahraum.geodata.indicator.Classification.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every scheme gives the bounds worked out by hand, the published ones of a data set, and keeps its promises on odd values. */
class ClassificationTest {
    private static final double[] ELEVEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    @Test
    void quantilesHaveAsManyInEachClassAsTiesAllow() {
        Classification quantiles = Classification.of(Computed.QUANTILE, ELEVEN, 5);
        assertThat(quantiles.upperBounds()).containsExactly(3.0, 5.0, 7.0, 9.0, 11.0);
        assertThat(quantiles.counts()).containsExactly(3, 2, 2, 2, 2);
    }

    @Test
    void standardDeviationsAreCutAroundTheMean() {
        // Mean 5, population standard deviation 2.
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        Classification classes = Classification.of(Computed.STANDARD_DEVIATION, values, 5);
        assertThat(classes.upperBounds()).containsExactly(2.0, 4.0, 6.0, 8.0, 9.0);
        assertThat(classes.counts()).containsExactly(1, 3, 2, 1, 1);
    }

    @Test
    void theBoxHasFencesWhereValuesLieBeyondThem() {
        // Quartiles 3.5, 6, 8.5; fences −4 and 16.
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30};
        assertThat(Classification.of(Computed.BOX_PLOT, values, 5).upperBounds())
                .containsExactly(3.5, 6.0, 8.5, 16.0, 30.0);
        values[0] = -30;
        Classification both = Classification.of(Computed.BOX_PLOT, values, 5);
        assertThat(both.upperBounds()).containsExactly(-4.0, 3.5, 6.0, 8.5, 16.0, 30.0);
        assertThat(both.counts()).containsExactly(1, 2, 3, 2, 2, 1);
    }

    @Test
    void maximumBreaksLieInTheMiddleOfTheWidestGaps() {
        double[] values = {1, 2, 10, 11, 31, 32};
        assertThat(Classification.of(Computed.MAXIMUM_BREAKS, values, 3).upperBounds())
                .containsExactly(6.0, 21.0, 32.0);
    }

    @Test
    void ofGapsAlikeTheLowerOnesAreTaken() {
        double[] values = {1, 3, 5, 7};
        assertThat(Classification.of(Computed.MAXIMUM_BREAKS, values, 3).upperBounds())
                .containsExactly(2.0, 4.0, 7.0);
    }

    @Test
    void noBoundSwallowsTheValueAboveTheGap() {
        double[] values = {1, Math.nextUp(1.0), Math.nextUp(Math.nextUp(1.0))};
        assertThat(Classification.of(Computed.MAXIMUM_BREAKS, values, 3).counts())
                .containsExactly(1, 1, 1);
    }

    @Test
    void boundsByHandStayEvenWhereNobodyIs() {
        Classification given = Classification.of(new Manual(List.of(0.5, 5.0, 50.0)), ELEVEN, 5);
        assertThat(given.upperBounds()).containsExactly(0.5, 5.0, 50.0);
        assertThat(given.counts()).containsExactly(0, 5, 6);
    }

    @Test
    void whatLiesAboveTheBoundsByHandIsAClassOfItsOwn() {
        Classification given = Classification.of(new Manual(List.of(5.0)), ELEVEN, 5);
        assertThat(given.upperBounds()).containsExactly(5.0, 11.0);
        assertThatThrownBy(() -> new Manual(List.of(5.0, 5.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Manual(List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unclassedIsOneClass() {
        assertThat(Classification.of(Computed.UNCLASSED, ELEVEN, 5).upperBounds())
                .containsExactly(11.0);
    }

    @ParameterizedTest
    @EnumSource(Computed.class)
    void equalValuesAreOneClass(Computed scheme) {
        Classification alike = Classification.of(scheme, new double[] {4, 4, 4}, 5);
        assertThat(alike.upperBounds()).containsExactly(4.0);
        assertThat(alike.counts()).containsExactly(3);
        assertThat(Classification.of(scheme, new double[] {7}, 3).upperBounds()).containsExactly(7.0);
        assertThat(Classification.of(scheme, new double[] {0.0, -0.0}, 3).upperBounds())
                .containsExactly(0.0);
    }

    @ParameterizedTest
    @EnumSource(Computed.class)
    void nothingGivesNoClasses(Computed scheme) {
        assertThat(Classification.of(scheme, new double[0], 5).upperBounds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Computed.class)
    void whatIsNoFigureIsRefused(Computed scheme) {
        for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e101}) {
            assertThatThrownBy(() -> Classification.of(scheme, new double[] {1, value}, 5))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Classification.of(scheme, ELEVEN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Bounds ascend up to the greatest value, and the counts are those of a plain search (seed 11). */
    @ParameterizedTest(name = "{0}, seed 11")
    @EnumSource(Computed.class)
    void everyValueIsInOneClass(Computed scheme) {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(1 + random.nextInt(40), -5, 20)
                    .map(x -> Math.rint(x * 2) / 2)
                    .toArray();
            Classification result = Classification.of(scheme, values, 1 + random.nextInt(8));
            List<Double> bounds = result.upperBounds();
            assertThat(bounds).doesNotHaveDuplicates().isSorted();
            assertThat(bounds.getLast()).isEqualTo(Arrays.stream(values).max().orElseThrow());
            for (int k = 0; k < bounds.size(); k++) {
                double below = k == 0 ? Double.NEGATIVE_INFINITY : bounds.get(k - 1);
                double bound = bounds.get(k);
                assertThat((long) result.counts().get(k))
                        .isEqualTo(Arrays.stream(values)
                                .filter(x -> x > below && x <= bound)
                                .count());
            }
        }
    }

    @Test
    void idsAreThoseOfTheInterface() {
        assertThat(Arrays.stream(Computed.values()).map(Computed::id))
                .containsExactly(
                        "quantile",
                        "equal-interval",
                        "fisher-jenks",
                        "standard-deviation",
                        "box-plot",
                        "maximum-breaks",
                        "unclassed");
        assertThat(Classification.findScheme("box-plot")).contains(Computed.BOX_PLOT);
        assertThat(Classification.findScheme("manual")).isEmpty();
    }

    /** 58 employment densities, five classes, bounds as published with the data set. */
    @Test
    @NeedsSharedData
    void agreesWithThePublishedClassesOfCalemp() throws IOException {
        Path file = SharedData.path("reference/calemp/calempdensity.csv").orElseThrow();
        double[] values = Files.readAllLines(file).stream()
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .filter(text -> text.matches("\\d+(\\.\\d+)?"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(values).hasSize(58);
        Classification quantiles = Classification.of(Computed.QUANTILE, values, 5);
        double[] published = {1.464, 5.798, 13.278, 54.616, 4111.45};
        for (int k = 0; k < published.length; k++) {
            assertThat(quantiles.upperBounds().get(k)).isCloseTo(published[k], within(1e-9));
        }
        assertThat(quantiles.counts()).containsExactly(12, 11, 12, 11, 12);
        Classification equal = Classification.of(Computed.EQUAL_INTERVAL, values, 5);
        assertThat(equal.upperBounds().stream()
                        .map(bound -> Math.rint(bound * 1000) / 1000)
                        .toList())
                .containsExactly(822.394, 1644.658, 2466.922, 3289.186, 4111.45);
        assertThat(equal.counts()).containsExactly(57, 0, 0, 0, 1);
        Classification natural = Classification.of(Computed.FISHER_JENKS, values, 5);
        assertThat(natural.upperBounds()).containsExactly(75.29, 192.05, 370.5, 722.85, 4111.45);
        assertThat(natural.counts()).containsExactly(49, 3, 4, 1, 1);
    }
}
