package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.CellGrid.Square;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A square of {@link CellGrid#OF_CITY} in its city.
 *
 * @param district in which its middle lies; at the edge of the city one of its corners
 * @param shape in the city's metres
 */
record CitySquare(District district, Envelope shape) {
    /** Where a square lies; empty if not in this city: another one may have been here before. */
    static Optional<CitySquare> find(City city, Square square) {
        Coordinate corner = CellGrid.OF_CITY.cornerOf(square);
        Envelope shape =
                new Envelope(corner.x, corner.x + CellGrid.SIZE_METRES, corner.y, corner.y + CellGrid.SIZE_METRES);
        return findDistrict(city, shape).map(district -> new CitySquare(district, shape));
    }

    private static Optional<District> findDistrict(City city, Envelope shape) {
        return Stream.of(
                        shape.centre(),
                        new Coordinate(shape.getMinX(), shape.getMinY()),
                        new Coordinate(shape.getMaxX(), shape.getMinY()),
                        new Coordinate(shape.getMinX(), shape.getMaxY()),
                        new Coordinate(shape.getMaxX(), shape.getMaxY()))
                .flatMap(at -> city.districtLocator().find(at.x, at.y).stream())
                .findFirst();
    }
}
