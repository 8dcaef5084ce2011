package de.nahraum.server.citizen;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import de.nahraum.geodata.city.Offer;
import de.nahraum.server.json.Json;
import de.nahraum.server.text.CitizenTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for codes: topics, languages, and what a town writes about its offers by code list. Unknown codes stay as they are. */
final class Words {
    private static final int SECONDS_A_MINUTE = 60;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int MOST_MINUTES = 120;

    private final CitizenTexts texts;
    private final LocaleDisplayNames names;

    Words(CitizenTexts texts) {
        this.texts = texts;
        this.names = LocaleDisplayNames.getInstance(
                ULocale.forLocale(texts.language().locale()));
    }

    String topic(String code) {
        return texts.find("topic." + code).orElse(code);
    }

    String kind(String code) {
        return texts.find("kind." + code).orElse(code);
    }

    /** The name of a language: ours for those no standard names well, else the standard's. */
    String language(String code) {
        return texts.find("language." + code).orElseGet(() -> {
            String name = names.languageDisplayName(code);
            return name.isEmpty() ? code : name;
        });
    }

    /**
     * How long it is on foot: in minutes, beyond two hours in hours.
     *
     * @param streets false if only the straight line is known
     */
    String walk(double seconds, boolean streets) {
        long minutes = (long) Math.ceil(seconds / SECONDS_A_MINUTE);
        if (minutes > MOST_MINUTES) {
            // The last minute has only begun: of three hours sharp nobody says "more than three".
            return texts.say(streets ? "walk.hours" : "walk.hours.straight", "hours", (minutes - 1) / MINUTES_AN_HOUR);
        }
        return texts.say(streets ? "walk.minutes" : "walk.straight", "minutes", minutes);
    }

    /** All languages in one line; how each is spoken where it is not simply spoken. */
    String languages(List<Offer.OfferLanguage> languages) {
        return languages.stream().map(this::language).collect(Collectors.joining(" · "));
    }

    private String language(Offer.OfferLanguage spoken) {
        String name = language(spoken.language());
        return spoken.mode() == Offer.Mode.SPEAKS
                ? name
                : name + " (" + texts.get("mode." + Json.code(spoken.mode())) + ")";
    }

    /** One part of a list of codes: our words if it is one, else as written. */
    record Part(String text, boolean known) {}

    /** A list a town wrote with bars between, by codes of a kind or in its own words. */
    List<Part> parts(String kind, String written) {
        return Arrays.stream(written.split("\\|", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> find(kind, each).map(text -> new Part(text, true)).orElse(new Part(each, false)))
                .toList();
    }

    private Optional<String> find(String kind, String code) {
        return texts.find(kind + "." + code.toLowerCase(Locale.ROOT));
    }

    /** A list as one line of what is known; as the town wrote it, in German, if one of its parts is in its own words. */
    Fact fact(String label, String kind, String written) {
        List<Part> parts = parts(kind, written);
        String text = texts.list(parts.stream().map(Part::text).toList());
        return parts.stream().allMatch(Part::known) ? Fact.of(label, text) : Fact.asWritten(label, text);
    }
}
