package de.nahraum.geodata.format.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells as they stand in the file: {@code _x000D_} is a sign XML cannot hold (ECMA-376, part 1, 22.9.2.19). */
public final class CellText {
    /** Longest text a cell holds, in UTF-16 units. */
    public static final int MAXIMUM_LENGTH = 32_767;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private CellText() {}

    /** What a cell can hold of a text: signs no XML has are gone, line ends are line feeds, what is too long is cut. */
    public static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CellText::isStorable)
                .forEach(sign -> {
                    if (kept.length() + Character.charCount(sign) <= MAXIMUM_LENGTH) {
                        kept.appendCodePoint(sign);
                    }
                });
        return kept.toString();
    }

    private static boolean isStorable(int sign) {
        return sign == '\t'
                || sign == '\n'
                || (sign >= ' ' && sign <= '\uD7FF')
                || (sign >= '\uE000' && sign <= '\uFFFD')
                || sign >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    /** A text so that readers do not take a part of it for an escape. */
    static String escaped(String text) {
        return ESCAPED.matcher(text).replaceAll("_x005F$0");
    }

    /** A text with its escapes replaced by what they stand for. */
    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(match ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), HEXADECIMAL))));
    }
}
