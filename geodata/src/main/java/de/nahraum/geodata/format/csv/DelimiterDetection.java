package de.nahraum.geodata.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** The sign between fields: the one that gives most records as many fields as the header, and more than one. */
final class DelimiterDetection {
    /** In the order in which equals are preferred. */
    private static final char[] CANDIDATES = {';', '\t', '|', ','};

    private static final int SAMPLE_CHARACTERS = 1 << 16;

    private DelimiterDetection() {}

    /** Null if the sample has one column whatever the sign. */
    static @Nullable Character detect(Reader text) throws IOException {
        String sample = sample(text);
        Character best = null;
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static String sample(Reader text) throws IOException {
        char[] buffer = new char[SAMPLE_CHARACTERS];
        int filled = 0;
        int read = 0;
        while (filled < buffer.length && read >= 0) {
            filled += read;
            read = text.read(buffer, filled, buffer.length - filled);
        }
        String sample = new String(buffer, 0, filled);
        int lastEnd = sample.lastIndexOf('\n');
        boolean cut = filled == buffer.length && lastEnd > 0;
        return cut ? sample.substring(0, lastEnd) : sample;
    }

    /** Share of records with the header's number of fields; the number itself only decides between equals. */
    private static double score(String sample, char delimiter) {
        int records = 0;
        int alike = 0;
        int expected = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(new StringReader(sample))) {
            for (CsvRecord row : reader) {
                if (records++ == 0) {
                    expected = row.getFieldCount();
                }
                if (row.getFieldCount() == expected) {
                    alike++;
                }
            }
        } catch (CsvParseException e) {
            // Broken quotes, or a sample that ends within them: what was counted until there is enough.
            records++;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return expected < 2 ? 0 : (double) alike / records + Math.min(expected, 1000) * 1e-6;
    }
}
