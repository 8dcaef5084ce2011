package de.nahraum.geodata.format.csv;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens a delimited file: finds out encoding, delimiter and decimal sign where they are not stated, reads the header, and hands back a
 * {@link Table} whose rows stream. The bytes are read several times, never held.
 */
public final class CsvTableReader {
    private final String file;
    private final CsvOptions options;
    private final Notices notices;

    /** @param file label of the file for findings */
    public CsvTableReader(String file, CsvOptions options, Notices notices) {
        this.file = file;
        this.options = options;
        this.notices = notices;
    }

    /**
     * @return empty, with a finding, if there is no header to read
     * @throws IOException only if the bytes themselves cannot be read
     */
    public Optional<Table> read(ByteSource bytes) throws IOException {
        Encoding encoding = findEncoding(bytes);
        if (encoding == null) {
            return Optional.empty();
        }
        CsvDialect dialect = new CsvDialect(encoding, findDelimiter(bytes, encoding), options);
        int problems = notices.list().size();
        List<Row> first = new ArrayList<>();
        CsvRecords.forEach(bytes, file, dialect, notices, row -> {
            first.add(row);
            return false;
        });
        if (first.isEmpty()) {
            if (notices.list().size() == problems) {
                notices.add(new Notice.FileEmpty(Where.file(file)));
            }
            return Optional.empty();
        }
        List<String> names =
                first.getFirst().fields().stream().map(TextCleaning::headerName).toList();
        Row header = new Row(first.getFirst().line(), withoutEmptyEnd(names));
        tellLinesLeftOut(bytes, encoding);
        return Optional.of(new Table(bytes, file, dialect, header, findDecimal(bytes, dialect, header)));
    }

    /** Exports often end every line with a delimiter. */
    private static List<String> withoutEmptyEnd(List<String> names) {
        int end = names.size();
        while (end > 1 && names.get(end - 1).isEmpty()) {
            end--;
        }
        return List.copyOf(names.subList(0, end));
    }

    private void tellLinesLeftOut(ByteSource bytes, Encoding encoding) throws IOException {
        if (options.ignoreLines().isEmpty()) {
            return;
        }
        int ignored = 0;
        try (LineNumberReader lines = new LineNumberReader(encoding.open(bytes))) {
            lines.transferTo(Writer.nullWriter());
            for (int line = options.skipRows() + 1; line <= lines.getLineNumber(); line++) {
                ignored += options.leavesOut(line) ? 1 : 0;
            }
        }
        notices.add(new Notice.RowsLeftOut(Where.file(file), ignored, "ignoreLines"));
    }

    private @Nullable Encoding findEncoding(ByteSource bytes) throws IOException {
        Charset stated = options.encoding();
        Encoding encoding = Encoding.byMark(bytes, stated == null ? StandardCharsets.UTF_8 : stated);
        boolean sound = encoding.decodes(bytes);
        if (!sound && stated == null && !encoding.hasMark()) {
            encoding = new Encoding(Encoding.WINDOWS_1252, 0);
            sound = encoding.decodes(bytes);
        }
        if (!sound) {
            notices.add(new Notice.EncodingInvalid(Where.row(file, encoding.brokenLine(bytes)), name(encoding)));
            return null;
        }
        if (!encoding.charset().equals(stated)) {
            notices.add(new Notice.EncodingDetected(Where.file(file), name(encoding), encoding.hasMark()));
        }
        return encoding;
    }

    private static String name(Encoding encoding) {
        return encoding.charset().name().toLowerCase(java.util.Locale.ROOT);
    }

    private char findDelimiter(ByteSource bytes, Encoding encoding) throws IOException {
        if (options.delimiter() != null) {
            return options.delimiter();
        }
        try (Reader text = new LinesLeftOut(encoding.open(bytes), options)) {
            Character detected = DelimiterDetection.detect(text);
            if (detected == null) {
                return ';';
            }
            notices.add(new Notice.DelimiterDetected(Where.file(file), detected == '\t' ? "tab" : detected.toString()));
            return detected;
        }
    }

    private @Nullable Character findDecimal(ByteSource bytes, CsvDialect dialect, Row header) throws IOException {
        if (options.decimal() != null) {
            return options.decimal();
        }
        DecimalDetection detection = new DecimalDetection();
        // What is broken in the rows is told when they are read.
        CsvRecords.forEach(bytes, file, dialect, new Notices(), row -> {
            if (row.line() > header.line()) {
                row.fields().forEach(detection::add);
            }
            return true;
        });
        Character decimal = detection.decimal();
        if (decimal != null) {
            notices.add(new Notice.DecimalDetected(Where.file(file), decimal.toString()));
        }
        return decimal;
    }
}
