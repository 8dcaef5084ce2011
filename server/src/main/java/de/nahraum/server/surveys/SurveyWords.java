package de.nahraum.server.surveys;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** Words other programs and people use in tables for what we have codes for, German and English. They are never shown. */
final class SurveyWords {
    private static final String FILE = "/survey-words.properties";
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");
    private static final Pattern DASHES = Pattern.compile("\\s*\\p{Pd}\\s*");
    private static final Pattern MARKS = Pattern.compile("[\\s?!:*\"„“.]+");

    private static final Map<SurveyField, Map<String, String>> CODES = new HashMap<>();
    private static final Map<String, List<String>> LISTS = new HashMap<>();

    static {
        Properties words = read();
        for (String key : words.stringPropertyNames()) {
            List<String> list = BETWEEN.splitAsStream(words.getProperty(key))
                    .map(SurveyWords::plain)
                    .toList();
            LISTS.put(key, list);
        }
        for (SurveyField field : SurveyField.values()) {
            Map<String, String> codes = new HashMap<>();
            for (String code : field.codes()) {
                codes.put(plain(code), code);
                LISTS.getOrDefault(field.id() + "." + code, List.of()).forEach(word -> codes.put(word, code));
            }
            LISTS.getOrDefault("nothing", List.of()).forEach(word -> codes.putIfAbsent(word, ""));
            CODES.put(field, Map.copyOf(codes));
        }
    }

    private SurveyWords() {}

    /** A text so that one that means the same is the same: small letters, one kind of dash, no marks, single blanks. */
    static String plain(String text) {
        String same = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.GERMAN);
        return MARKS.matcher(DASHES.matcher(same).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** The code a value usually stands for; an empty one for words by which people and programs say that nothing was said. */
    static Optional<String> findCode(SurveyField field, String value) {
        return Optional.ofNullable(Objects.requireNonNull(CODES.get(field)).get(plain(value)));
    }

    /** How surely a column of this name is about a field: 2 if it is called so, 1 if its name says so among other words, else 0. */
    static int likeness(SurveyField field, String column) {
        return likeness("field." + field.id(), lastPart(column));
    }

    /** Whether a column of this name tells who somebody is. */
    static boolean isPersonal(String column) {
        return likeness("personal", lastPart(column)) > 0;
    }

    private static int likeness(String list, String name) {
        Set<String> words = new HashSet<>(List.of(name.split("[ _/\\[\\]()]+", 0)));
        int best = 0;
        for (String known : LISTS.getOrDefault(list, List.of())) {
            if (known.equals(name)) {
                return 2;
            }
            if (words.contains(known)) {
                best = 1;
            }
        }
        return best;
    }

    /** KoBoToolbox puts the groups of a form before the name of a question. */
    private static String lastPart(String column) {
        return plain(column.substring(column.lastIndexOf('/') + 1));
    }

    private static Properties read() {
        Properties words = new Properties();
        try (var stream = Objects.requireNonNull(SurveyWords.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
