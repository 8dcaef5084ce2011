package de.nahraum.geodata.demo;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One CSV file: UTF-8, comma, lines end with LF on every system, quotes only where a value needs them. */
final class CsvOut implements Closeable {
    private final Writer out;
    private final int width;

    CsvOut(FolderSink sink, String path, String... header) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(sink.open(path), StandardCharsets.UTF_8), 1 << 16);
        width = header.length;
        row((Object[]) header);
    }

    /** Writes one row; every value by its {@code toString}, in the order of the header. */
    void row(Object... values) throws IOException {
        if (values.length != width) {
            throw new IllegalArgumentException(values.length + " values for " + width + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(values[i].toString()));
        }
        out.write('\n');
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
