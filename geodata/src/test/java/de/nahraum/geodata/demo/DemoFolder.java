package de.nahraum.geodata.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** A demo city folder in memory. */
final class DemoFolder {
    private static final Map<List<Long>, DemoFolder> KNOWN = new LinkedHashMap<>();

    private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();

    /** Writes a folder anew. */
    static DemoFolder write(int people, long seed) {
        DemoFolder folder = new DemoFolder();
        try {
            DemoCity.of(people, seed).writeTo(path -> {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                if (folder.files.put(path, file) != null) {
                    throw new IllegalStateException("Written twice: " + path);
                }
                return file;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** The folder of default size; written once for all tests. */
    static synchronized DemoFolder standard() {
        return KNOWN.computeIfAbsent(List.of(102_700L, 1L), key -> write(DemoCity.DEFAULT_PEOPLE, 1));
    }

    /** The value of a key that must be there. */
    static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "no " + key);
    }

    Set<String> paths() {
        return files.keySet();
    }

    byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path), path).toByteArray();
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    InputStream unpacked(String path) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes(path)));
    }

    List<NamedCsvRecord> rows(String path) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(path))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long sum(String path, String column) {
        return rows(path).stream()
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .sum();
    }
}
