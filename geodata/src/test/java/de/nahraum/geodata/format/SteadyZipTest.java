package de.nahraum.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SteadyZipTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Test
    void whenItWasWrittenLeavesNoTrace() throws Exception {
        byte[] morning = SteadyZip.of(office("2026-11-27T06:00:00Z", 1_700_000_000_000L), DAY);
        byte[] evening = SteadyZip.of(office("2026-12-01T18:30:00Z", 1_800_000_000_000L), DAY);
        assertThat(morning).isEqualTo(evening);
        assertThat(SteadyZip.of(morning, DAY)).isEqualTo(morning);
    }

    @Test
    void contentAndOrderStayAndTheDayIsThatOfThePaper() throws Exception {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(SteadyZip.of(office("2026-11-27T06:00:00Z", 1_700_000_000_000L), DAY)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries)
                .containsEntry("word/document.xml", "<w>2026-11-27T06:00:00Z ü</w>")
                .containsEntry(
                        "docProps/core.xml", "<dcterms:created xsi:type=\"x\">2026-07-01T00:00:00Z</dcterms:created>");
    }

    @Test
    void anotherDayIsAnotherFile() throws Exception {
        byte[] office = office("2026-11-27T06:00:00Z", 1_700_000_000_000L);
        assertThat(SteadyZip.of(office, DAY)).isNotEqualTo(SteadyZip.of(office, DAY.plusDays(1)));
    }

    private static byte[] office(String moment, long entryMillis) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "word/document.xml", "<w>2026-11-27T06:00:00Z ü</w>", entryMillis);
            add(
                    zip,
                    "docProps/core.xml",
                    "<dcterms:created xsi:type=\"x\">" + moment + "</dcterms:created>",
                    entryMillis);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content, long entryMillis) throws Exception {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(entryMillis);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
