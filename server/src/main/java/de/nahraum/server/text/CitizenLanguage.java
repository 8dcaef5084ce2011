package de.nahraum.server.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Languages of the pages for citizens, in the order they are offered. */
public enum CitizenLanguage {
    DE("de", "Deutsch", "de-DE"),
    DE_SIMPLE("de-simple", "Einfache Sprache", "de-DE"),
    EN("en", "English", "en-GB"),
    // Western digits: house numbers, times and telephone numbers are written with them here.
    AR("ar", "العربية", "ar-u-nu-latn"),
    RU("ru", "Русский", "ru"),
    UK("uk", "Українська", "uk"),
    TR("tr", "Türkçe", "tr"),
    PL("pl", "Polski", "pl"),
    PT("pt", "Português", "pt-PT"),
    BG("bg", "Български", "bg"),
    RO("ro", "Română", "ro");

    private final String id;
    private final String ownName;
    private final Locale locale;

    CitizenLanguage(String id, String ownName, String locale) {
        this.id = id;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(locale);
    }

    /** BCP 47. */
    public String id() {
        return id;
    }

    /** As those who speak it write it. */
    public String ownName() {
        return ownName;
    }

    /** For dates, weekdays and numbers. */
    public Locale locale() {
        return locale;
    }

    public boolean isRightToLeft() {
        return this == AR;
    }

    public static Optional<CitizenLanguage> find(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id.equals(id))
                .findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(CitizenLanguage::id).toList();
    }

    /**
     * The first language a browser asks for that is here; German if none is.
     *
     * @param acceptLanguage header as sent, RFC 9110, section 12.5.4; anything else counts as not sent
     */
    public static CitizenLanguage ofBrowser(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> ofRange(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(DE);
        } catch (IllegalArgumentException e) {
            return DE;
        }
    }

    private static Optional<CitizenLanguage> ofRange(String range) {
        String[] parts = range.split("-", 2);
        return find(range).or(() -> find(parts[0]));
    }
}
