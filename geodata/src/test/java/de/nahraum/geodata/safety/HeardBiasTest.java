package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.indicator.Rates;
import de.nahraum.geodata.safety.HeardBias.Heard;
import de.nahraum.geodata.safety.HeardBias.Hearing;
import de.nahraum.geodata.safety.HeardBias.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardBiasTest {
    @Test
    void ratesAndSharesWorkedOutByHand() {
        List<Heard> heard = HeardBias.of(List.of(new Part("02", 10, 4000), new Part("01", 47, 6000)));
        // The order is the one given.
        assertThat(heard).extracting(each -> each.part().id()).containsExactly("02", "01");
        Heard first = heard.getFirst();
        HeardBias.Estimate rate = first.perThousand().orElseThrow();
        assertThat(rate.value()).isEqualTo(2.5);
        // 10 has the limits 4.795 and 18.390.
        assertThat(rate.range().low()).isCloseTo(4.795389 / 4, within(1e-6));
        assertThat(rate.range().high()).isCloseTo(18.390356 / 4, within(1e-6));
        HeardBias.Estimate share = first.shareOfReports().orElseThrow();
        assertThat(share.value()).isCloseTo(10 / 57.0, within(1e-12));
        assertThat(share.range()).isEqualTo(Rates.clopperPearson(10, 57, 0.95));
        assertThat(first.shareOfResidents()).hasValue(0.4);
        // Even the upper limit of 10 of 57 is below 0.4.
        assertThat(share.range().high()).isLessThan(0.4);
        assertThat(first.hearing()).isEqualTo(Hearing.UNDER);
        assertThat(heard.get(1).hearing()).isEqualTo(Hearing.OVER);
    }

    @Test
    void fewReportsSayLittle() {
        List<Heard> heard = HeardBias.of(List.of(new Part("a", 1, 4000), new Part("b", 3, 6000)));
        assertThat(heard).extracting(Heard::hearing).containsExactly(Hearing.TOO_FEW, Hearing.TOO_FEW);
    }

    /** As many as expected, in a fifth of the town: 16 of 80 have the limits 0.119 and 0.304, 12 of 60 0.108 and 0.323, 9 of 45 0.096 and 0.346. */
    @Test
    void alikeIsOnlySaidWhereHalfAndTwiceAsMuchAreExcluded() {
        assertThat(hearingOfAFifth(16, 80)).isEqualTo(Hearing.ALIKE);
        assertThat(hearingOfAFifth(12, 60)).isEqualTo(Hearing.ALIKE);
        assertThat(hearingOfAFifth(9, 45)).as("perhaps half as much").isEqualTo(Hearing.TOO_FEW);
        assertThat(hearingOfAFifth(14, 50)).as("perhaps twice as much").isEqualTo(Hearing.TOO_FEW);
        assertThat(hearingOfAFifth(0, 10)).as("none of ten").isEqualTo(Hearing.TOO_FEW);
        assertThat(hearingOfAFifth(0, 20)).as("none of twenty").isEqualTo(Hearing.UNDER);
    }

    private static Hearing hearingOfAFifth(int reports, int all) {
        return HeardBias.of(List.of(new Part("a", reports, 2000), new Part("b", all - reports, 8000)))
                .getFirst()
                .hearing();
    }

    @Test
    void withoutResidentsOrReportsNothingIsSaid() {
        List<Heard> none = HeardBias.of(List.of(new Part("a", 0, 100), new Part("b", 0, 0)));
        assertThat(none).extracting(Heard::hearing).containsOnly(Hearing.UNKNOWN);
        assertThat(none.getFirst().perThousand().orElseThrow().value()).isZero();
        assertThat(none.getFirst().perThousand().orElseThrow().range().high()).isCloseTo(36.888795, within(1e-5));
        assertThat(none.getFirst().shareOfReports()).isEmpty();
        assertThat(none.get(1).perThousand()).isEmpty();
        assertThat(HeardBias.of(List.of(new Part("a", 3, 0))).getFirst().shareOfResidents())
                .isEmpty();
        assertThat(HeardBias.of(List.of())).isEmpty();
        assertThatThrownBy(() -> new Part("a", -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
