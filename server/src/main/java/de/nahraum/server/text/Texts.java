package de.nahraum.server.text;

import de.nahraum.geodata.goal.Sentence;
import de.nahraum.server.store.Finding;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sentences in the reader's language, from the locale files. A placeholder {@code {name}} takes a value, {@code {name:percent}} a fraction as
 * per cent, {@code {name:whole}} a number without decimals, {@code {name:year}} one without thousands sign; {@code {name:text:prefix}} looks the
 * value up as a text of its own under {@code prefix}, or the values of a list; {@code {name:plural:one|# others}} chooses by a number, which stands for the {@code #}.
 */
public final class Texts {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(\\w+)(?::(percent|whole|year|text|plural)(?::([^{}]+))?)?\\}");
    private static final int DECIMALS = 2;

    /** A sentence with more names than these says less than one that stops; then it stops after fewer. */
    private static final int MOST_LISTED = 30;

    private static final int LISTED_OF_MANY = 20;

    private final Language language;
    private final Map<String, String> texts = new HashMap<>();

    private static final Map<Language, Texts> LOADED = new LinkedHashMap<>();

    static {
        for (Language language : Language.values()) {
            LOADED.put(language, new Texts(language));
        }
    }

    private Texts(Language language) {
        this.language = language;
        Properties properties = LocaleFile.read("server." + language.id());
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    public static Texts in(Language language) {
        return Objects.requireNonNull(LOADED.get(language));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /** A fixed text; the key itself where there is none, which a test makes sure of not to happen. */
    public String get(String key) {
        return texts.getOrDefault(key, key);
    }

    /** A sentence of the analysis; of very many names it says the first, and how many more there are. */
    public String say(Sentence sentence) {
        Map<String, Object> values = new HashMap<>(sentence.values());
        values.replaceAll((name, value) -> value instanceof Collection<?> list && list.size() > MOST_LISTED
                ? list(list.stream().map(each -> format(each, "")).toList())
                : value);
        return say(sentence.key(), values);
    }

    /** What was found, as a sentence a planner understands. */
    public String say(Finding finding) {
        Map<String, Object> values = new HashMap<>(finding.values());
        values.put("value", Objects.requireNonNullElse(finding.where().value(), ""));
        values.put("field", Objects.requireNonNullElse(finding.where().field(), ""));
        return say("notice." + finding.code(), values);
    }

    /** A text with its values put in. */
    public String say(String key, Map<String, Object> values) {
        Matcher matcher = PLACEHOLDER.matcher(get(key));
        StringBuilder said = new StringBuilder();
        while (matcher.find()) {
            Object value = values.get(matcher.group(1));
            String form = Objects.requireNonNullElse(matcher.group(2), "");
            String text = switch (form) {
                case "text" -> named(matcher.group(3), value);
                case "plural" -> plural(value, matcher.group(3));
                default -> value == null ? "" : format(value, form);
            };
            matcher.appendReplacement(said, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(said).toString();
    }

    /** What has no name in our texts, like a topic of the city's own, is called what it is; several things one after the other. */
    private String named(String prefix, @Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(each -> named(prefix, each)).collect(Collectors.joining(", "));
        }
        return texts.getOrDefault(prefix + "." + value, String.valueOf(value));
    }

    private String format(Object value, String form) {
        return switch (value) {
            case Number number when form.equals("percent") -> percent(number.doubleValue());
            case Number number when form.equals("year") -> String.valueOf(number.longValue());
            case Number number when form.equals("whole") -> number(Math.rint(number.doubleValue()), 0);
            case Number number -> number(number.doubleValue(), DECIMALS);
            case Collection<?> list ->
                list.stream().map(each -> format(each, form)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private String plural(@Nullable Object value, String forms) {
        int bar = forms.indexOf('|');
        boolean one = value instanceof Number number && number.doubleValue() == 1;
        String number = value == null ? "" : format(value, "");
        return (one ? forms.substring(0, bar) : forms.substring(bar + 1)).replace("#", number);
    }

    /** Names with commas between them; of very many the first, and how many more there are. */
    public String list(List<String> names) {
        return names.size() <= MOST_LISTED
                ? String.join(", ", names)
                : say(
                        "names.more",
                        Map.of(
                                "names",
                                String.join(", ", names.subList(0, LISTED_OF_MANY)),
                                "more",
                                names.size() - LISTED_OF_MANY));
    }

    /** A number with thousands sign and at most so many decimals; what rounds to nothing has no sign. */
    public String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        String said = format.format(number);
        return said.equals("-0") ? "0" : said;
    }

    /** A fraction as per cent with one decimal. */
    public String percent(double fraction) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        format.setMinimumFractionDigits(1);
        return format.format(fraction * 100) + (language == Language.DE ? "\u202f%" : "%");
    }
}
