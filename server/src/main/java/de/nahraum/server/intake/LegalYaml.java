package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.LegalTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code legal}: each text as it stands there, or the name of a Markdown file beside {@code city.yaml}; one, or one per language. */
final class LegalYaml {
    private static final String FILE_ENDING = ".md";

    private final FolderFiles files;

    LegalYaml(FolderFiles files) {
        this.files = files;
    }

    LegalTexts read(YamlMap yaml) {
        yaml.allowing(Set.of("imprint", "privacy", "accessibility", "retentionMonths"));
        return new LegalTexts(texts(yaml, "imprint"), texts(yaml, "privacy"), texts(yaml, "accessibility"));
    }

    private Map<String, String> texts(YamlMap yaml, String key) {
        JsonNode node = yaml.node(key);
        Map<String, String> stated = node.isObject() ? yaml.textMap(key) : Map.of("de", yaml.text(key, ""));
        Map<String, String> texts = new LinkedHashMap<>();
        stated.forEach((language, text) -> {
            String written =
                    text.strip().endsWith(FILE_ENDING) && !text.strip().contains("\n") ? file(text.strip()) : text;
            if (!written.isBlank()) {
                texts.put(language, written);
            }
        });
        return texts;
    }

    private String file(String path) {
        return files.findText(path).orElse("");
    }
}
