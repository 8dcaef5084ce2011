package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.offers.EditedWorkbook;
import de.nahraum.server.testing.CommandProcess;
import de.nahraum.server.testing.DemoCityFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in processes of their own, on a data folder they share. */
class CommandsTest {
    @TempDir
    Path temp;

    private String city;
    /** Holds the city as version 1. */
    private String data;
    /** Holds nothing yet. */
    private String fresh;

    @BeforeEach
    void writeCity() throws IOException {
        DemoCityFolder.copyImported(temp);
        city = temp.resolve("city").toString();
        data = temp.resolve("data").toString();
        fresh = temp.resolve("fresh").toString();
    }

    private static CommandProcess done(String... arguments) throws InterruptedException {
        CommandProcess process = CommandProcess.start(arguments);
        assertThat(process.exitCode()).as(process.output()).isZero();
        return process;
    }

    @Test
    void aCityIsImportedListedReleasedAndReported() throws InterruptedException, IOException {
        try (CommandProcess imported = done("import", city, "--data", fresh)) {
            assertThat(imported.output()).contains("Version 1 is in").contains("None of it is public yet");
        }
        try (CommandProcess released = done("release", "1", "--by", "Petra Planerin", "--data", fresh)) {
            assertThat(released.output()).contains("released by Petra Planerin");
        }
        try (CommandProcess versions = done("versions", "--data", fresh)) {
            assertThat(versions.output())
                    .contains("1  Kaiserslautern (Demo)")
                    .contains("released by Petra Planerin, what the public sees");
        }
        Path report = temp.resolve("report.html");
        try (CommandProcess written = done("report", "--out", report.toString(), "--data", fresh)) {
            assertThat(written.output()).contains("Report written");
            assertThat(Files.readString(report))
                    .contains("Integrationsmonitoring")
                    .contains("Demo");
        }
        try (CommandProcess filed =
                done("reports", "file", "--by", "Petra Planerin", "--data-version", "1", "--data", fresh)) {
            assertThat(filed.output()).contains("Report no. 1 is filed", "public too");
        }
        try (CommandProcess again = done("reports", "verify", "1", "--data", fresh)) {
            assertThat(again.output()).contains("just the same again");
        }
        try (CommandProcess written = done("report", "--number", "1", "--out", report.toString(), "--data", fresh)) {
            assertThat(written.output()).contains("Report written");
        }
        try (CommandProcess withdrawn =
                done("reports", "withdraw", "1", "--by", "Ada", "--reason", "Wrong number", "--data", fresh)) {
            assertThat(withdrawn.output()).contains("Report no. 1 is withdrawn");
        }
        try (CommandProcess list = done("reports", "list", "--data", fresh)) {
            assertThat(list.output()).contains("Petra Planerin, public too, withdrawn", "Wrong number");
        }
        try (CommandProcess unknown = CommandProcess.start("reports", "verify", "7", "--data", fresh)) {
            assertThat(unknown.exitCode()).isEqualTo(1);
            assertThat(unknown.output()).contains("There is no report no. 7. There are: 1");
        }
        try (CommandProcess wrong = CommandProcess.start("release", "7", "--by", "X", "--data", fresh)) {
            assertThat(wrong.exitCode()).isEqualTo(1);
            assertThat(wrong.output()).contains("There is no version 7. There are: 1");
        }
    }

