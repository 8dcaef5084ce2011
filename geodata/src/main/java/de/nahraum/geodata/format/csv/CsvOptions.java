package de.nahraum.geodata.format.csv;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code city.yaml} says about a delimited file; what it does not say (null) is detected and told.
 *
 * @param encoding of the text; a byte order mark in the file counts more
 * @param delimiter between fields
 * @param decimal sign before the decimals, comma or point
 * @param skipRows lines before the header
 * @param ignoreLines lines of the file to leave out, counted from 1 with the skipped ones
 */
public record CsvOptions(
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable Character decimal,
        int skipRows,
        List<LineRange> ignoreLines) {
    /** Nothing said. */
    public static final CsvOptions DETECT = new CsvOptions(null, null, null, 0, List.of());

    public CsvOptions {
        ignoreLines = List.copyOf(ignoreLines);
    }

    boolean leavesOut(int line) {
        if (line <= skipRows) {
            return true;
        }
        for (LineRange range : ignoreLines) {
            if (range.contains(line)) {
                return true;
            }
        }
        return false;
    }
}
