package de.nahraum.server.api;

import de.nahraum.geodata.goal.Sentence;
import de.nahraum.server.store.Finding;
import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sentence in every language the server speaks, by language. */
final class Both {
    private Both() {}

    static @Nullable Map<String, String> of(@Nullable Sentence sentence) {
        if (sentence == null) {
            return null;
        }
        Map<String, String> said = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            said.put(language.id(), Texts.in(language).say(sentence));
        }
        return said;
    }

    static Map<String, String> of(Finding finding) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            said.put(language.id(), Texts.in(language).say(finding));
        }
        return said;
    }

    /** A fixed text, or where there is none the id itself: a city may bring indicators and topics of its own. */
    static Map<String, String> label(String prefix, String id) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            String key = prefix + "." + id;
            said.put(language.id(), texts.keys().contains(key) ? texts.get(key) : id);
        }
        return said;
    }
}
