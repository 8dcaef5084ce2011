package de.nahraum.server.intake;

import java.util.regex.Pattern;

/** Signs nobody sees that turn the reading direction round or control terminals; line ends and tabs are none of them. */
public final class HiddenSigns {
    private static final Pattern SIGNS =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private HiddenSigns() {}

    public static boolean areIn(String text) {
        return SIGNS.matcher(text).find();
    }

    public static String without(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }
}
