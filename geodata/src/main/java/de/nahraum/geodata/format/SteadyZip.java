package de.nahraum.geodata.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Office documents without the moment they were written: the same content gives the same bytes, whatever the clock and its zone say. */
public final class SteadyZip {
    /** Not the first moment a zip file can name: that one Java writes again in the zone of the machine. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MOMENT = "(<dcterms:(?:created|modified)[^>]*>)[^<]*";

    private SteadyZip() {}

    /**
     * The same document, as if made at the beginning of a day.
     *
     * @param office a document of ECMA-376: a zip file with a {@code docProps/core.xml}
     */
    public static byte[] of(byte[] office, LocalDate date) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(office.length);
        // Read by its directory: entries that were streamed may not say their size beforehand.
        try (ZipFile in = ZipFile.builder().setByteArray(office).get();
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipArchiveEntry each : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry entry = new ZipEntry(each.getName());
                entry.setTimeLocal(EARLIEST);
                zip.putNextEntry(entry);
                try (InputStream stream = in.getInputStream(each)) {
                    byte[] content = stream.readAllBytes();
                    zip.write(each.getName().equals(PROPERTIES) ? dated(content, date) : content);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] dated(byte[] properties, LocalDate date) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(MOMENT, "$1" + date + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
