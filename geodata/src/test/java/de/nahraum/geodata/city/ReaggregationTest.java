package de.nahraum.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.indicator.Observations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts of former districts come to the present ones in proportion to area; GridTown: west −50…1050, east 1050…2050. */
class ReaggregationTest {
    private static final List<BoundarySet.Area> FORMER = List.of(
            new BoundarySet.Area("a", "a", GridTown.box(-50, -500, 550, 2050)),
            new BoundarySet.Area("b", "b", GridTown.box(550, -500, 1550, 2050)),
            new BoundarySet.Area("c", "c", GridTown.box(1550, -500, 2050, 2050)));

    private static City city(List<BoundarySet.Area> areas, Observation... more) {
        CityData data = GridTown.data();
        List<Observation> observations = new ArrayList<>(data.observations());
        observations.addAll(List.of(more));
        return GridTown.city(new CityData(
                data.settings(),
                data.sources(),
                data.districts(),
                data.cells(),
                observations,
                data.places(),
                data.offers(),
                data.measures(),
                data.addresses(),
                data.baseMap(),
                data.streets(),
                List.of(new BoundarySet("2015", areas))));
    }

    private static Observation former(String district, double value) {
        return new Observation("population", district, 2015, "", value, "figures", "2015");
    }

    /** b lies half in the west and half in the east: 60 + 100/2 and 100/2 + 30. */
    @Test
    void aDividedDistrictGivesEachSideItsShare() {
        Observations all =
                city(FORMER, former("a", 60), former("b", 100), former("c", 30)).observations();
        assertThat(all.find("population", "west", 2015).orElseThrow()).isCloseTo(110, within(1e-9));
        assertThat(all.find("population", "east", 2015).orElseThrow()).isCloseTo(80, within(1e-9));
        assertThat(all.isEstimated("population", "west", 2015)).isTrue();
        assertThat(all.isEstimated("population", "west", 2025)).isFalse();
    }

    @Test
    void whereAFormerDistrictHasNoFigureThePresentOneHasNone() {
        Observations all = city(FORMER, former("a", 60), former("b", 100)).observations();
        assertThat(all.find("population", "west", 2015)).isPresent();
        assertThat(all.find("population", "east", 2015)).isEmpty();
    }

    @Test
    void aDistrictThatWasOutsideHasNone() {
        Observations all =
                city(FORMER.subList(0, 2), former("a", 60), former("b", 100)).observations();
        assertThat(all.find("population", "west", 2015)).isPresent();
        assertThat(all.find("population", "east", 2015)).isEmpty();
    }

    @Test
    void aFigureCountedInPresentBoundariesWins() {
        Observation counted = new Observation("population", "west", 2015, "", 111, "figures");
        Observations all = city(FORMER, former("a", 60), former("b", 100), former("c", 30), counted)
                .observations();
        assertThat(all.find("population", "west", 2015).orElseThrow()).isEqualTo(111);
        assertThat(all.isEstimated("population", "west", 2015)).isFalse();
        assertThat(all.isEstimated("population", "east", 2015)).isTrue();
    }
}
