package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.testing.CommandProcess;
import de.nahraum.server.text.Language;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Proves that every command explains itself as it is called, and that wrong words get a sentence, not names of classes. */
class ArgumentsTest {
    @TempDir
    Path temp;

    @Test
    void everyCommandExplainsItselfAsItIsCalled() {
        assertExplained(Commands.line());
        CommandLine run =
                Objects.requireNonNull(Commands.line().getSubcommands().get("run"));
        assertThat(run.getUsageMessage()).startsWith("Usage: ./nahraum run ");
    }

    private static void assertExplained(CommandLine command) {
        assertThat(command.getCommandSpec().mixinStandardHelpOptions())
                .as(command.getCommandName())
                .isTrue();
        assertThat(command.getUsageMessage()).startsWith("Usage: ./nahraum");
        command.getSubcommands().values().forEach(ArgumentsTest::assertExplained);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "release abc --by X | \"abc\" does not fit VERSION; expected: a whole number.",
                "hours Mo --from 01.12.2026 | \"01.12.2026\" does not fit --from; expected: a day like 2026-12-01.",
                "offers notes --done x | \"x\" does not fit --done; expected: a whole number.",
                "offers import a.xlsx --on-conflict x | \"x\" does not fit --on-conflict; expected: table, current.",
                "report | Missing: --out.",
                "versions --wide | This command does not know: --wide."
            })
    void wrongWordsGetASentence(String arguments, String sentence) throws InterruptedException {
        try (CommandProcess process = CommandProcess.start(arguments.split(" ", -1))) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.output())
                    .startsWith(sentence)
                    .contains(" More about it: ./nahraum " + arguments.split(" ", -1)[0])
                    .doesNotContain("java.");
        }
    }

    @Test
    void aDataFolderThatIsNotThereIsNotMade() throws InterruptedException {
        Path typo = temp.resolve("dtaa");
        try (CommandProcess process = CommandProcess.start("versions", "--data", typo.toString())) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.output()).contains("There is no data folder " + typo);
        }
        assertThat(typo).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "de_DE.UTF-8, -, -, EN, DE",
                "-, de_AT, en_US.UTF-8, EN, DE",
                "-, -, de, EN, DE",
                "en_GB.UTF-8, de_DE, de_DE, DE, EN",
                "C.UTF-8, -, de_DE.UTF-8, EN, EN",
                "POSIX, -, -, DE, DE",
                "-, -, -, DE, DE",
                "-, -, -, EN, EN"
            })
    void theConsoleSpeaksWhatTheEnvironmentWishes(
            String all, String messages, String lang, Language system, Language spoken) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LC_ALL", Objects.requireNonNullElse(all, ""));
        environment.put("LC_MESSAGES", Objects.requireNonNullElse(messages, ""));
        environment.put("LANG", Objects.requireNonNullElse(lang, ""));
        assertThat(ConsoleLanguage.of(environment, system.id())).isEqualTo(spoken);
    }
}
