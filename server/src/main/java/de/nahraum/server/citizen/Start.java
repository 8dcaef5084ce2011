package de.nahraum.server.citizen;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody sets out from.
 *
 * @param x metres east in the city's system
 * @param y metres north
 * @param lon degrees east
 * @param lat degrees north
 * @param label as it is called; null for the position of a device
 * @param missingNumber a house number that was asked for and is not known; null if none is missing
 */
record Start(
        double x,
        double y,
        double lon,
        double lat,
        @Nullable String label,
        @Nullable String missingNumber) {

    /** As addresses of pages carry it: of a device about ten metres, as exact as anybody needs to know; of an address about one. */
    String text() {
        return String.format(Locale.ROOT, label == null ? "%.4f,%.4f" : "%.5f,%.5f", lon, lat);
    }
}