    @Test
    void aBrokenFolderIsRefusedAndTheOldCityStays() throws InterruptedException, IOException {
        Files.writeString(temp.resolve("city").resolve("population.csv"), "");
        try (CommandProcess refused = CommandProcess.start("import", city, "--data", data)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output())
                    .contains("population.csv: The file is empty.")
                    .contains("Nothing has changed");
        }
        try (CommandProcess versions = done("versions", "--data", data)) {
            assertThat(versions.output()).contains("1  Kaiserslautern").doesNotContain("2  Kaiserslautern");
        }
    }

    @Test
    void besideARunningServerCommandsWorkThroughItAndASecondServerIsRefused() throws InterruptedException, IOException {
        try (CommandProcess server = CommandProcess.start("serve", "--city", city, "--port", "0", "--data", fresh)
                .awaitOutput("Stop with Ctrl+C")) {
            assertThat(server.output()).contains("Version 1 is in");
            Path control = Path.of(fresh, "run", "control");
            assertThat(Files.getPosixFilePermissions(control))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            try (CommandProcess second = CommandProcess.start("serve", "--port", "0", "--data", fresh)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output()).contains("A server is already running on the data folder");
            }
            try (CommandProcess imported = done("import", city, "--data", fresh)) {
                assertThat(imported.output()).contains("Version 2 is in");
            }
            try (CommandProcess versions = done("versions", "--data", fresh)) {
                assertThat(versions.output()).contains("2  Kaiserslautern").contains("1  Kaiserslautern");
            }
        }
    }

    @Test
    void offersGoOutAndComeBackThroughARunningServer() throws InterruptedException {
        String table = temp.resolve("offers.xlsx").toString();
        try (CommandProcess server =
                CommandProcess.start("serve", "--port", "0", "--data", data).awaitOutput("Stop with Ctrl+C")) {
            try (CommandProcess exported = done("offers", "export", table, "--data", data)) {
                assertThat(exported.output()).contains("90 offers of version 1 written");
            }
            EditedWorkbook.open(Path.of(table))
                    .type("angebot-1", "note", "Ring left")
                    .save(Path.of(table));
            try (CommandProcess shown = done("offers", "import", table, "--data", data)) {
                assertThat(shown.output()).contains("Note: before empty → now \"Ring left\"", "One offer would change");
            }
            try (CommandProcess unnamed = CommandProcess.start("offers", "import", table, "--apply", "--data", data)) {
                assertThat(unnamed.exitCode()).isEqualTo(1);
                assertThat(unnamed.output()).contains("--by NAME");
            }
            try (CommandProcess saved = done(
                    "offers", "import", table, "--apply", "--by", "Petra", "--on-conflict", "table", "--data", data)) {
                assertThat(saved.output()).contains("Version 2 is in: one offer changed by Petra");
            }
            try (CommandProcess listed = done("offers", "unconfirmed", "--data", data)) {
                assertThat(listed.output()).contains("Mietersprechstunde am Kaiserberg (angebot-6)");
            }
            try (CommandProcess notes = done("offers", "notes", "--data", data)) {
                assertThat(notes.output()).contains("There are no open notes.");
            }
            try (CommandProcess unknown = CommandProcess.start("offers", "notes", "--done", "7", "--data", data)) {
                assertThat(unknown.exitCode()).isEqualTo(1);
                assertThat(unknown.output()).contains("There is no open note 7");
            }
            assertThat(server.output()).doesNotContain("Exception");
        }
        try (CommandProcess versions = done("versions", "--data", data)) {
            assertThat(versions.output()).contains("offers edited by Petra");
        }
    }

    /** Killed at several moments of an import: the city before is there and whole, and the next import works. */
    @Test
    void aKillDuringImportLeavesTheOldCity() throws InterruptedException {
        String[] moments = {
            "streets and base map", "checks", "saving: cells and figures", "saving: streets and base map"
        };
        for (String moment : moments) {
            CommandProcess killed =
                    CommandProcess.start("import", city, "--data", data).awaitOutput(moment);
            killed.kill();
            killed.close();
        }
        int versions = 0;
        try (CommandProcess listed = done("versions", "--data", data)) {
            versions = listed.output().split("Kaiserslautern \\(Demo\\)", -1).length - 1;
            assertThat(listed.output()).contains("1  Kaiserslautern");
        }
        try (CommandProcess server =
                CommandProcess.start("serve", "--port", "0", "--data", data).awaitOutput("Stop with Ctrl+C")) {
            assertThat(server.output()).doesNotContain("Writing the demo city");
        }
        try (CommandProcess imported = done("import", city, "--data", data)) {
            assertThat(imported.output()).contains("Version " + (versions + 1) + " is in");
        }
    }

    @Test
    void aPortInUseAnUnreadableFolderAndAWrongSwitchGetASentenceEach() throws InterruptedException, IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CommandProcess server =
                        CommandProcess.start("serve", "--data", data, "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output())
                    .contains("Port " + taken.getLocalPort() + " is in use. Choose another one: ./nahraum run --port");
        }
        try (CommandProcess missing =
                CommandProcess.start("import", temp.resolve("nowhere").toString(), "--data", data)) {
            assertThat(missing.exitCode()).isEqualTo(1);
            assertThat(missing.output()).contains("is not there or cannot be read");
        }
        try (CommandProcess internal =
                CommandProcess.start("serve", "--internal", "--host", "0.0.0.0", "--data", data)) {
            assertThat(internal.exitCode()).isEqualTo(1);
            assertThat(internal.output()).contains("--internal shows unreleased data and works on this machine only");
        }
        try (CommandProcess internal =
                CommandProcess.start("serve", "--internal", "--host", "127.0.0.1", "--data", data)) {
            assertThat(internal.exitCode()).isEqualTo(1);
            assertThat(internal.output()).contains("--internal shows unreleased data and works on this machine only");
        }
        Path real = Files.createDirectories(temp.resolve("real"));
        DemoCityFolder.write(real);
        Files.writeString(
                real.resolve("city.yaml"),
                Files.readString(real.resolve("city.yaml")).replace("demo: true", "demo: false"));
        try (CommandProcess open = CommandProcess.start(
                "serve", "--internal", "--city", real.toString(), "--port", "0", "--data", fresh)) {
            assertThat(open.exitCode()).isEqualTo(1);
            assertThat(open.output()).contains("is no invented town").contains("sign in at /dienst");
        }
        try (CommandProcess both = CommandProcess.start("serve", "--internal", "--public", "--data", data)) {
            assertThat(both.exitCode()).isEqualTo(1);
            assertThat(both.output()).contains("--internal and --public exclude each other");
        }
        // An address of the documentation's net: nobody's.
        for (String host : new String[] {"192.0.2.1", "nowhere.invalid"}) {
            try (CommandProcess elsewhere =
                    CommandProcess.start("serve", "--host", host, "--port", "0", "--data", data)) {
                assertThat(elsewhere.exitCode()).as(elsewhere.output()).isEqualTo(1);
                assertThat(elsewhere.output()).contains("This machine has no address " + host);
            }
        }
        Path file = Files.writeString(temp.resolve("file"), "");
        try (CommandProcess unusable = CommandProcess.start("versions", "--data", file.toString())) {
            assertThat(unusable.exitCode()).isEqualTo(1);
            assertThat(unusable.output()).contains("cannot be created or written");
        }
    }

    @Test
    void aDatabaseThatCannotBeOpenedGetsASentence() throws InterruptedException, IOException {
        try (Stream<Path> files = Files.walk(Path.of(data))) {
            for (Path database :
                    files.filter(file -> file.toString().endsWith(".mv.db")).toList()) {
                Files.writeString(database, "no database ".repeat(2000));
            }
        }
        for (String command : new String[] {"versions", "serve"}) {
            try (CommandProcess unusable = CommandProcess.start(command, "--data", data)) {
                assertThat(unusable.exitCode()).isEqualTo(1);
                assertThat(unusable.output())
                        .contains("The database cannot be opened:")
                        .doesNotContain("\tat ");
            }
        }
    }
}
