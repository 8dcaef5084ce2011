package de.nahraum.geodata.goal;

import java.util.Map;

/**
 * A sentence to be said in the reader's language.
 *
 * @param key in the locale files
 * @param values put into it by name: numbers, texts
 */
public record Sentence(String key, Map<String, Object> values) {
    public static Sentence of(String key) {
        return new Sentence(key, Map.of());
    }
}
