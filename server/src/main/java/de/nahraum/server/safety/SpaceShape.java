package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.FearSpace;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** What somebody drew of a fear space, as its area in metres. */
public final class SpaceShape {
    public static final double LARGEST_SQUARE_METRES = 500_000;

    private SpaceShape() {}

    /** Reads a GeoJSON point, line or polygon; empty if it is none, too large, crosses itself or lies outside the city. */
    public static Optional<Geometry> find(City city, Map<?, ?> geoJson) {
        return DrawnShape.read(geoJson)
                .flatMap(degrees -> ReportPlace.findMetres(city, degrees))
                .filter(metres -> metres.isValid() && ReportPlace.isInCity(city, metres))
                .map(metres -> {
                    Geometry area = FearSpace.areaOf(metres);
                    area.setSRID(city.settings().epsg());
                    return area;
                })
                .filter(area -> !area.isEmpty() && area.getArea() <= LARGEST_SQUARE_METRES);
    }
}
