package de.nahraum.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.goal.Sentence;
import de.nahraum.geodata.indicator.IndicatorRegistry;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Severity;
import de.nahraum.geodata.notice.Where;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

    private static List<Class<?>> noticeTypes() {
        List<Class<?>> types = new ArrayList<>();
        collect(Notice.class, types);
        return types;
    }

    private static void collect(Class<?> type, List<Class<?>> types) {
        for (Class<?> each : type.getPermittedSubclasses()) {
            if (each.isSealed()) {
                collect(each, types);
            } else {
                types.add(each);
            }
        }
    }

    private static String code(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNoticeHasASentenceWhosePlaceholdersAreItsComponents(Language language) {
        Texts texts = Texts.in(language);
        assertThat(noticeTypes()).hasSizeGreaterThan(50);
        for (Class<?> type : noticeTypes()) {
            String key = "notice." + code(type);
            assertThat(texts.keys()).contains(key);
            Set<String> values = Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() != Where.class && component.getType() != Severity.class)
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            values.addAll(Set.of("value", "field"));
            assertThat(values).as(key).containsAll(placeholders(texts.get(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyBuiltInIndicatorHasAName(Language language) {
        assertThat(Texts.in(language).keys())
                .containsAll(IndicatorRegistry.BUILT_IN.stream()
                        .map(indicator -> "indicator." + indicator.id())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonAndGradeOfTheHousingNeedHasWords(Language language) {
        for (String reason :
                List.of("no-households", "no-seekers", "no-dwellings", "no-rent-limits", "no-income-limits")) {
            assertThat(Texts.in(language).keys()).contains("goal.explanation." + reason, "goal.note." + reason);
        }
        for (String grade : List.of("good", "limited", "poor", "none")) {
            assertThat(Texts.in(language).keys()).contains("grade." + grade);
        }
    }

    @Test
    void allLanguagesSayTheSame() {
        Texts german = Texts.in(Language.DE);
        Texts english = Texts.in(Language.EN);
        assertThat(new TreeSet<>(english.keys())).isEqualTo(new TreeSet<>(german.keys()));
        for (String key : german.keys()) {
            assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(german.get(key)));
        }
    }

    @Test
    void valuesArePutInAsTheReaderWritesThem() {
        Sentence sentence = new Sentence("goal.note.share", Map.of("share", 0.1234));
        assertThat(Texts.in(Language.DE).say(sentence)).isEqualTo("Anteil 12,3\u202f%");
        assertThat(Texts.in(Language.EN).say(sentence)).isEqualTo("Share 12.3%");
        assertThat(Texts.in(Language.DE).number(1234567.5, 1)).isEqualTo("1.234.567,5");
    }

    @Test
    void aValueWithDollarSignsAndBracesStaysAsItIs() {
        assertThat(Texts.in(Language.DE).say("cli.folder-unreadable", Map.of("folder", "$1{x}\\")))
                .contains("$1{x}\\");
    }

    @Test
    void oneThingIsNotManyThings() {
        assertThat(Texts.in(Language.DE).say("cli.offers-shown", Map.of("offers", 1)))
                .startsWith("Ein Angebot würde geändert;");
        assertThat(Texts.in(Language.DE).say("cli.offers-shown", Map.of("offers", 1234)))
                .startsWith("1.234 Angebote würden geändert;");
        assertThat(Texts.in(Language.EN).say("notice.rows-left-out", Map.of("rows", 0, "reason", "x")))
                .isEqualTo("0 rows left out (x).");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralHasTwoForms(Language language) {
        Texts texts = Texts.in(language);
        Pattern plural = Pattern.compile("\\{\\w+:plural:([^{}]*)}");
        List<String> forms = texts.keys().stream()
                .flatMap(key -> plural.matcher(texts.get(key)).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(forms).hasSizeGreaterThan(20).allMatch(each -> each.split("\\|", -1).length == 2);
        assertThat(texts.keys())
                .allSatisfy(key -> assertThat(plural.matcher(texts.get(key)).replaceAll(""))
                        .doesNotContain(":plural"));
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
