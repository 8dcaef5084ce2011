package de.nahraum.geodata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void theLargestRemaindersGetTheRest() {
        assertThat(Shares.of(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Shares.of(7, new double[] {0.1, 2.6, 1.3})).containsExactly(0, 5, 2);
    }

    @Test
    void sharesAlwaysAddUp() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            double[] weights = random.doubles(1 + random.nextInt(40)).toArray();
            int total = random.nextInt(100_000);
            assertThat(Arrays.stream(Shares.of(total, weights)).sum()).isEqualTo(total);
        }
    }
}
