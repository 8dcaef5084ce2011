package de.nahraum.geodata.demo;

/**
 * EPSG:25832 (ETRS89, UTM zone 32 north) to degrees.
 *
 * <p>Krüger's series in the third flattening n to the fourth power, inverted (Karney 2011, J. Geodesy 85:475, eq. 11, 19–21 with a
 * fixed-point step for the latitude): better than a tenth of a millimetre within the zone. Uses {@link StrictMath}, so every
 * processor gives the same digits.
 */
final class UtmZone32 {
    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257222101;
    private static final double N = F / (2 - F);
    private static final double E = StrictMath.sqrt(F * (2 - F));
    private static final double K0 = 0.9996;
    private static final double RADIUS = A / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double CENTRAL_MERIDIAN = 9.0;
    private static final double FALSE_EASTING = 500_000.0;
    private static final double[] BETA = {
        N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96 - N * N * N * N / 360,
        N * N / 48 + N * N * N / 15 - 437 * N * N * N * N / 1440,
        17 * N * N * N / 480 - 37 * N * N * N * N / 840,
        4397 * N * N * N * N / 161_280,
    };

    private UtmZone32() {}

    /** Degrees east and north of a point given by easting and northing in metres. */
    static Degrees toDegrees(double easting, double northing) {
        double xi = northing / (K0 * RADIUS);
        double eta = (easting - FALSE_EASTING) / (K0 * RADIUS);
        double xiSphere = xi;
        double etaSphere = eta;
        for (int j = 1; j <= BETA.length; j++) {
            double beta = BETA[j - 1];
            xiSphere -= beta * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
            etaSphere -= beta * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
        }
        double sinhEta = StrictMath.sinh(etaSphere);
        double cosXi = StrictMath.cos(xiSphere);
        double tanConformal = StrictMath.sin(xiSphere) / StrictMath.sqrt(sinhEta * sinhEta + cosXi * cosXi);
        double longitude = StrictMath.toDegrees(StrictMath.atan2(sinhEta, cosXi)) + CENTRAL_MERIDIAN;
        return new Degrees(longitude, StrictMath.toDegrees(StrictMath.atan(geographicTan(tanConformal))));
    }

    /** Newton's method on the tangent of the latitude; three steps reach the last digit on the Earth's ellipsoid. */
    private static double geographicTan(double tanConformal) {
        double tau = tanConformal;
        for (int step = 0; step < 4; step++) {
            double root = StrictMath.sqrt(1 + tau * tau);
            double ratio = E * tau / root;
            double sigma = StrictMath.sinh(E * 0.5 * StrictMath.log((1 + ratio) / (1 - ratio)));
            double conformal = tau * StrictMath.sqrt(1 + sigma * sigma) - sigma * root;
            double slope =
                    (1 + (1 - E * E) * tau * tau) / ((1 - E * E) * root * StrictMath.sqrt(1 + conformal * conformal));
            tau += (tanConformal - conformal) * slope;
        }
        return tau;
    }

    /** A point in degrees, printed with seven digits (about one centimetre). */
    record Degrees(double lon, double lat) {
        /** Adds an angle with seven decimals, without the cost of a formatter. */
        static void append(StringBuilder out, double angle) {
            long units = StrictMath.round(angle * 1e7);
            if (units < 0) {
                out.append('-');
                units = -units;
            }
            String fraction = Long.toString(units % 10_000_000L);
            out.append(units / 10_000_000L).append('.');
            out.repeat('0', 7 - fraction.length()).append(fraction);
        }

        String lonText() {
            return text(lon);
        }

        String latText() {
            return text(lat);
        }

        private static String text(double angle) {
            StringBuilder out = new StringBuilder();
            append(out, angle);
            return out.toString();
        }
    }
}
