package de.nahraum.server.cli;

import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.server.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a version may not be public: which of the texts the law wants it does not have in German. */
final class LegalRefusal {
    private LegalRefusal() {}

    static String say(long version, List<LegalTexts.Kind> missing, Texts texts) {
        String named = missing.stream()
                .map(kind -> texts.get("cli.legal." + kind.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return texts.say("cli.legal-missing", Map.of("version", version, "missing", named));
    }
}
