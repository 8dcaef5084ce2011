package de.nahraum.geodata.format.osm;

/** The rectangle an extract says it covers, degrees. */
public record OsmBounds(double minLon, double minLat, double maxLon, double maxLat) {
    /** Whether the numbers make a rectangle on earth. */
    public boolean isSound() {
        return minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90 && minLon < maxLon && minLat < maxLat;
    }
}
