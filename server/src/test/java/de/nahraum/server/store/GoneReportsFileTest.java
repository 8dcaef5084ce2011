package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.server.store.GoneReports.Gone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoneReportsFileTest {
    private static final Gone REPORT = new Gone.Report("a1");
    private static final Gone WORDS = new Gone.Words("b2", 3);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("data").resolve(GoneReportsFile.NAME);
    }

    private GoneReportsFile on(String day) {
        return new GoneReportsFile(file, Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void whatIsRememberedIsThereAfterwards() {
        assertThat(on("2026-05-01").list()).isEmpty();
        on("2026-05-01").add(REPORT);
        on("2026-05-02").add(WORDS);
        on("2026-05-02").add(new Gone.About("c3"));
        Gone undone = new Gone.Import(4, Instant.parse("2026-05-02T09:30:00.123456Z"));
        on("2026-05-02").add(undone);

        assertThat(on("2026-05-03").list()).containsExactly(REPORT, WORDS, new Gone.About("c3"), undone);
    }

    @Test
    void halfALineOfAPowerCutSpoilsNoOther() throws IOException {
        on("2026-05-01").add(REPORT);
        Files.writeString(file, "2026-05-01 wor", StandardOpenOption.APPEND);
        on("2026-05-02").add(WORDS);

        assertThat(on("2026-05-03").list()).containsExactly(REPORT, WORDS);
    }

    @Test
    void linesOfTwoFilesMayBePutTogether() throws IOException {
        on("2026-05-02").add(WORDS);
        Files.writeString(file, "\r\n2026-05-01 report a1", StandardOpenOption.APPEND);

        assertThat(on("2026-05-03").list()).containsExactly(WORDS, REPORT);
    }

    @Test
    void olderThanADayIsForgottenAndTheRestStays() {
        on("2026-05-01").add(REPORT);
        on("2026-05-02").add(WORDS);
        on("2026-06-01").forgetBefore(LocalDate.of(2026, 5, 2));

        assertThat(on("2026-06-01").list()).containsExactly(WORDS);
    }

    @Test
    void whatCannotBeRememberedIsNotPassedOver() throws IOException {
        Files.createDirectories(file);

        assertThatThrownBy(() -> on("2026-05-01").add(REPORT)).isInstanceOf(StoreUnavailable.class);
    }
}
