package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares, quotients, the three rules and the sensitivity on figures worked out on paper, and what becomes of figures that are none. */
class OverRepresentationTest {
    private static AreaCounts area(String id, @Nullable Double count, @Nullable Double reference) {
        return new AreaCounts(id, count, reference, null);
    }

    /** R = 101 / 1000; shares 0.2, 0.14, 0.08, 0.02. */
    private static final List<AreaCounts> TOWN =
            List.of(area("a", 40.0, 200.0), area("b", 28.0, 200.0), area("c", 28.0, 350.0), area("d", 5.0, 250.0));

    private static final double TAIL_A = 0.000021364820542;
    private static final double TAIL_B = 0.048185575637909;

    private static OverRepresentation of(AreaCounts... areas) {
        return OverRepresentation.of(List.of(areas), 1, 0);
    }

    @Test
    void quotientsAgainstTheCityAndAgainstTheRest() {
        OverRepresentation figures = OverRepresentation.of(TOWN, 1, 100);
        assertThat(figures.rate().orElseThrow()).isCloseTo(0.101, within(1e-12));
        OverRepresentation.OfArea a = figures.areas().getFirst();
        assertThat(a.quotient()).isCloseTo(0.2 / 0.101, within(1e-12));
        // Without a: 61 of 800.
        assertThat(a.restQuotient()).isCloseTo(0.2 / (61.0 / 800), within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void alongTheThresholdAnAreaChangesExactlyAtItsCriticalOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<AreaCounts> areas = random.ints(20, 0, 400)
                .distinct()
                .mapToObj(count -> area("area-" + count, (double) count, 400.0 + count))
                .toList();
        OverRepresentation figures = OverRepresentation.of(areas, 1.9, 100);
        double[] thresholds = {0.5, 1, 1.3, 1.5, 2};
        List<OverRepresentation.AtThreshold> along = figures.sensitivity(thresholds);
        for (OverRepresentation.AtThreshold at : along) {
            List<String> expected = figures.areas().stream()
                    .filter(area -> area.criticalThreshold().orElse(0) >= at.threshold())
                    .map(area -> area.counts().id())
                    .toList();
            assertThat(at.over()).isEqualTo(expected);
        }
        assertThat(OverRepresentation.quotients(areas, 100).values())
                .containsExactlyElementsOf(figures.areas().stream()
                        .map(area -> Objects.requireNonNull(area.quotient()))
                        .toList());
        for (OverRepresentation.OfArea area : figures.areas()) {
            area.criticalThreshold().ifPresent(critical -> {
                assertThat(area.isOver(critical)).isTrue();
                assertThat(area.isOver(critical * 1.000001)).isFalse();
            });
        }
    }

    @Test
    void whatIsNoShareHasAReasonAndNoNumber() {
        OverRepresentation figures = OverRepresentation.of(
                List.of(
                        area("good", 50.0, 500.0),
                        area("no-count", null, 500.0),
                        area("no-reference", 5.0, null),
                        area("nobody", 0.0, 0.0),
                        area("few", 5.0, 99.0),
                        area("more-than-all", 600.0, 500.0),
                        area("less-than-nobody", -1.0, 500.0)),
                1.9,
                100);
        assertThat(figures.areas())
                .extracting(OverRepresentation.OfArea::reason)
                .containsExactly(
                        null,
                        AreaCounts.Reason.NOT_DELIVERED,
                        AreaCounts.Reason.NOT_DELIVERED,
                        AreaCounts.Reason.TOO_FEW,
                        AreaCounts.Reason.TOO_FEW,
                        AreaCounts.Reason.INCONSISTENT,
                        AreaCounts.Reason.INCONSISTENT);
        // Those under the minimum count for the city, those that cannot be right do not.
        assertThat(figures.count()).isEqualTo(55);
        assertThat(figures.reference()).isEqualTo(599);
        assertThat(figures.areas().subList(1, 7)).allSatisfy(area -> {
            assertThat(area.share()).isNull();
            assertThat(area.isOver(1.5)).isNull();
            assertThat(area.criticalThreshold()).isEmpty();
        });
        assertThat(figures.sensitivity(new double[] {1.5}).getFirst().unknown()).hasSize(6);
        assertThat(OverRepresentation.quotients(
                        figures.areas().stream()
                                .map(OverRepresentation.OfArea::counts)
                                .toList(),
                        100))
                .containsOnlyKeys("good");
    }

    @Test
    void oneAreaAloneHasTheQuotientOneAndNoRest() {
        OverRepresentation.OfArea alone = of(area("only", 30.0, 300.0)).areas().getFirst();
        assertThat(alone.quotient()).isEqualTo(1);
        assertThat(alone.restQuotient()).isNull();
        assertThat(alone.isOver(1)).isFalse();
    }

    @Test
    void withoutAreasOrWithoutAnybodyThereIsNoRateOrNoQuotient() {
        assertThat(of().rate()).isEmpty();
        assertThat(RuleComparison.of(of(), 1.5).areas()).isEmpty();
        OverRepresentation nobody = of(area("a", 0.0, 300.0), area("b", 0.0, 300.0));
        assertThat(nobody.rate()).hasValue(0);
        assertThat(nobody.areas().getFirst().share()).isZero();
        assertThat(nobody.areas().getFirst().quotient()).isNull();
        assertThat(RuleComparison.of(nobody, 1.5).areas().getFirst())
                .isEqualTo(new RuleComparison.OfRules("a", null, false, null, null, null));
    }

    /** Everybody is of the group: a share of 1, and the shrunk numbers must not go over it by rounding. */
    @Test
    void everybodyOfTheGroupIsAShareOfOne() {
        OverRepresentation figures = OverRepresentation.of(List.of(area("a", 333.0, 333.0)), 1.9, 100);
        assertThat(figures.areas().getFirst().share()).isOne();
        assertThat(RuleComparison.of(figures, 1.5).areas().getFirst().tail()).isOne();
    }

    /** Mean share (0.2 + 0.14 + 0.08 + 0.02) / 4 = 0.11; deviations 0.09, 0.03, −0.03, −0.09: SD √0.0045 = 0.0670820. */
    @Test
    void deviationStartsAtTheMeanPlusSoManyStandardDeviations() {
        OverRepresentation figures = OverRepresentation.of(TOWN, 1, 100);
        RuleComparison usual = RuleComparison.of(figures, 1.5);
        assertThat(usual.line()).isCloseTo(0.11 + 1.5 * 0.06708203932499368, within(1e-12));
        assertThat(usual.areas()).extracting(RuleComparison.OfRules::deviation).containsOnly(false);
        RuleComparison one = RuleComparison.of(figures, 1.5, 1, 0.05);
        assertThat(one.areas())
                .extracting(RuleComparison.OfRules::deviation)
                .containsExactly(true, false, false, false);
    }

    /** R: pbinom(39, 200, 0.101, FALSE) and so on, adjusted by p.adjust "BH". */
    @Test
    void significanceIsTheAdjustedTail() {
        RuleComparison rules = RuleComparison.of(OverRepresentation.of(TOWN, 1, 100), 1.5);
        assertThat(rules.areas())
                .extracting(RuleComparison.OfRules::significance)
                .containsExactly(true, false, false, false);
        assertThat(rules.areas().getFirst().tail()).isCloseTo(TAIL_A, within(1e-9));
        assertThat(rules.areas().get(1).tail()).isCloseTo(TAIL_B, within(1e-9));
        assertThat(rules.areas().getFirst().adjustedTail()).isCloseTo(TAIL_A * 4, within(1e-9));
        assertThat(rules.areas().get(1).adjustedTail()).isCloseTo(TAIL_B * 2, within(1e-9));
        assertThat(rules.areas())
                .extracting(RuleComparison.OfRules::changes)
                .containsExactly(true, false, false, false);
    }

    @Test
    void whereAllAreEqualNobodyStandsOut() {
        OverRepresentation equal = of(area("a", 30.0, 300.0), area("b", 10.0, 100.0), area("c", 70.0, 700.0));
        RuleComparison rules = RuleComparison.of(equal, 1.5);
        assertThat(rules.line()).isNull();
        assertThat(rules.areas()).allSatisfy(area -> {
            assertThat(area.ratio()).isFalse();
            assertThat(area.deviation()).isFalse();
            assertThat(area.significance()).isFalse();
        });
    }

    @Test
    void householdsMakeTheSampleOfTheTailToo() {
        AreaCounts inHouseholds = new AreaCounts("a", 60.0, 300.0, 30.0);
        OverRepresentation figures = OverRepresentation.of(List.of(inHouseholds, area("b", 40.0, 700.0)), 1, 100);
        assertThat(figures.areas().getFirst().effect()).isEqualTo(2);
        assertThat(RuleComparison.of(figures, 1.5).areas().getFirst().tail())
                .isEqualTo(BinomialTail.orMore(30, 150, 0.1));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> area("a", Double.NaN, 1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OverRepresentation.of(TOWN, 0.5, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
