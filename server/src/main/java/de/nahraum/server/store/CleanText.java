package de.nahraum.server.store;

/** Words of citizens as they may be kept and shown. */
public final class CleanText {
    private CleanText() {}

    /** A text without signs that control screens or turn the reading direction round; line ends become blanks. */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}\\uFEFF]", "")
                .strip();
    }

    /** Its length in signs (code points). */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
