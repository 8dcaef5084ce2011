package de.nahraum.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.BaseMapFeature.Layer;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.geo.Projection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** A town with two streets, a brook, a way without a name, and a house whose street has no line. */
class NearestStreetTest {
    private static final NearestStreet STREETS = streets();

    private static NearestStreet streets() {
        CityData grid = GridTown.data();
        return NearestStreet.of(GridTown.city(new CityData(
                grid.settings(),
                grid.sources(),
                grid.districts(),
                grid.cells(),
                grid.observations(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Address("Am Bach", "3", GridTown.EAST + 900, GridTown.NORTH + 900)),
                List.of(
                        line(Layer.MAJOR_STREET, "Mannheimer Straße", 100, 500),
                        line(Layer.MINOR_STREET, "Hauptstraße", 200, 500),
                        line(Layer.WATERWAY, "Lauter", 140, 500),
                        line(Layer.PATH, "", 160, 500)),
                grid.streets())));
    }

    private static BaseMapFeature line(Layer layer, String name, double y, double length) {
        return new BaseMapFeature(layer, name, Projection.factory().createLineString(new Coordinate[] {
            new Coordinate(GridTown.EAST, GridTown.NORTH + y),
            new Coordinate(GridTown.EAST + length, GridTown.NORTH + y)
        }));
    }

    private static Optional<String> at(double x, double y) {
        return STREETS.find(GridTown.EAST + x, GridTown.NORTH + y);
    }

    @Test
    void theStreetWhoseLineIsNearestIsTold() {
        assertThat(at(250, 130)).contains("Mannheimer Straße");
        assertThat(at(250, 170)).contains("Hauptstraße");
    }

    @Test
    void waterAndWaysWithoutANameAreNoStreets() {
        assertThat(at(250, 141)).contains("Mannheimer Straße");
        assertThat(at(250, 159)).contains("Hauptstraße");
    }

    @Test
    void aHouseTellsItsStreetWhereTheMapHasNoLine() {
        assertThat(at(930, 900)).contains("Am Bach");
    }

    @Test
    void whatIsFartherThan80MetresIsNotTold() {
        assertThat(at(250, 279.9)).contains("Hauptstraße");
        assertThat(at(250, 280.1)).isEmpty();
        assertThat(at(560, 260))
                .as("within the box around the spot, and not within reach")
                .isEmpty();
    }

    @Test
    void halfwayBetweenTwoItIsAlwaysTheSame() {
        assertThat(at(250, 150)).contains("Hauptstraße");
    }
}
