package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.access.Coverage.CellState;
import de.nahraum.geodata.access.Coverage.People;
import de.nahraum.geodata.access.Coverage.UnknownReason;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.street.WalkProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answers of {@link GridTown}, as worked out in its javadoc. */
class CoverageTest {
    private static final City TOWN = GridTown.city();

    private static CoverageQuestion metres(double limit) {
        return CoverageQuestion.open("meeting-place", new Limit.Metres(limit));
    }

    private static CoverageQuestion minutes(double limit, WalkProfile profile) {
        return new CoverageQuestion("meeting-place", new Limit.Minutes(limit), profile, StatusFilter.OPEN, false);
    }

    @Test
    void waysAreThoseWorkedOutOnPaper() {
        Coverage coverage = Coverage.withAllWays(TOWN, metres(580));
        assertThat(coverage.metres(0)).as("A").isCloseTo(40, within(1e-6));
        assertThat(coverage.metres(1)).as("B").isCloseTo(69, within(1e-6));
        assertThat(coverage.metres(2)).as("C").isCloseTo(580, within(1e-6));
        assertThat(coverage.metres(3)).as("D").isCloseTo(1560, within(1e-6));
        assertThat(coverage.metres(4)).as("E").isInfinite();
        assertThat(coverage.metres(5)).as("F").isCloseTo(180, within(1e-6));
        assertThat(coverage.seconds(3)).as("D, 4.8 km/h").isCloseTo(19.5 * 60, within(1e-6));
        assertThat(coverage.onStreets()).isTrue();
    }

    @Test
    void theLimitIsInclusive() {
        assertThat(Coverage.of(TOWN, metres(580)).cityPeople()).isEqualTo(new People(68, 45, 0));
        assertThat(Coverage.of(TOWN, metres(579)).cityPeople()).isEqualTo(new People(38, 75, 0));
        assertThat(Coverage.of(TOWN, minutes(7.25, WalkProfile.WALK))
                        .cityPeople()
                        .covered())
                .isEqualTo(68);
        assertThat(Coverage.of(TOWN, minutes(7, WalkProfile.WALK)).cityPeople().covered())
                .isEqualTo(38);
    }

    @Test
    void slowWalkersNeedHalfAsMuchAgain() {
        assertThat(Coverage.of(TOWN, minutes(10.875, WalkProfile.SLOW))
                        .cityPeople()
                        .covered())
                .isEqualTo(68);
        assertThat(Coverage.of(TOWN, minutes(10.5, WalkProfile.SLOW))
                        .cityPeople()
                        .covered())
                .isEqualTo(38);
    }

    @Test
    void withoutStepsTheWayGoesRoundTheBlock() {
        Coverage coverage = Coverage.withAllWays(TOWN, minutes(5, WalkProfile.STEP_FREE));
        assertThat(coverage.metres(5)).as("F").isCloseTo(380, within(1e-6));
        assertThat(coverage.metres(2)).as("C").isCloseTo(580, within(1e-6));
    }

    @Test
    void districtsAddUpToTheCity() {
        Coverage coverage = Coverage.of(TOWN, metres(580));
        assertThat(coverage.districts())
                .extracting(Coverage.OfDistrict::people)
                .containsExactly(new People(68, 5, 0), new People(0, 40, 0));
        assertThat(coverage.districts()).extracting(Coverage.OfDistrict::places).containsExactly(1, 0);
    }

    @Test
    void plannedPlacesCountOnlyWhenAskedFor() {
        Coverage planned = Coverage.of(TOWN, metres(580).withStatuses(StatusFilter.PLANNED));
        assertThat(planned.cityPeople()).isEqualTo(new People(108, 5, 0));
        assertThat(Coverage.withAllWays(TOWN, metres(1).withStatuses(StatusFilter.PLANNED))
                        .metres(3))
                .as("D to the planned one")
                .isCloseTo(440, within(1e-6));
    }

    @Test
    void withoutStreetsTheStraightLineCountsOneAndAThird() {
        City bare = GridTown.city(GridTown.data().withStreets(null));
        Coverage coverage = Coverage.withAllWays(bare, metres(580));
        assertThat(coverage.onStreets()).isFalse();
        assertThat(coverage.metres(3)).as("D").isCloseTo(1.3 * 600, within(1e-6));
        assertThat(coverage.metres(4)).as("E").isCloseTo(1.3 * Math.hypot(500, 920), within(1e-6));
        CoverageQuestion straight =
                new CoverageQuestion("meeting-place", new Limit.Metres(580), WalkProfile.WALK, StatusFilter.OPEN, true);
        assertThat(Coverage.of(TOWN, straight).onStreets()).isFalse();
        assertThat(Coverage.of(TOWN, straight).cityPeople()).isEqualTo(coverage.cityPeople());
    }

