package de.nahraum.server.report;

import de.nahraum.geodata.goal.Sentence;
import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report's own words. Placeholders take texts that are already in the reader's language. */
final class ReportTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<Language, ReportTexts> LOADED = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            LOADED.put(language, new ReportTexts(language));
        }
    }

    private final Texts common;
    private final Map<String, String> texts = new HashMap<>();

    private ReportTexts(Language language) {
        common = Texts.in(language);
        String file = "/locale/report." + language.id() + ".properties";
        try (var stream = Objects.requireNonNull(ReportTexts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static ReportTexts in(Language language) {
        return Objects.requireNonNull(LOADED.get(language));
    }

    Language language() {
        return common.language();
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /** A text that must be there. */
    String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No text " + key + " in " + language()));
    }

    /** A text for something a city may have named itself. */
    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get("report." + key));
    }

    /** A text with its values put in: name, value, name, value … */
    String say(String key, Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        Matcher matcher = PLACEHOLDER.matcher(get(key));
        StringBuilder said = new StringBuilder();
        while (matcher.find()) {
            String value = Objects.requireNonNull(values.get(matcher.group(1)), () -> key + ": " + matcher.group());
            matcher.appendReplacement(said, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(said).toString();
    }

    /** "1 Stadtteil", "3 Stadtteile": the key's {@code .one} or {@code .many}. */
    String count(String key, long count) {
        return say(key + (count == 1 ? ".one" : ".many"), "count", number((double) count));
    }

    /** A sentence of the analysis. */
    String say(Sentence sentence) {
        return common.say(sentence);
    }

    /** What a city calls by an id, in words where there are some. */
    String name(String prefix, String id) {
        return find(prefix + "." + id).orElse(id);
    }

    /** Of very many the first, and how many more there are. */
    String names(List<String> names) {
        return common.list(names);
    }

    String number(double number) {
        return common.number(number, 2);
    }

    String percent(double fraction) {
        return common.percent(fraction);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language().locale())
                .format(date);
    }

    /** A date for tables. */
    String shortDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language().locale())
                .format(date);
    }

    /** A quotient, always with two decimals, so that columns line up. */
    String quotient(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
