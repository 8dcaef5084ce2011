package de.nahraum.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes the same report gets the same file, wherever and whenever. */
class ReportSameBytesTest {
    @Test
    void zoneLanguageAndFolderOfTheMachineLeaveNoTrace(@TempDir Path here, @TempDir Path there) throws Exception {
        Process one = start(here, "Pacific/Kiritimati", "tr", "TR");
        Process other = start(there, "America/Los_Angeles", "en", "US");
        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        for (String form : List.of("docx", "xlsx", "html", "json", "pdf")) {
            assertThat(here.resolve("report." + form)).as(form).hasSameBinaryContentAs(there.resolve("report." + form));
        }
    }

    private static Process start(Path folder, String zone, String language, String country) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.timezone=" + zone,
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "de.nahraum.server.report.ReportBytes",
                folder.toString()));
        return new ProcessBuilder(command)
                .directory(Files.createDirectories(folder.resolve("work")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return List.of(classPath.split(java.util.regex.Pattern.quote(separator))).stream()
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + separator + b)
                .orElseThrow();
    }
}
