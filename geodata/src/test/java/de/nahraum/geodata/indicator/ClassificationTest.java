package de.nahraum.geodata.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassificationTest {
    @Test
    void quantilesHaveAsManyInEachClassAsTiesAllow() {
        double[] bounds = Classification.quantiles(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 5);
        assertThat(bounds).containsExactly(3, 5, 7, 9, 11);
    }

    @Test
    void equalBoundsAreGivenOnce() {
        assertThat(Classification.quantiles(new double[] {4, 4, 4}, 5)).containsExactly(4);
        assertThat(Classification.equalIntervals(new double[] {4, 4, 4}, 5)).containsExactly(4);
    }

    @Test
    void oneValueIsOneClass() {
        assertThat(Classification.quantiles(new double[] {7}, 3)).containsExactly(7);
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
        double[] quantiles = Classification.quantiles(values, 5);
        double[] published = {1.464, 5.798, 13.278, 54.616, 4111.45};
        for (int k = 0; k < published.length; k++) {
            assertThat(quantiles[k]).isCloseTo(published[k], within(1e-9));
        }
        double[] equal = Classification.equalIntervals(values, 5);
        assertThat(Arrays.stream(equal)
                        .map(bound -> Math.rint(bound * 1000) / 1000)
                        .toArray())
                .containsExactly(822.394, 1644.658, 2466.922, 3289.186, 4111.45);
    }
}
