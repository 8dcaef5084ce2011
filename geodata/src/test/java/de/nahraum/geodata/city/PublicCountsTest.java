package de.nahraum.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.DataSource.Disclosure;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.disclosure.Audit;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.indicator.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A city that calls its figures about people public tells those that betray nobody, and hides the others in every way they could be had. */
class PublicCountsTest {
    private static final int DISTRICTS = 5;

    private static City city(Disclosure disclosure, int[] recipients, int[] people) {
        CityData grid = GridTown.data();
        List<Observation> observations = new ArrayList<>();
        for (int d = 0; d < DISTRICTS; d++) {
            observations.add(new Observation("sgb2-recipients", "d" + d, 2025, "", recipients[d], "counts"));
            observations.add(new Observation("population-under-67", "d" + d, 2025, "", people[d], "people"));
        }
        CitySettings settings = grid.settings();
        return GridTown.city(new CityData(
                new CitySettings(
                        settings.name(),
                        true,
                        settings.timeZone(),
                        settings.epsg(),
                        settings.languages(),
                        2022,
                        2032,
                        0.8,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Map.of("sgb2", Visibility.PUBLIC),
                        List.of()),
                List.of(source("counts", disclosure), source("people", Disclosure.PROTECTED_AT_SOURCE)),
                IntStream.range(0, DISTRICTS)
                        .mapToObj(d -> new District(
                                "d" + d, "d" + d, d, true, false, GridTown.box(d * 400, -500, d * 400 + 400, 2050)))
                        .toList(),
                List.of(),
                observations,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    private static DataSource source(String file, Disclosure disclosure) {
        return new DataSource(file, "indicators", file, null, null, null, Visibility.PUBLIC, disclosure);
    }

    private static List<Boolean> told(City city) {
        return city.districts().stream()
                .map(district -> city.observations()
                        .find("sgb2-recipients", district.id(), 2025)
                        .isPresent())
                .toList();
    }

    private static final int[] PEOPLE = {900, 800, 700, 600, 500};

    @Test
    void oneSmallCountAndASecondOneAreHiddenAndTheSumIsTold() {
        City city = GridTown.publicCity(city(Disclosure.PERSONAL, new int[] {90, 2, 70, 60, 50}, PEOPLE));
        assertThat(told(city)).containsExactly(true, false, true, true, false);
        assertThat(city.observations().total("sgb2-recipients", 2025)).isEqualTo(Figure.of(272));
        assertThat(city.observations().figure("sgb2-recipients", "d1", 2025)).isEqualTo(Figure.HIDDEN);
        assertThat(city.observations().list()).noneMatch(each -> each.value() == 2 || each.value() == 50);
        assertThat(city.data().observations()).isEqualTo(city.observations().list());
    }

    @Test
    void whatTheOfficeMadeSafeIsTold() {
        City city = GridTown.publicCity(city(Disclosure.PROTECTED_AT_SOURCE, new int[] {90, 2, 70, 60, 50}, PEOPLE));
        assertThat(told(city)).containsOnly(true);
    }

    @Test
    void everybodyInADistrictIsHidden() {
        City city = GridTown.publicCity(city(Disclosure.PERSONAL, new int[] {900, 80, 70, 60, 50}, PEOPLE));
        assertThat(told(city)).startsWith(false);
        assertThat(city.observations().find("population-under-67", "d0", 2025)).isPresent();
    }

    @Test
    void sharesAreNoCountsAndStayInside() {
        CityData data = city(Disclosure.PERSONAL, new int[] {90, 20, 70, 60, 50}, PEOPLE)
                .data();
        List<Observation> observations = new ArrayList<>(data.observations());
        observations.set(0, new Observation("sgb2-recipients", "d0", 2025, "", 0.25, "counts"));
        City city = GridTown.publicCity(GridTown.city(new CityData(
                data.settings(),
                data.sources(),
                data.districts(),
                List.of(),
                observations,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null)));
        assertThat(told(city)).containsOnly(false);
        assertThat(city.observations().total("sgb2-recipients", 2025)).isEqualTo(Figure.HIDDEN);
    }

    @Test
    void aCorrectionDoesNotTellWhatWasHiddenBefore() {
        City first = city(Disclosure.PERSONAL, new int[] {90, 2, 70, 60, 50}, PEOPLE);
        City second = city(Disclosure.PERSONAL, new int[] {90, 12, 70, 60, 2}, PEOPLE);
        Publication before = first.publication(List.of());
        Publication after = second.publication(List.of(before));
        assertThat(after.hidden()).containsAll(before.hidden());
        assertThat(Audit.of(List.of(before), after)).isEmpty();
    }

    /** Whatever city.yaml says of the smallest denominator. */
    @Test
    void publicRatesSpeakOfAHundredPeopleAtLeast() {
        City city = GridTown.publicCity(city(Disclosure.PERSONAL, new int[] {90, 20, 70, 60, 50}, PEOPLE));
        assertThat(city.indicators().find("sgb2").orElseThrow().minimumDenominator())
                .isGreaterThanOrEqualTo(Indicator.DEFAULT_MINIMUM_DENOMINATOR);
    }

    @Test
    void theNewestYearIsOneMostDistrictsHave() {
        CityData data = GridTown.data();
        List<Observation> observations = new ArrayList<>(data.observations());
        observations.add(new Observation("sgb2-recipients", "west", 2026, "", 300, "figures"));
        observations.add(new Observation("population-under-67", "west", 2026, "", 2000, "figures"));
        Observations all = Observations.of(observations);
        Indicator sgb2 = GridTown.city().indicators().find("sgb2").orElseThrow();
        assertThat(all.latestYear(sgb2).orElseThrow()).isEqualTo(2025);
        assertThat(all.years(sgb2)).containsExactly(2025, 2026);
    }

    private static City with(City city, List<Observation> observations, List<Indicator> indicators) {
        CityData data = city.data();
        return GridTown.city(new CityData(
                data.settings().withIndicators(indicators),
                data.sources(),
                data.districts(),
                List.of(),
                observations,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    private static List<Observation> changed(City city, String variable, String district, double value) {
        List<Observation> observations = new ArrayList<>(city.data().observations());
        observations.replaceAll(
                each -> each.variable().equals(variable) && each.district().equals(district)
                        ? new Observation(variable, district, 2025, "", value, each.source())
                        : each);
        return observations;
    }

    /** More recipients than people: the sum over all districts is not the one rates are made of. */
    @Test
    void whereOneDistrictIsImpossibleTheSumIsNotTold() {
        City whole = city(Disclosure.PERSONAL, new int[] {5000, 2, 70, 60, 50}, PEOPLE);
        City city = GridTown.publicCity(whole);
        assertThat(city.observations().total("sgb2-recipients", 2025)).isEqualTo(Figure.HIDDEN);
        Indicator sgb2 = city.indicators().find("sgb2").orElseThrow();
        assertThat(Concentration.of(city, sgb2, 2025, 1.9, 100).cityRate()).isEmpty();
        assertThat(Concentration.of(city, sgb2, 2025, 1.9, 100).distance(1.5, district -> true))
                .isEmpty();
        assertThat(Concentration.of(whole, sgb2, 2025, 1.9, 100).cityRate().orElseThrow())
                .isCloseTo(182.0 / 2600, within(1e-12));
    }

    /** 499 of 500.5 people: what is left of such a whole cannot be checked, so the part is not told. */
    @Test
    void aPartOfAWholeThatIsNoCountIsHidden() {
        City whole = city(Disclosure.PERSONAL, new int[] {90, 80, 70, 60, 499}, PEOPLE);
        City city = GridTown.publicCity(with(whole, changed(whole, "population-under-67", "d4", 500.5), List.of()));
        assertThat(told(city).getLast()).isFalse();
        City elsewhere =
                GridTown.publicCity(with(whole, changed(whole, "population-under-67", "d0", 900.5), List.of()));
        assertThat(told(elsewhere).getLast())
                .as("all but one, whatever another district delivers")
                .isFalse();
    }

    /** Two indicators may be made of the same counts: each count is told or hidden once. */
    @Test
    void indicatorsMayShareTheirCounts() {
        City whole = city(Disclosure.PERSONAL, new int[] {90, 2, 70, 60, 50}, PEOPLE);
        List<Observation> observations = new ArrayList<>(whole.data().observations());
        for (int d = 0; d < DISTRICTS; d++) {
            observations.add(new Observation("sgb2-households", "d" + d, 2025, "", d == 1 ? 1 : 40, "counts"));
        }
        Indicator sgb2 = whole.indicators().find("sgb2").orElseThrow();
        Indicator twin = new Indicator(
                "sgb2",
                Map.of(),
                Map.of(),
                Indicator.Unit.FRACTION,
                sgb2.numerator(),
                sgb2.denominator(),
                sgb2.theme(),
                sgb2.direction(),
                100,
                "sgb2-households",
                null);
        Indicator perHousehold = new Indicator(
                "per-household",
                Map.of(),
                Map.of(),
                Indicator.Unit.FRACTION,
                "sgb2-households",
                "sgb2-recipients",
                sgb2.theme(),
                sgb2.direction(),
                0,
                "sgb2-households",
                null);
        Publication publication =
                with(whole, observations, List.of(twin, perHousehold)).publication(List.of());
        assertThat(publication.counts()).doesNotHaveDuplicates();
        assertThat(Audit.of(List.of(), publication)).isEmpty();
    }

    @Test
    void aGateTellsNothingOfACityItWasNotMadeFor() {
        City city = city(Disclosure.PERSONAL, new int[] {90, 20, 70, 60, 50}, PEOPLE);
        assertThat(told(city.forPublic(Gate.of(Publication.NOTHING)))).containsOnly(false);
    }
}
