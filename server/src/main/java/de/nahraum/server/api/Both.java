package de.nahraum.server.api;

import de.nahraum.geodata.goal.Sentence;
import de.nahraum.geodata.indicator.Indicator;
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

    /** An indicator's name: the city's own, else the built-in one. */
    static Map<String, String> label(Indicator indicator) {
        return own(indicator.label(), label("indicator", indicator.id()));
    }

    /** What an indicator counts; nothing where neither the city nor we say it. */
    static Map<String, String> definition(Indicator indicator) {
        Map<String, String> builtIn = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            String key = "definition." + indicator.id();
            if (texts.keys().contains(key)) {
                builtIn.put(language.id(), texts.get(key));
            }
        }
        return own(indicator.definition(), builtIn);
    }

    /** Words as a folder states them, in every language. */
    static Map<String, String> stated(Map<String, String> words) {
        return own(words, Map.of());
    }

    /** The city's own words where it has some; what it says in one language only is said in the others too. */
    private static Map<String, String> own(Map<String, String> stated, Map<String, String> builtIn) {
        if (stated.isEmpty()) {
            return builtIn;
        }
        String first = stated.getOrDefault(
                Language.DE.id(), stated.values().iterator().next());
        Map<String, String> said = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            said.put(language.id(), stated.getOrDefault(language.id(), first));
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
