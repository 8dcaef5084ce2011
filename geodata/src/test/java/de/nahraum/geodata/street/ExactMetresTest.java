package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Lengths add up to the same whatever the order, and are off by less than anybody could measure. */
class ExactMetresTest {
    @Test
    void aThousandLengthsAddUpToTheSameForwardsAndBackwards() {
        SplittableRandom random = new SplittableRandom(5);
        double[] lengths = random.doubles(1000, 0, 5000).map(ExactMetres::of).toArray();
        double forwards = 0;
        double backwards = 0;
        for (int i = 0; i < lengths.length; i++) {
            forwards += lengths[i];
            backwards += lengths[lengths.length - 1 - i];
        }
        assertThat(forwards).isEqualTo(backwards);
        assertThat(forwards - lengths[0]).isEqualTo(backwards - lengths[0]);
    }

    @Test
    void wholeMetresStayAndOthersMoveByAtMostHalfANanometre() {
        assertThat(ExactMetres.of(100)).isEqualTo(100);
        assertThat(ExactMetres.of(0)).isZero();
        SplittableRandom random = new SplittableRandom(6);
        random.doubles(1000, 0, 1e6)
                .forEach(metres -> assertThat(ExactMetres.of(metres)).isCloseTo(metres, within(0.5e-9)));
    }
}
