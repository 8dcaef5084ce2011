package de.nahraum.geodata.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of one delivered file that can be read from the start more than once; the reader closes what it opened. */
@FunctionalInterface
public interface ByteSource {
    InputStream open() throws IOException;

    static ByteSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
