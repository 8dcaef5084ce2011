package de.nahraum.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything. */
class ReportTextsTest {
    private static final Pattern USED =
            Pattern.compile("(?:texts\\s*\\.(?:get|say|count)|list|paragraph|fact)\\(\\s*\"([a-z][a-z0-9.-]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        ReportTexts german = ReportTexts.in(Language.DE);
        ReportTexts english = ReportTexts.in(Language.EN);
        assertThat(english.keys()).isEqualTo(german.keys()).hasSizeGreaterThan(200);
        for (String key : german.keys()) {
            String name = key.substring("report.".length());
            assertThat(placeholders(english.get(name))).as(key).isEqualTo(placeholders(german.get(name)));
            assertThat(german.get(name)).as(key).isNotBlank();
        }
    }

    /** Keys put together from codes are found by the reports of the other tests: a missing one is an error. */
    @Test
    void everyKeyUsedExists() throws IOException {
        Set<String> used = new TreeSet<>();
        Path sources = Path.of(System.getProperty("nahraum.root"), "server/src/main/java/de/nahraum/server/report");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file :
                    files.filter(path -> !path.endsWith("ReportTexts.java")).toList()) {
                Matcher matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(60);
        ReportTexts texts = ReportTexts.in(Language.DE);
        assertThat(used.stream().filter(key -> !exists(texts, key))).isEmpty();
    }

    private static boolean exists(ReportTexts texts, String key) {
        return texts.find(key).isPresent()
                || texts.find("fact." + key).isPresent()
                || texts.find("heading." + key).isPresent()
                || (texts.find(key + ".one").isPresent()
                        && texts.find(key + ".many").isPresent())
                || (key.endsWith(".") && texts.keys().stream().anyMatch(known -> known.startsWith("report." + key)));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }
}
