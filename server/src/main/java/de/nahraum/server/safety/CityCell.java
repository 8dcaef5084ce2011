package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.PublicCell;
import java.util.List;
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
                .flatMap(cell ->
                        CitySquare.find(city, cell.square())
                                .map(at -> new CityCell(cell, at.district(), at.shape()))
                                .stream())
                .toList();
    }
}
