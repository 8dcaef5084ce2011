package de.nahraum.server.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Texts of the pages for citizens in one language, as ICU messages: {@code {name}} takes a value, {@code {count, plural, …}} the form the
 * language has for a number. All languages have the same keys; a test makes sure of it.
 */
public final class CitizenTexts {
    private static final Map<CitizenLanguage, CitizenTexts> LOADED = new EnumMap<>(CitizenLanguage.class);

    static {
        for (CitizenLanguage language : CitizenLanguage.values()) {
            LOADED.put(language, new CitizenTexts(language));
        }
    }

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final CitizenLanguage language;
    private final Map<String, String> texts = new TreeMap<>();
    private final ULocale locale;

    private CitizenTexts(CitizenLanguage language) {
        this.language = language;
        this.locale = ULocale.forLocale(language.locale());
        Properties properties = LocaleFile.read("citizen/" + language.id());
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    public static CitizenTexts in(CitizenLanguage language) {
        return Objects.requireNonNull(LOADED.get(language));
    }

    public CitizenLanguage language() {
        return language;
    }

    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /** A fixed text. */
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No text " + key + " in " + language.id()));
    }

    /** A text that may be missing: for codes a town may have added to. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The pattern itself, for the browser and for those who review a translation. */
    public Map<String, String> patterns() {
        return Map.copyOf(texts);
    }

    /** A text with its values put in. Where reading runs from right to left, names stand in it on their own, so that they do not turn it round. */
    public String say(String key, Map<String, ?> values) {
        Map<String, Object> said = new HashMap<>(values);
        if (language.isRightToLeft()) {
            said.replaceAll(
                    (name, value) -> value instanceof String text ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : value);
        }
        return new MessageFormat(get(key), locale).format(said);
    }

    /** Several things in one line, with the comma of the language. */
    public String list(List<String> parts) {
        return parts.stream()
                .reduce((first, second) -> say("list.comma", Map.of("first", first, "second", second)))
                .orElse("");
    }

    /** A text with one value put in. */
    public String say(String key, String name, Object value) {
        return say(key, Map.of(name, value));
    }
}
