package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full while a file is written, played by a limit on the size of files, in a process of its own. */
class FullDiskTest {
    private static final int CONTENT_BYTES = 1 << 20;
    private static final int ROOM_KILOBYTES = 300;

    @TempDir
    private Path folder;

    /** What the process does: it ends with 3 if it was told that the file could not be written. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] file) {
            try {
                TaskWorker.write(Path.of(file[0]), new byte[CONTENT_BYTES]);
            } catch (IOException e) {
                System.exit(3);
            }
        }
    }

    @Test
    void noHalfFileIsLeftAndTheOneBeforeStays() throws Exception {
        Path report = folder.resolve("report.pdf");
        Files.writeString(report, "the report before");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f \"$1\"; shift; exec \"$@\"",
                        "bash",
                        String.valueOf(ROOM_KILOBYTES),
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        report.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(report).hasContent("the report before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(report);
        }
    }
}
