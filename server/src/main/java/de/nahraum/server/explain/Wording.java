package de.nahraum.server.explain;

import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Texts in every language the server speaks, by language; a value put in may itself be such a text. */
public final class Wording {
    private static final String PREFIX = "explain.";
    private static final int PROBABILITY_DECIMALS = 4;
    private static final double LEAST_PROBABILITY = 0.0001;
    private static final int DECIMALS = 2;
    private static final int CHANGE_DECIMALS = 3;
    /** About a metre. */
    private static final int DEGREES_DECIMALS = 5;

    private Wording() {}

    /** A text of the explanations, {@code explain.} left out of the key. */
    public static Map<String, String> say(String key) {
        return say(key, Map.of());
    }

    /** A text of the explanations with values put in. */
    public static Map<String, String> say(String key, Map<String, ?> values) {
        return in(texts -> texts.say(PREFIX + key, inOne(values, texts.language())));
    }

    private static Map<String, Object> inOne(Map<String, ?> values, Language language) {
        Map<String, Object> said = new HashMap<>();
        values.forEach((name, value) ->
                said.put(name, value instanceof Map<?, ?> map ? String.valueOf(map.get(language.id())) : value));
        return said;
    }

    /** The same text in every language: a name. */
    public static Map<String, String> name(String name) {
        return in(texts -> name);
    }

    /** The name of a language, by its BCP 47 code: as on the citizens' pages, else the standard's. */
    public static Map<String, String> language(String code) {
        return in(texts -> CitizenLanguage.find(texts.language().id())
                .flatMap(ours -> CitizenTexts.in(ours).find("language." + code))
                .orElseGet(() -> Locale.forLanguageTag(code)
                        .getDisplayName(texts.language().locale())));
    }

    /** A day, as a reader writes one. */
    public static Map<String, String> date(LocalDate day) {
        return in(texts -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.language().locale())
                .format(day));
    }

    /** A number as a reader writes one of this unit: fractions per cent, things and people whole. */
    public static Map<String, String> number(double number, String unit) {
        return in(texts -> switch (unit) {
            case "fraction" -> texts.percent(number);
            case "probability" ->
                number > 0 && number < LEAST_PROBABILITY
                        ? "< " + texts.number(LEAST_PROBABILITY, PROBABILITY_DECIMALS)
                        : texts.number(number, PROBABILITY_DECIMALS);
            // Differences are smaller than what they are differences of.
            case "change" -> texts.number(number, CHANGE_DECIMALS);
            case "points" -> texts.number(number * 100, DECIMALS);
            case "degrees" -> texts.number(number, DEGREES_DECIMALS);
            case "quotient", "index" -> texts.number(number, DECIMALS);
            // A count that is none was delivered so, and is shown so.
            default -> texts.number(number, number == Math.rint(number) ? 0 : DECIMALS);
        });
    }

    /** Year, without thousands sign. */
    public static Map<String, String> year(int year) {
        return name(String.valueOf(year));
    }

    /** Texts one after the other. */
    public static Map<String, String> join(List<Map<String, String>> parts, String between) {
        return in(texts -> String.join(
                between,
                parts.stream()
                        .map(part -> part.getOrDefault(texts.language().id(), ""))
                        .toList()));
    }

    private static Map<String, String> in(Function<Texts, String> text) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            said.put(language.id(), text.apply(Texts.in(language)));
        }
        return said;
    }
}
