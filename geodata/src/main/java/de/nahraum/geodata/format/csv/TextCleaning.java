package de.nahraum.geodata.format.csv;

/** Blanks and invisible signs that office programs leave in cells. */
final class TextCleaning {
    private TextCleaning() {}

    /** Blank of any kind; {@link Character#isWhitespace} leaves out the ones that do not break. */
    static boolean isBlank(char c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\u2007'
                || c == '\u202F'
                || c == '\uFEFF'
                || c == '\u200B'
                || Character.isWhitespace(c);
    }

    /** Without blanks at both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A column's name: trimmed, soft hyphens and byte order marks gone, every run of blanks and line ends one blank. */
    static String headerName(String text) {
        StringBuilder name = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00AD' || c == '\uFEFF' || c == '\u200B') {
                continue;
            }
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && !name.isEmpty()) {
                name.append(' ');
            }
            blank = false;
            name.append(c);
        }
        return name.toString();
    }
}
