package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.city.SocialIndexSettings.Weighted;
import de.nahraum.geodata.concentration.SocialIndex.Area;
import de.nahraum.geodata.concentration.SocialIndex.Dynamics;
import de.nahraum.geodata.concentration.SocialIndex.NoPart;
import de.nahraum.geodata.concentration.SocialIndex.OfArea;
import de.nahraum.geodata.concentration.SocialIndex.Reason;
import de.nahraum.geodata.concentration.SocialIndex.Status;
import de.nahraum.geodata.indicator.Indicator.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The social index on figures worked out on paper: who counts for mean and deviation, what a value on a cut is, what contributes nothing. */
class SocialIndexTest {
    private static SocialIndexSettings settings(Weighted... indicators) {
        return new SocialIndexSettings(List.of(indicators), List.of(-1.0, 1.0, 1.5), List.of(-1.0, 1.0), 2, 300);
    }

    private static final SocialIndexSettings ONE = settings(new Weighted("a", 1, Direction.LOWER_IS_BETTER));

    private static Area area(String id, double people, double now, double before) {
        return new Area(id, people, Map.of("a", now), Map.of("a", before));
    }

    private static SocialIndex of(SocialIndexSettings settings, Area... areas) {
        return SocialIndex.of(List.of(areas), settings, Set.of());
    }

    /** 1, 3, 5, 7, 9 and twice 5 have mean 5 and population SD √(40/7) = 2.390457; the sum of one indicator is standardised as it is. */
    @Test
    void oneIndicatorIsItsOwnIndex() {
        SocialIndex index = of(
                ONE,
                area("p", 500, 1, 1),
                area("q", 500, 3, 3),
                area("r", 500, 5, 5),
                area("s", 500, 7, 7),
                area("t", 500, 9, 9),
                area("u", 500, 5, 5),
                area("v", 500, 5, 6));
        assertThat(index.areas().getFirst().status()).isCloseTo(-4 / 2.390457218668787, within(1e-12));
        assertThat(index.areas())
                .extracting(OfArea::statusClass)
                .containsExactly(
                        Status.HIGH,
                        Status.MIDDLE,
                        Status.MIDDLE,
                        Status.MIDDLE,
                        Status.VERY_LOW,
                        Status.MIDDLE,
                        Status.MIDDLE);
        // Only the last one changes: −1 against six times 0, mean −1/7, SD √6/7.
        assertThat(index.areas().getLast().dynamics()).isCloseTo(-(6.0 / 7) / (Math.sqrt(6) / 7), within(1e-12));
        assertThat(index.areas().getLast().dynamicsClass()).isEqualTo(Dynamics.POSITIVE);
        assertThat(index.areas().getFirst().dynamicsClass()).isEqualTo(Dynamics.STABLE);
    }

    /** Of two areas one stands at exactly −1 and the other at +1. */
    @Test
    void aValueOnACutBelongsToTheClassNearerTheMiddle() {
        SocialIndex two = of(ONE, area("p", 500, 0.1, 0.3), area("q", 500, 0.3, 0.1));
        assertThat(two.areas()).extracting(OfArea::status).containsExactly(-1.0, 1.0);
        assertThat(two.areas()).extracting(OfArea::statusClass).containsOnly(Status.MIDDLE);
        assertThat(two.areas()).extracting(OfArea::dynamicsClass).containsOnly(Dynamics.STABLE);
        // Mean 0, SD √((9 + 9 + 1 + 1 + 0) / 5) = 2: 3 stands at exactly 1.5.
        SocialIndex onCut = of(
                ONE,
                area("p", 500, 3, 0),
                area("q", 500, -3, 0),
                area("r", 500, 1, 0),
                area("s", 500, -1, 0),
                area("t", 500, 0, 0));
        assertThat(onCut.areas().getFirst().status()).isCloseTo(1.5, within(1e-12));
        assertThat(onCut.areas().getFirst().statusClass()).isEqualTo(Status.LOW);
    }

    @Test
    void areasUnderTheMinimumLeaveMeanAndDeviationToo() {
        SocialIndex with = of(ONE, area("p", 300, 1, 1), area("q", 300, 3, 1), area("tiny", 299, 1000, 1));
        SocialIndex without = of(ONE, area("p", 300, 1, 1), area("q", 300, 3, 1));
        assertThat(with.areas().subList(0, 2)).isEqualTo(without.areas());
        assertThat(with.areas().getFirst().status()).isEqualTo(-1);
        OfArea tiny = with.areas().getLast();
        assertThat(tiny.reason()).isEqualTo(Reason.TOO_FEW_PEOPLE);
        assertThat(tiny.status()).isNull();
        assertThat(tiny.dynamicsReason()).isEqualTo(Reason.TOO_FEW_PEOPLE);
    }

