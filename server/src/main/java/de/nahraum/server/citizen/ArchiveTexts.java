package de.nahraum.server.citizen;

import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Texts about filed reports, and days and sizes as the language writes them. */
public final class ArchiveTexts {
    private static final int KILO = 1000;

    private final Texts texts;
    private final CitizenTexts citizen;
    private final LocalDate today;

    ArchiveTexts(Language language, LocalDate today) {
        this.texts = Texts.in(language);
        this.citizen = CitizenTexts.in(language == Language.DE ? CitizenLanguage.DE : CitizenLanguage.EN);
        this.today = today;
    }

    /** German for who reads German, English for all others. */
    static ArchiveTexts of(Page page) {
        return new ArchiveTexts(
                page.isGerman() ? Language.DE : Language.EN, page.moment().toLocalDate());
    }

    Language language() {
        return texts.language();
    }

    String languageId() {
        return texts.language().id();
    }

    public String get(String key) {
        return texts.get("archive." + key);
    }

    String say(String key, String name, Object value) {
        return texts.say("archive." + key, Map.of(name, value));
    }

    String say(String key, Map<String, Object> values) {
        return texts.say("archive." + key, values);
    }

    String day(LocalDate day) {
        return new Moments(citizen, today).plainDate(day);
    }

    /** Kilobytes, from a million bytes on megabytes. */
    String size(int bytes) {
        Locale locale = citizen.language().locale();
        NumberFormat numbers = NumberFormat.getInstance(locale);
        if (bytes < KILO * KILO) {
            numbers.setMaximumFractionDigits(0);
            return numbers.format(Math.max(1, Math.round((double) bytes / KILO))) + " kB";
        }
        numbers.setMaximumFractionDigits(1);
        return numbers.format((double) bytes / KILO / KILO) + " MB";
    }
}