    @Test
    void aServiceNobodyCalledCompleteIsUnknownAndNeverAGap() {
        Coverage coverage = Coverage.of(TOWN, CoverageQuestion.open("consumer-advice", new Limit.Minutes(15)));
        assertThat(coverage.cityPeople()).isEqualTo(new People(0, 0, 113));
        assertThat(coverage.districts())
                .extracting(Coverage.OfDistrict::reason)
                .containsOnly(UnknownReason.SERVICE_INCOMPLETE);
    }

    @Test
    void asIfAllSuggestionsWereConfirmedNeedsNoCompleteList() {
        CitySettings s = GridTown.settings();
        CitySettings incomplete = new CitySettings(
                s.name(),
                s.demo(),
                s.timeZone(),
                s.epsg(),
                s.languages(),
                s.baseYear(),
                s.targetYear(),
                s.minimumCellCoverage(),
                s.standards(),
                Map.of(),
                s.seriesBreaks(),
                s.visibility(),
                s.indicators(),
                s.housing(),
                s.socialIndex(),
                s.holidays(),
                s.legal(),
                s.reports());
        City town = GridTown.city(with(incomplete, GridTown.data()));
        assertThat(Coverage.of(town, metres(580)).cityPeople().known()).isZero();
        assertThat(Coverage.of(town, metres(580).withStatuses(StatusFilter.SUGGESTED))
                        .cityPeople())
                .isEqualTo(new People(108, 5, 0));
    }

    @Test
    void aDistrictWithTooFewCellsIsUnknown() {
        List<de.nahraum.geodata.indicator.Observation> figures =
                new ArrayList<>(GridTown.data().observations());
        figures.removeIf(
                each -> each.variable().equals("population") && each.district().equals("east"));
        // 40 people in cells of 51 are less than 80 %.
        figures.add(new de.nahraum.geodata.indicator.Observation("population", "east", 2025, "", 51, "figures"));
        CityData d = GridTown.data();
        City town = GridTown.city(new CityData(
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
        Coverage coverage = Coverage.of(town, metres(580));
        assertThat(coverage.districts().get(1).reason()).isEqualTo(UnknownReason.TOO_FEW_CELLS);
        assertThat(coverage.cityPeople()).isEqualTo(new People(68, 5, 40));
    }

    @Test
    void whatTheNetworkDoesNotSpeakForIsUnknown() {
        City town = GridTown.city(GridTown.data().withStreets(GridTown.streets(GridTown.box(0, 0, 1050, 2000))));
        Coverage coverage = Coverage.of(town, metres(580));
        assertThat(coverage.state(3)).as("D, east of the extent").isEqualTo(CellState.UNKNOWN);
        assertThat(coverage.state(4)).as("E, south of it").isEqualTo(CellState.UNKNOWN);
        assertThat(coverage.districts().get(1).reason()).isEqualTo(UnknownReason.OUTSIDE_NETWORK);
        assertThat(coverage.cityPeople()).isEqualTo(new People(68, 0, 45));
    }

    @Test
    void aTopicIsReachedWhereItsOffersAre() {
        Coverage coverage = Coverage.of(TOWN, CoverageQuestion.open("tenant-consultation", new Limit.Metres(580)));
        assertThat(coverage.cityPeople()).isEqualTo(new People(68, 45, 0));
    }

    @Test
    void withNoPlaceAtAllEverybodyIsInTheGap() {
        City empty = GridTown.city(GridTown.data().withPlaces(List.of()));
        assertThat(Coverage.of(empty, metres(20_000)).cityPeople()).isEqualTo(new People(0, 113, 0));
    }

    private static CityData with(CitySettings settings, CityData d) {
        return new CityData(
                settings,
                d.sources(),
                d.districts(),
                d.cells(),
                d.observations(),
                d.places(),
                d.offers(),
                d.measures(),
                d.addresses(),
                d.baseMap(),
                d.streets());
    }
}
