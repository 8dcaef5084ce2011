package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.PublicCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A cell the public learns of, in its city.
 *
 * @param district in which its middle lies; at the edge of the city one of its corners
 * @param square in the city's metres
 */
public record CityCell(PublicCell cell, District district, Envelope square) {
    /** Those of the cells that lie in the city, in their order: another one may have been here before. */
    public static List<CityCell> of(City city, List<PublicCell> cells) {
        return cells.stream()
                .flatMap(cell -> {
                    Coordinate corner = CellGrid.OF_CITY.cornerOf(cell.square());
                    Envelope square = new Envelope(
                            corner.x, corner.x + CellGrid.SIZE_METRES, corner.y, corner.y + CellGrid.SIZE_METRES);
                    return findDistrict(city, square).map(district -> new CityCell(cell, district, square)).stream();
                })
                .toList();
    }

    private static Optional<District> findDistrict(City city, Envelope square) {
        return Stream.of(
                        square.centre(),
                        new Coordinate(square.getMinX(), square.getMinY()),
                        new Coordinate(square.getMaxX(), square.getMinY()),
                        new Coordinate(square.getMinX(), square.getMaxY()),
                        new Coordinate(square.getMaxX(), square.getMaxY()))
                .flatMap(at -> city.districtLocator().find(at.x, at.y).stream())
                .findFirst();
    }
}
