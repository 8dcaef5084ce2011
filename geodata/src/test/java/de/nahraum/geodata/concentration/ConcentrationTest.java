package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.indicator.Rates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private static Concentration of(City city, double minimum) {
        Indicator sgb2 = city.indicators().find("sgb2").orElseThrow();
        return Concentration.of(city, sgb2, 2025, 1.9, minimum);
    }

    private static City with(Observation... more) {
        CityData d = GridTown.data();
        List<Observation> figures = new ArrayList<>(d.observations());
        figures.addAll(List.of(more));
        return GridTown.city(new CityData(
                d.settings(),
                d.sources(),
                d.districts(),
                d.cells(),
                figures,
                d.places(),
                d.offers(),
                d.measures(),
                d.addresses(),
                d.baseMap(),
                d.streets()));
    }

    /** 300 of 2,000 and 100 of 2,000: R = 400 / 4,000. */
    @Test
    void sharesAndQuotientsAreThoseWorkedOutOnPaper() {
        Concentration concentration = of(GridTown.city(), 100);
        assertThat(concentration.cityRate().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(concentration.districts()).extracting(d -> d.share()).containsExactly(0.15, 0.05);
        assertThat(concentration.districts().get(0).quotient()).isCloseTo(1.5, within(1e-12));
        assertThat(concentration.districts().get(1).quotient()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theRangeIsThatOfTheCountsDividedByTheDesignEffect() {
        Rates.Range expected = Rates.clopperPearson(300 / 1.9, 2000 / 1.9, 0.95);
        Concentration.OfDistrict west = of(GridTown.city(), 100).districts().getFirst();
        assertThat(west.shareRange()).isEqualTo(expected);
        assertThat(java.util.Objects.requireNonNull(west.quotientRange()).low())
                .isCloseTo(expected.low() / 0.1, within(1e-12));
    }

    /** With 200 households behind 300 recipients the effective sample has 200 successes at the same share. */
    @Test
    void householdsCountWhereTheyAreDelivered() {
        City town = with(new Observation("sgb2-households", "west", 2025, "", 200, "figures"));
        assertThat(of(town, 100).districts().getFirst().shareRange())
                .isEqualTo(Rates.clopperPearson(200, 2000 / 1.5, 0.95));
    }

    @Test
    void stronglyMeansQuotientAtTheThresholdAndLowerBoundOverOne() {
        Concentration.OfDistrict west = of(GridTown.city(), 100).districts().getFirst();
        assertThat(west.isStronglyOverRepresented(1.5)).isTrue();
        assertThat(west.isStronglyOverRepresented(1.5000001)).isFalse();
        // The same share of a tenth of the people: the range reaches below 1.
        City small = with(
                new Observation("sgb2-recipients", "west", 2026, "", 6, "figures"),
                new Observation("population-under-67", "west", 2026, "", 40, "figures"),
                new Observation("sgb2-recipients", "east", 2026, "", 194, "figures"),
                new Observation("population-under-67", "east", 2026, "", 1960, "figures"));
        Indicator sgb2 = small.indicators().find("sgb2").orElseThrow();
        assertThat(Concentration.of(small, sgb2, 2026, 1.9, 10)
                        .districts()
                        .getFirst()
                        .isStronglyOverRepresented(1.5))
                .isFalse();
    }

    @Test
    void belowTheMinimumThereIsNoRate() {
        Concentration.OfDistrict west = of(GridTown.city(), 2001).districts().getFirst();
        assertThat(west.share()).isNull();
        assertThat(west.isStronglyOverRepresented(1.5)).isNull();
        assertThat(west.count()).isEqualTo(300);
    }

    /** At 1.3 the line is at 260 recipients: 40 above it in West, none in East. */
    @Test
    void theDistanceCountsPersonsAboveTheLine() {
        assertThat(of(GridTown.city(), 100).distance(1.3, district -> true).orElseThrow())
                .isCloseTo(40, within(1e-9));
        assertThat(of(GridTown.city(), 100).distance(1.5, district -> true).orElseThrow())
                .isCloseTo(0, within(1e-9));
        assertThat(of(GridTown.city(), 100)
                        .distance(1.3, district -> district.id().equals("east"))
                        .orElseThrow())
                .isZero();
    }
}
