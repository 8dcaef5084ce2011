package de.nahraum.server.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Who has read the texts of which language and found them right. One file per language: {@code locale/citizen/review/LANGUAGE.properties}
 * with {@code reviewedBy}, {@code reviewedOn} and {@code texts}, the fingerprint of what was read. Texts that have changed since count as
 * not reviewed.
 */
public final class Reviews {
    private static final Map<CitizenLanguage, Boolean> REVIEWED = new EnumMap<>(CitizenLanguage.class);

    static {
        for (CitizenLanguage language : CitizenLanguage.values()) {
            REVIEWED.put(language, isSigned(language, LocaleFile.read("citizen/review/" + language.id())));
        }
    }

    private Reviews() {}

    /** German is what all others were made from. */
    public static boolean isReviewed(CitizenLanguage language) {
        return language == CitizenLanguage.DE || Boolean.TRUE.equals(REVIEWED.get(language));
    }

    static boolean isSigned(CitizenLanguage language, Properties review) {
        return !review.getProperty("reviewedBy", "").isBlank()
                && review.getProperty("texts", "").strip().equals(fingerprint(language));
    }

    /** SHA-256 of all texts of a language in the order of their keys. */
    public static String fingerprint(CitizenLanguage language) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(CitizenTexts.in(language).patterns())
                .forEach((key, text) -> all.append(key).append('=').append(text).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
