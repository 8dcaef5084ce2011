package de.nahraum.server.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Reads the files under {@code locale}: keys and texts, in UTF-8. */
final class LocaleFile {
    private LocaleFile() {}

    /** @param name of a file that is there, without its ending */
    static Properties read(String name) {
        String file = "/locale/" + name + ".properties";
        Properties properties = new Properties();
        try (var stream = Objects.requireNonNull(LocaleFile.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
