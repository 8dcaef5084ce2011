package de.nahraum.server.safety;

import java.util.regex.Pattern;

/** Whether a text for the public looks as if it named somebody: a mail address, a telephone number, "Frau Muster". Names alone nobody can tell from other words; people read it before it is released. */
final class PeopleNamed {
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:\\d{4}|\\d{2})?(?!\\d)");
    private static final Pattern SIGNS = Pattern.compile("\\S@\\S"
            // As numbers are written in Germany: from 0 or + on.
            + "|(?<![\\d.,])(?:\\+\\s?\\d|0\\d)(?:[\\s/().-]{0,3}\\d){4,}"
            + "|(?<!\\p{L})(?:Herrn?|Frau|Familie|Hr\\.|Fr\\.)\\s+\\p{Lu}\\p{L}");

    private PeopleNamed() {}

    static boolean isIn(String text) {
        return SIGNS.matcher(DATE.matcher(text).replaceAll("–")).find();
    }
}
