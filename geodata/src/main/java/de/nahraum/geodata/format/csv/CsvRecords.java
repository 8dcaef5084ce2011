package de.nahraum.geodata.format.csv;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

/** The records of a file one by one, header and all; broken quotes, endless lines and NUL characters are findings that end it. */
final class CsvRecords {
    /** Longest field or line kept in memory. */
    private static final int LONGEST_FIELD = 1 << 20;

    private CsvRecords() {}

    /** @param taker says whether to go on */
    static void forEach(ByteSource bytes, String file, CsvDialect dialect, Notices notices, Predicate<Row> taker)
            throws IOException {
        int line = 0;
        LinesLeftOut text = new LinesLeftOut(dialect.encoding().open(bytes), dialect.options());
        try (text;
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .maxBufferSize(LONGEST_FIELD)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord csv : reader) {
                line = (int) csv.getStartingLineNumber();
                List<String> fields =
                        csv.getFields().stream().map(TextCleaning::trim).toList();
                if (fields.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (!taker.test(new Row(line, fields))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            notices.add(new Notice.SyntaxBroken(Where.row(file, line + 1), detail(e)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (text.nulLine() > 0) {
            notices.add(new Notice.SyntaxBroken(Where.row(file, text.nulLine()), "NUL character"));
        }
    }

    private static String detail(CsvParseException e) {
        Throwable deepest = e.getCause() == null ? e : e.getCause();
        return String.valueOf(deepest.getMessage());
    }
}
