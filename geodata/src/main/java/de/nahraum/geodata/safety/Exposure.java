package de.nahraum.geodata.safety;

/**
 * How many could report from a place: people in a cell, people on foot near a stop.
 *
 * @param x metres
 * @param y metres
 * @param weight ≥ 0; only its share in all counts
 */
public record Exposure(double x, double y, double weight) {
    public Exposure {
        if (!(weight >= 0 && Double.isFinite(weight) && Double.isFinite(x) && Double.isFinite(y))) {
            throw new IllegalArgumentException("No exposure: " + weight);
        }
    }
}
