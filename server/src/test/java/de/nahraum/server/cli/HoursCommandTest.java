package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.testing.CommandProcess;
import org.junit.jupiter.api.Test;

/** The command says what it understands of hours, and where it does not, each in a process of its own. */
class HoursCommandTest {
    private static String output(int exitCode, String... arguments) throws InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "hours";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try (CommandProcess process = CommandProcess.start(all)) {
            assertThat(process.exitCode()).as(process.output()).isEqualTo(exitCode);
            return process.output();
        }
    }

    @Test
    void sessionsAreListedOneByOne() throws InterruptedException {
        assertThat(output(
                        0,
                        "Mo-Fr 10:00-12:00; PH off",
                        "--dates",
                        "2026-12-27 14:00+",
                        "--cancelled",
                        "2026-12-28 \"krank\"",
                        "--from",
                        "2026-12-24",
                        "--to",
                        "2026-12-29",
                        "--holidays",
                        "de-rp"))
                .isEqualToNormalizingNewlines("""
                        2026-12-24  Thu  10:00–12:00
                        2026-12-27  Sun  14:00  open end
                        2026-12-28  Mon  10:00–12:00  cancelled  krank
                        2026-12-29  Tue  10:00–12:00
                        """);
    }

    @Test
    void textThatIsNoRuleIsRefusedWithItsPlace() throws InterruptedException {
        assertThat(output(1, "Mo 10:00-12:00 nachmittags"))
                .contains("\"Mo 10:00-12:00 nachmittags\" cannot be read from here on: \"nachmittags\"");
        assertThat(output(1, "--dates", "2026-12-03 14:00-14:00")).contains("ends before it starts");
    }

    @Test
    void whatWasHardlyMeantIsSaid() throws InterruptedException {
        assertThat(output(0, "Mo 10:00-12:00; \"by appointment\"", "--from", "2026-03-02", "--to", "2026-03-08"))
                .contains("takes the place of all times before it");
        assertThat(output(0, "Mo 10:00-12:00; Tu", "--from", "2026-03-02", "--to", "2026-03-08"))
                .contains("open around the clock");
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() throws InterruptedException {
        assertThat(output(1)).contains("A text is missing");
        assertThat(output(1, "Mo", "--holidays", "de-xx")).contains("No holidays are known for \"de-xx\"");
        assertThat(output(1, "Mo", "--from", "2026-03-02", "--to", "2026-03-01"))
                .contains("--from and --to");
        assertThat(output(0, "off", "--from", "2026-03-02", "--to", "2026-03-08"))
                .contains("Nothing takes place from 2026-03-02 to 2026-03-08");
    }
}
