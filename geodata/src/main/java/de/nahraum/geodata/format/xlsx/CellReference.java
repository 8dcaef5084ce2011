package de.nahraum.geodata.format.xlsx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell is.
 *
 * @param row from 1
 * @param column from 0
 */
record CellReference(int row, int column) {
    /** No spreadsheet has more: XFD1048576. */
    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");

    private static final int LETTERS = 26;

    static Optional<CellReference> parse(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return Optional.of(new CellReference(Integer.parseInt(matcher.group(2)), column - 1));
    }
}
