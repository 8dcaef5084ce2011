package de.nahraum.geodata.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How the metres of one city and the degrees of the world belong together, both ways. Degrees are longitude and latitude as in {@link Projection}.
 * Immutable and thread-safe. Cost: made in some milliseconds, a point some 100 ns.
 */
public final class Georeference {
    /** Beyond this many degrees around the city no projection is asked: it would not be made for there. */
    private static final double DEGREES_AROUND = 1;

    /** A hundred-thousandth of a degree is about a metre. */
    private static final double DECIMALS = 1e5;

    private final Projection toDegrees;
    private final Projection toMetres;
    private final Envelope degrees;
    private final Envelope around;

    private Georeference(Projection toDegrees, Projection toMetres, Envelope degrees) {
        this.toDegrees = toDegrees;
        this.toMetres = toMetres;
        this.degrees = degrees;
        this.around = new Envelope(degrees);
        around.expandBy(DEGREES_AROUND);
    }

    /**
     * @param epsg code of the city's metres
     * @param metres the city's box; a null envelope for a city without extent, near which nothing is
     * @throws IllegalArgumentException if GeoTools does not know the code
     */
    public static Georeference of(int epsg, Envelope metres) {
        Projection toDegrees = Projection.of(epsg, Projection.DEGREES);
        return new Georeference(
                toDegrees,
                Projection.of(Projection.DEGREES, epsg),
                toDegrees.apply(Projection.factory().toGeometry(metres)).getEnvelopeInternal());
    }

    /** The city's box in degrees; a copy. */
    public Envelope degrees() {
        return new Envelope(degrees);
    }

    /** Longitude and latitude of a point in metres. */
    public Coordinate toDegrees(double x, double y) {
        return toDegrees.apply(x, y);
    }

    /** A geometry in metres as one in degrees. */
    public Geometry toDegrees(Geometry metres) {
        return toDegrees.apply(metres);
    }

    /** Many points in place: x0, y0, x1, y1, … in metres become longitudes and latitudes. */
    public void toDegrees(double[] xy) {
        toDegrees.apply(xy);
    }

    /** A position in metres; empty if it is further than a degree from the city's box, or no number. */
    public Optional<Coordinate> findMetres(double lon, double lat) {
        return around.contains(lon, lat) ? Optional.of(toMetres.apply(lon, lat)) : Optional.empty();
    }

    /** To about a metre: more is of no use to somebody on foot, and says more about them than it must. */
    public static double rounded(double degrees) {
        return Math.rint(degrees * DECIMALS) / DECIMALS;
    }
}
