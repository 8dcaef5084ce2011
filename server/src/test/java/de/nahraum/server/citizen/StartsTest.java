package de.nahraum.server.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.BaseMapFeature.Layer;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** When words may mean another start. There is a Falkenstraße in either district, with number 5 only in the old one; there is one Am Bach. */
class StartsTest {
    private static final City TOWN = town();

    private static City town() {
        CityData grid = GridTown.data();
        return GridTown.city(new CityData(
                grid.settings(),
                grid.sources(),
                List.of(
                        new District("altstadt", "Altstadt", 1, true, false, GridTown.box(-50, -500, 1050, 2050)),
                        new District("neustadt", "Neustadt", 2, false, true, GridTown.box(1050, -500, 2050, 2050))),
                grid.cells(),
                grid.observations(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        address("Falkenstraße", "5", 300, 310),
                        address("Falkenstraße", "8", 1500, 310),
                        address("Am Bach", "3", 900, 910)),
                List.of(
                        line("Falkenstraße", 200, 300, 400),
                        line("Falkenstraße", 1400, 300, 1600),
                        line("Am Bach", 850, 900, 950)),
                grid.streets()));
    }

    private static Address address(String street, String number, double x, double y) {
        return new Address(street, number, GridTown.EAST + x, GridTown.NORTH + y);
    }

    private static BaseMapFeature line(String name, double x1, double y, double x2) {
        return new BaseMapFeature(Layer.MINOR_STREET, name, Projection.factory().createLineString(new Coordinate[] {
            new Coordinate(GridTown.EAST + x1, GridTown.NORTH + y),
            new Coordinate(GridTown.EAST + x2, GridTown.NORTH + y)
        }));
    }

    private static Starts.Answer find(String words) {
        return new Starts(new CitySearches()).byWords(TOWN, words, CitizenTexts.in(CitizenLanguage.DE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Falkenstraße 5", "Falkenstr. 6", "Falkenstraße"})
    void aStreetOfThatNameInAnotherDistrictMayBeMeantToo(String words) {
        assertThat(find(words).start()).isNotNull();
        assertThat(find(words).alternatives()).isNotEmpty();
        assertThat(find(words).ambiguous()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Falkenstraße 5, Altstadt", "Falkenstraße 8, Neustadt", "Am Bach 3"})
    void whatWasChosenOrIsTheOnlyOneIsNotAskedAbout(String words) {
        assertThat(find(words).start()).isNotNull();
        assertThat(find(words).ambiguous()).isFalse();
    }

    @Test
    void aChosenAddressIsThatOfItsDistrict() {
        assertThat(find("Falkenstraße 8, Neustadt").start())
                .isNotNull()
                .satisfies(start -> assertThat(start.label()).isEqualTo("Falkenstraße 8, Neustadt"));
    }

    @ParameterizedTest
    @CsvSource({"Falkenstraße 99, true", "Falkenstraße 5, false", "Falkenstraße, false", "Falkinstrosse 99, false"})
    void whoeverReportsIsToldThatAHouseIsNotKnownBeforeOthersAreOffered(String words, boolean isNumberUnknown) {
        ReportForm form = new ReportForm("key", "", words, "", List.of(), "", "", "");
        assertThat(new ReportSpots(new CitySearches()).find(TOWN, form))
                .isInstanceOfSatisfying(ReportSpots.Spot.Which.class, which -> {
                    assertThat(which.question().choices()).isNotEmpty();
                    assertThat(which.question().isNumberUnknown()).isEqualTo(isNumberUnknown);
                });
    }
}
