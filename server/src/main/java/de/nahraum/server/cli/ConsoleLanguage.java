package de.nahraum.server.cli;

import de.nahraum.server.text.Language;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The language commands speak: that of {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG}, the first one that is set, read as text - a machine need
 * not have generated {@code de_DE.UTF-8} for somebody to wish it. {@code C} and {@code POSIX} wish nothing. Without a wish the system's own.
 */
final class ConsoleLanguage {
    private static final String GERMAN = "de";

    private ConsoleLanguage() {}

    /**
     * Chooses.
     *
     * @param environment variables by name
     * @param system language of the Java machine, ISO 639
     */
    static Language of(Map<String, String> environment, String system) {
        String wished = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.toLowerCase(Locale.ROOT).split("[._@-]", 2)[0])
                .filter(language -> !language.equals("c") && !language.equals("posix"))
                .orElse(system);
        return wished.equals(GERMAN) ? Language.DE : Language.EN;
    }
}
