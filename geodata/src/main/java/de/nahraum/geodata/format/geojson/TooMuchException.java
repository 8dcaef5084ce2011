package de.nahraum.geodata.format.geojson;

import java.io.IOException;

/** A file with more positions than are read into memory. Never leaves this package. */
final class TooMuchException extends IOException {
    TooMuchException(String what) {
        super("too many " + what);
    }
}