    @Test
    void aConstantIndicatorContributesNothingAndSaysSo() {
        SocialIndexSettings two = settings(
                new Weighted("a", 1, Direction.LOWER_IS_BETTER), new Weighted("same", 5, Direction.LOWER_IS_BETTER));
        List<Area> areas = new ArrayList<>();
        for (double value : new double[] {0.1, 0.2, 0.4}) {
            Map<String, Double> values = Map.of("a", value, "same", 0.3);
            areas.add(new Area("area-" + value, 500, values, values));
        }
        SocialIndex index = SocialIndex.of(areas, two, Set.of());
        assertThat(index.withoutPart()).isEqualTo(Map.of("same", NoPart.CONSTANT));
        assertThat(index.withoutPartInDynamics()).isEqualTo(Map.of("a", NoPart.CONSTANT, "same", NoPart.CONSTANT));
        assertThat(index.areas().get(1).z()).containsEntry("same", 0.0);
        assertThat(index.areas()).extracting(OfArea::dynamics).containsOnly(0.0);
    }

    @Test
    void directionTurnsAndWeightCounts() {
        SocialIndexSettings turned = settings(
                new Weighted("good", 3, Direction.HIGHER_IS_BETTER), new Weighted("bad", 1, Direction.LOWER_IS_BETTER));
        SocialIndex index = of(
                turned,
                new Area("p", 500, Map.of("good", 1.0, "bad", 1.0), Map.of()),
                new Area("q", 500, Map.of("good", 0.0, "bad", 0.0), Map.of()));
        // Good counts threefold: p is the better one although its "bad" is greater.
        assertThat(index.areas()).extracting(OfArea::status).containsExactly(-1.0, 1.0);
        assertThat(index.areas()).extracting(OfArea::dynamicsReason).containsOnly(Reason.NO_CHANGE_KNOWN);
    }

    @Test
    void aBrokenSeriesHasNoChange() {
        SocialIndex broken =
                SocialIndex.of(List.of(area("p", 500, 1, 0), area("q", 500, 2, 5)), ONE, Set.of("a", "another"));
        assertThat(broken.withoutPartInDynamics()).isEqualTo(Map.of("a", NoPart.SERIES_BREAK));
        assertThat(broken.areas()).extracting(OfArea::dynamics).containsOnlyNulls();
        assertThat(broken.areas()).extracting(OfArea::status).containsExactly(-1.0, 1.0);
    }

    @Test
    void nothingAndOneAreaAreAnswered() {
        assertThat(of(ONE).areas()).isEmpty();
        OfArea alone = of(ONE, area("p", 500, 3, 1)).areas().getFirst();
        assertThat(alone.status()).isZero();
        assertThat(alone.statusClass()).isEqualTo(Status.MIDDLE);
        OfArea missing = of(ONE, new Area("p", 500, Map.of(), Map.of())).areas().getFirst();
        assertThat(missing.reason()).isEqualTo(Reason.VALUE_MISSING);
    }

    /** Whatever the figures: the index has mean 0 and deviation 1 over the valid areas. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theIndexIsStandardised(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            areas.add(area("area-" + i, 250 + random.nextInt(200), random.nextDouble(), random.nextDouble()));
        }
        List<Double> indices = SocialIndex.of(areas, ONE, Set.of()).areas().stream()
                .<Double>mapMulti((area, sink) -> {
                    if (area.status() != null) {
                        sink.accept(area.status());
                    }
                })
                .toList();
        double sum = indices.stream().mapToDouble(v -> v).sum();
        double squares = indices.stream().mapToDouble(v -> v * v).sum();
        assertThat(sum).isCloseTo(0, within(1e-9));
        assertThat(squares / indices.size()).isCloseTo(1, within(1e-9));
    }

    /** GridTown has no unemployment figures: with the default indicators nobody has an index, and nothing breaks. */
    @Test
    void aCityWithoutTheFiguresHasNoIndex() {
        SocialIndex index = SocialIndexInputs.of(GridTown.city(), 2025);
        assertThat(index.areas()).extracting(OfArea::id).containsExactly("west", "east");
        assertThat(index.areas()).extracting(OfArea::reason).containsOnly(Reason.TOO_FEW_PEOPLE);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Weighted("a", 1, Direction.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new SocialIndexSettings(ONE.indicators(), List.of(1.0, -1.0, 1.5), List.of(-1.0, 1.0), 2, 300))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
