package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code legal}: each text as it stands there, or the name of a Markdown file beside {@code city.yaml}; one, or one per language. What says
 * nothing - blanks, headings, rules, a comment - is no text: it is told and counts as not written.
 */
final class LegalYaml {
    private static final String FILE_ENDING = ".md";
    private static final String GERMAN = "de";

    /** Fewer letters name nobody and explain nothing. */
    private static final int FEWEST_LETTERS = 1;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]*#.*$|^.*\\R[ ]{0,3}(=+|-+)[ \\t]*$");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]*>|(?<=])\\([^()]*\\)");

    private final FolderFiles files;
    private final Notices notices;

    LegalYaml(FolderFiles files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    /** @param stated whether there is such a setting at all: a city that says nothing of it is only told when it wants to be public */
    LegalTexts read(YamlMap yaml, boolean stated) {
        yaml.allowing(Set.of("imprint", "privacy", "accessibility", "retentionMonths", "auditMonths"));
        return new LegalTexts(
                texts(yaml, "imprint", stated), texts(yaml, "privacy", stated), texts(yaml, "accessibility", stated));
    }

    private Map<String, String> texts(YamlMap yaml, String key, boolean isStated) {
        JsonNode node = yaml.node(key);
        Map<String, String> stated = node.isObject() ? yaml.textMap(key) : Map.of(GERMAN, yaml.text(key, ""));
        Map<String, String> texts = new LinkedHashMap<>();
        stated.forEach((language, text) -> {
            boolean isFile = text.strip().endsWith(FILE_ENDING) && !text.strip().contains("\n");
            String written = isFile ? files.findText(text.strip()).orElse("") : text;
            if (saysSomething(written)) {
                texts.put(language, written);
            } else if (isStated) {
                tell(isFile ? text.strip() : CityYaml.FILE, key, language);
            }
        });
        if (isStated && !stated.containsKey(GERMAN)) {
            tell(CityYaml.FILE, key, GERMAN);
        }
        return texts;
    }

    private void tell(String file, String key, String language) {
        notices.add(new Notice.LegalTextMissing(Where.field(file, null, "legal." + key, null), language));
    }

    private static boolean saysSomething(String markdown) {
        String text = HEADING.matcher(COMMENT.matcher(markdown).replaceAll("")).replaceAll("");
        return MARKUP.matcher(text)
                        .replaceAll("")
                        .codePoints()
                        .filter(Character::isLetter)
                        .count()
                >= FEWEST_LETTERS;
    }
}
