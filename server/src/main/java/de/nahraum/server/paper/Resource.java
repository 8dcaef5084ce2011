package de.nahraum.server.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files that come with the program. */
final class Resource {
    private Resource() {}

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** From the class path; a name without a slash is beside this class. */
    static byte[] bytes(String name) {
        try (var stream = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
