package de.nahraum.geodata.format.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Delimited text after RFC 4180 (quotes doubled, lines end with CR LF).
 *
 * <p>A cell that a spreadsheet would take for a formula ({@code =}, {@code +}, {@code -}, {@code @}, their full-width forms, tab or a
 * line end at the start) and that is no plain number gets an apostrophe in front: a citizen's words must not run in a clerk's Excel.
 */
public final class CsvWriter implements AutoCloseable {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,40}([.,]\\d{1,40})?");
    private static final String STARTS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final de.siegmar.fastcsv.writer.CsvWriter out;

    /** @param delimiter comma after the RFC, semicolon for German spreadsheets */
    public CsvWriter(Writer out, char delimiter) {
        this.out = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.CRLF)
                .build(out);
    }

    public void writeRow(List<String> cells) throws IOException {
        try {
            out.writeRecord(cells.stream().map(CsvWriter::safe).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static String safe(String cell) {
        boolean risky = !cell.isEmpty()
                && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0
                && !PLAIN_NUMBER.matcher(cell).matches();
        return risky ? "'" + cell : cell;
    }

    /** What {@link #writeRow} was given, from what it wrote: the apostrophe put in front is gone. Any other text is as it was. */
    public static String withoutGuard(String cell) {
        boolean guarded = cell.startsWith("'") && safe(cell.substring(1)).equals(cell);
        return guarded ? cell.substring(1) : cell;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
