package de.nahraum.geodata.demo;

/** A roundish area: park, forest, lake. */
record Blob(double x, double y, double radius, double phase) {
    private static final int POINTS = 28;

    private double radiusAt(double angle) {
        return radius * (1 + 0.12 * StrictMath.sin(3 * angle + phase) + 0.06 * StrictMath.sin(5 * angle + 2 * phase));
    }

    /** Whether a point lies inside, or at most {@code margin} metres outside. */
    boolean contains(double px, double py, double margin) {
        double dx = px - x;
        double dy = py - y;
        double distance = StrictMath.sqrt(dx * dx + dy * dy);
        return distance <= radius * 1.2 + margin && distance <= radiusAt(StrictMath.atan2(dy, dx)) + margin;
    }

    /** The closed boundary; first and last point are the same. */
    double[][] ring() {
        double[][] ring = new double[POINTS + 1][];
        for (int i = 0; i <= POINTS; i++) {
            double angle = 2 * StrictMath.PI * (i % POINTS) / POINTS;
            double r = radiusAt(angle);
            ring[i] = new double[] {x + r * StrictMath.cos(angle), y + r * StrictMath.sin(angle)};
        }
        return ring;
    }
}
