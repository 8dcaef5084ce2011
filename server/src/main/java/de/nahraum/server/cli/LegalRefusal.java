package de.nahraum.server.cli;

import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.StoredCity;
import de.nahraum.server.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a version may not be public: which of the texts the law wants it does not have in German. */
final class LegalRefusal {
    private static final String GERMAN = "de";

    private LegalRefusal() {}

    static String say(CityStore store, long version, Texts texts) {
        LegalTexts written = store.findCity(version)
                .map(StoredCity::data)
                .map(data -> data.settings().legal())
                .orElse(LegalTexts.NONE);
        String missing = Arrays.stream(LegalTexts.Kind.values())
                .filter(kind -> written.find(kind, GERMAN)
                        .filter(text -> !text.markdown().isBlank())
                        .isEmpty())
                .map(kind -> texts.get("cli.legal." + kind.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return texts.say("cli.legal-missing", Map.of("version", version, "missing", missing));
    }
}
