package de.nahraum.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import de.nahraum.geodata.city.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every language says everything, in a form that can be said; nothing is left over and nothing is missing. */
class CitizenTextsTest {
    private static final Path ROOT = Path.of(System.getProperty("nahraum.root", ".."));

    /** Keys made of a prefix and a code. */
    private static final Set<String> BY_CODE = Set.of(
            "topic",
            "kind",
            "mode",
            "language",
            "audience",
            "bring",
            "find.when",
            "wrong.kind",
            "regular.nth",
            "way",
            "report.reason",
            "report.when",
            "outcome.state",
            "outcome.size",
            "report.type",
            "report.about.age",
            "report.about.gender",
            "report.about.frequency",
            "report.about.reaction");

    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z-]+)+)\"");
    private static final Pattern IN_SCRIPT = Pattern.compile("texts\\['([^']+)'\\]");
    private static final List<String> PREFIXES = List.of(
            "site.",
            "find.",
            "result.",
            "place.",
            "walk.",
            "when.",
            "offer.",
            "way.",
            "wrong.",
            "sheet.",
            "offline.",
            "error.",
            "topic.",
            "kind.",
            "mode.",
            "language.",
            "audience.",
            "bring.",
            "map.",
            "regular.",
            "list.",
            "report.",
            "state.",
            "queue.",
            "outcome.");

    @ParameterizedTest
    @EnumSource(CitizenLanguage.class)
    void allLanguagesHaveTheSameKeysAndNoEmptyText(CitizenLanguage language) {
        CitizenTexts texts = CitizenTexts.in(language);
        assertThat(new TreeSet<>(texts.keys()))
                .isEqualTo(new TreeSet<>(CitizenTexts.in(CitizenLanguage.DE).keys()));
        assertThat(texts.patterns().values())
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(CitizenLanguage.class)
    void everyTextTakesTheSameValuesAsTheGermanOne(CitizenLanguage language) {
        CitizenTexts german = CitizenTexts.in(CitizenLanguage.DE);
        CitizenTexts.in(language)
                .patterns()
                .forEach((key, text) -> assertThat(arguments(text)).as(key).isEqualTo(arguments(german.get(key))));
    }

    private static Set<String> arguments(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern, ULocale.ROOT).getArgumentNames());
    }

    @ParameterizedTest
    @EnumSource(CitizenLanguage.class)
    void countsAreSaidForEveryNumberWithoutWhatIsLeftOver(CitizenLanguage language) {
        CitizenTexts texts = CitizenTexts.in(language);
        for (String key : texts.keys()) {
            for (int number : List.of(0, 1, 2, 3, 5, 11, 21, 22, 101)) {
                Map<String, Object> values = new HashMap<>();
                arguments(texts.get(key))
                        .forEach(name -> values.put(
                                name,
                                Set.of("count", "hours", "minutes", "weeks").contains(name)
                                        ? (Object) number
                                        : "‹" + name + "›"));
                if (!values.isEmpty()) {
                    assertThat(texts.say(key, values)).as(key).doesNotContain("{", "}", "#");
                }
            }
        }
    }

    @Test
    void slavicAndArabicPluralsAreTheRightOnes() {
        assertThat(CitizenTexts.in(CitizenLanguage.RU).say("walk.minutes", "minutes", 2))
                .isEqualTo("2 минуты пешком");
        assertThat(CitizenTexts.in(CitizenLanguage.RU).say("walk.minutes", "minutes", 5))
                .isEqualTo("5 минут пешком");
        assertThat(CitizenTexts.in(CitizenLanguage.RU).say("walk.minutes", "minutes", 21))
                .isEqualTo("21 минута пешком");
        assertThat(CitizenTexts.in(CitizenLanguage.PL).say("result.count", "count", 22))
                .isEqualTo("22 oferty");
        assertThat(CitizenTexts.in(CitizenLanguage.AR).say("walk.minutes", "minutes", 2))
                .isEqualTo("دقيقتان سيرًا");
        assertThat(CitizenTexts.in(CitizenLanguage.AR).say("walk.minutes", "minutes", 7))
                .isEqualTo("7 دقائق سيرًا");
    }

    @Test
    void namesDoNotTurnAnArabicSentenceRound() {
        CitizenTexts arabic = CitizenTexts.in(CitizenLanguage.AR);
        assertThat(arabic.say("result.title.district", "district", "Innenstadt-Ost"))
                .contains("\u2068Innenstadt-Ost\u2069");
        assertThat(arabic.list(List.of("a", "b"))).isEqualTo("\u2068a\u2069، \u2068b\u2069");
        assertThat(CitizenTexts.in(CitizenLanguage.DE).list(List.of("a", "b", "c")))
                .isEqualTo("a, b, c");
        assertThat(CitizenTexts.in(CitizenLanguage.DE).list(List.of())).isEmpty();
    }

    @Test
    void everyTopicThatIsCalledKnownHasWords() {
        assertThat(Offer.KNOWN_TOPICS)
                .allMatch(topic -> CitizenTexts.in(CitizenLanguage.DE)
                        .find("topic." + topic)
                        .isPresent());
    }

    @Test
    void everyKeyInUseExistsAndNoneIsUnused() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String place : List.of(
                "server/src/main/jte",
                "server/src/main/java/de/nahraum/server/citizen",
                "server/src/main/java/de/nahraum/server/calendar",
                "server/src/main/java/de/nahraum/server/text",
                "server/src/main/java/de/nahraum/server/api",
                "web/src/main/resources/META-INF/resources/js")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    collect(KEY, text, used);
                    collect(IN_SCRIPT, text, used);
                }
            }
        }
        used.removeIf(key -> PREFIXES.stream().noneMatch(key::startsWith) || key.endsWith("."));
        Set<String> keys = CitizenTexts.in(CitizenLanguage.DE).keys();
        assertThat(new TreeSet<>(keys)
                        .stream()
                                .filter(key -> !used.contains(key))
                                .filter(key -> BY_CODE.stream().noneMatch(prefix -> key.startsWith(prefix + ".")))
                                .toList())
                .isEmpty();
        assertThat(used.stream()
                        .filter(key -> Files.notExists(ROOT.resolve(key)))
                        .filter(key -> !keys.contains(key))
                        .toList())
                .isEmpty();
    }

    private static void collect(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ar-SY,ar;q=0.9,de;q=0.5 | AR
                    de-AT                   | DE
                    pt-BR,pt;q=0.8          | PT
                    fa,ku;q=0.9             | DE
                    fr;q=0.9,tr;q=0.8       | TR
                    en;q=0,uk               | UK
                    *                       | DE
                    ;;;=                    | DE
                    """)
    void theBrowserChoosesTheFirstLanguageThatIsThere(String header, CitizenLanguage expected) {
        assertThat(CitizenLanguage.ofBrowser(header)).isEqualTo(expected);
    }

    @Test
    void noHeaderIsGerman() {
        assertThat(CitizenLanguage.ofBrowser("")).isEqualTo(CitizenLanguage.DE);
        assertThat(CitizenLanguage.ofBrowser("x".repeat(10_000))).isEqualTo(CitizenLanguage.DE);
    }

    @Test
    void onlyArabicReadsFromTheRight() {
        assertThat(Stream.of(CitizenLanguage.values()).filter(CitizenLanguage::isRightToLeft))
                .containsExactly(CitizenLanguage.AR);
        assertThat(CitizenLanguage.values()).hasSize(11);
        assertThat(Locale.forLanguageTag("de-simple").toLanguageTag()).isEqualTo("de-simple");
    }

    @Test
    void aReviewCountsOnlyForTheTextsThatWereRead() {
        Properties review = new Properties();
        assertThat(Reviews.isSigned(CitizenLanguage.AR, review)).isFalse();
        review.setProperty("reviewedBy", "N. N.");
        review.setProperty("texts", Reviews.fingerprint(CitizenLanguage.TR));
        assertThat(Reviews.isSigned(CitizenLanguage.AR, review)).isFalse();
        review.setProperty("texts", Reviews.fingerprint(CitizenLanguage.AR));
        assertThat(Reviews.isSigned(CitizenLanguage.AR, review)).isTrue();
        review.setProperty("reviewedBy", " ");
        assertThat(Reviews.isSigned(CitizenLanguage.AR, review)).isFalse();
    }
}
