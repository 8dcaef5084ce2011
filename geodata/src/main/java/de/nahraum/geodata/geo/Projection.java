package de.nahraum.geodata.geo;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * From one coordinate system to another, x (east, longitude) first always.
 *
 * <p>Degrees mean ETRS89 (EPSG:4258), labelled CRS84 outside: GeoTools takes the route over WGS 84 with 4 mm of noise, and over ETRS89
 * with 0.1 mm. Thread-safe. Cost: the first use of GeoTools takes about a second, {@link #of} some milliseconds, a point some 100 ns.
 */
public final class Projection {
    public static final int DEGREES = 4258;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final MathTransform transform;

    private Projection(MathTransform transform) {
        this.transform = transform;
    }

    /**
     * @param fromEpsg code of the source system, {@link #DEGREES} for longitude and latitude (4326 is taken as 4258)
     * @param toEpsg code of the target system
     * @throws IllegalArgumentException if GeoTools does not know one of them
     */
    public static Projection of(int fromEpsg, int toEpsg) {
        try {
            return new Projection(CRS.findMathTransform(
                    CRS.decode("EPSG:" + terrestrial(fromEpsg), true),
                    CRS.decode("EPSG:" + terrestrial(toEpsg), true),
                    true));
        } catch (FactoryException e) {
            throw new IllegalArgumentException("No transformation from EPSG:" + fromEpsg + " to EPSG:" + toEpsg, e);
        }
    }

    private static int terrestrial(int epsg) {
        return epsg == 4326 ? DEGREES : epsg;
    }

    /** A whole geometry; its order of coordinates and its rings stay. */
    public Geometry apply(Geometry geometry) {
        try {
            return JTS.transform(geometry, transform);
        } catch (TransformException e) {
            throw new IllegalArgumentException(
                    "Coordinates outside the projection's area: " + geometry.getEnvelopeInternal(), e);
        }
    }

    /** One position. */
    public Coordinate apply(double x, double y) {
        double[] xy = {x, y};
        apply(xy);
        return new Coordinate(xy[0], xy[1]);
    }

    /** Many positions in place: x0, y0, x1, y1, … */
    public void apply(double[] xy) {
        try {
            transform.transform(xy, 0, xy, 0, xy.length / 2);
        } catch (TransformException e) {
            throw new IllegalArgumentException("Coordinates outside the projection's area", e);
        }
    }

    public static GeometryFactory factory() {
        return FACTORY;
    }
}
