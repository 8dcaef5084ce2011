package de.nahraum.geodata.format.osm;

/** The rectangle an extract says it covers, degrees. */
public record OsmBounds(double minLon, double minLat, double maxLon, double maxLat) {
    /** Degrees; all of Germany is 9 wide. Some tools write half the earth where they do not know. */
    private static final double WIDEST = 20;

    /** Whether the numbers make a rectangle on earth that can be an extract's. */
    public boolean isSound() {
        if (maxLon - minLon > WIDEST || maxLat - minLat > WIDEST) {
            return false;
        }
        return minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90 && minLon < maxLon && minLat < maxLat;
    }
}
