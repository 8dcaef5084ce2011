package de.nahraum.geodata.format.osm;

/** Ends the reading of a file that cannot be gone on with; {@link OsmReader} makes the finding. Never leaves this package. */
final class BrokenExtract extends Exception {
    private final boolean tooLarge;

    BrokenExtract(String detail) {
        this(detail, false);
    }

    BrokenExtract(String detail, boolean tooLarge) {
        super(detail);
        this.tooLarge = tooLarge;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
