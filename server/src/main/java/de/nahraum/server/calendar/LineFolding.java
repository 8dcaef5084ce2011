package de.nahraum.server.calendar;

import java.nio.charset.StandardCharsets;

/** Folds the lines of a calendar: no longer than 75 bytes, no character torn apart (RFC 5545, section 3.1). */
final class LineFolding {
    private static final int LONGEST_BYTES = 75;
    private static final String FOLD = "\r\n ";

    private LineFolding() {}

    /** @param lines each ended by CR LF */
    static String fold(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / LONGEST_BYTES * FOLD.length());
        int bytes = 0;
        for (int i = 0; i < lines.length(); i += Character.charCount(lines.codePointAt(i))) {
            int character = lines.codePointAt(i);
            if (character == '\r' || character == '\n') {
                folded.appendCodePoint(character);
                bytes = 0;
                continue;
            }
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_BYTES) {
                folded.append(FOLD);
                bytes = 1;
            }
            folded.appendCodePoint(character);
            bytes += size;
        }
        return folded.toString();
    }
}
