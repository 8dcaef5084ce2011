package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** From the degrees somebody drew to the metres of the city. */
public final class ReportPlace {
    private ReportPlace() {}

    /** The shape in whole metres: nobody means a place more exactly. Empty if it is far from the city. */
    public static Optional<Geometry> findMetres(City city, Geometry degrees) {
        Geometry shape = degrees.copy();
        ToMetres work = new ToMetres(city);
        shape.apply(work);
        shape.setSRID(city.settings().epsg());
        return work.isFar ? Optional.empty() : Optional.of(shape);
    }

    /** Whether a shape is in the city: one of its corners, or its middle. */
    public static boolean isInCity(City city, Geometry metres) {
        return Stream.concat(
                        Arrays.stream(metres.getCoordinates()),
                        Stream.of(metres.getInteriorPoint().getCoordinate()))
                .anyMatch(corner -> city.districtLocator().locate(corner.x, corner.y) != City.NO_DISTRICT);
    }

    private static final class ToMetres implements CoordinateSequenceFilter {
        private final City city;
        private boolean isFar;

        ToMetres(City city) {
            this.city = city;
        }

        @Override
        public void filter(CoordinateSequence corners, int i) {
            Optional<Coordinate> metres = city.georeference().findMetres(corners.getX(i), corners.getY(i));
            isFar |= metres.isEmpty();
            metres.ifPresent(at -> {
                corners.setOrdinate(i, 0, Math.rint(at.x));
                corners.setOrdinate(i, 1, Math.rint(at.y));
            });
        }

        @Override
        public boolean isDone() {
            return isFar;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
