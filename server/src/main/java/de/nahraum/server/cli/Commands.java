package de.nahraum.server.cli;

import de.nahraum.server.control.Task;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every command. */
@Command(
        name = "nahraum",
        description = "District analysis and neighbourhood-services atlas.",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {
            ServeCommand.class,
            Commands.ImportCommand.class,
            Commands.ReleaseCommand.class,
            Commands.VersionsCommand.class,
            Commands.ReportCommand.class,
            ReportsCommand.class,
            OffersCommand.class,
            UserCommand.class,
            DemoCityCommand.class,
            LanguagesCommand.class,
            HoursCommand.class
        })
public final class Commands {
    private Commands() {}

    /** Runs the command line; returns the exit code. */
    public static int run(String... arguments) {
        return line().execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    static CommandLine line() {
        return new CommandLine(new Commands())
                .setCommandName("./nahraum")
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongArguments());
    }

    static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** Imports a city folder. */
    @Command(
            name = "import",
            description = "Import a city folder as a new version; nothing is released by it.",
            mixinStandardHelpOptions = true)
    static final class ImportCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "FOLDER", description = "Holds city.yaml.")
        private Path folder = Path.of(".");

        @Option(
                names = "--data-folder",
                paramLabel = "DIR",
                description = "Where the data files are, if not beside city.yaml.")
        private @Nullable Path dataFolder;

        @Option(
                names = "--offers-from-folder",
                description = "Where the folder and a spreadsheet changed the same of an offer, the folder wins.")
        private boolean offersFromFolder;

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(
                    new Task.Import(
                            console.language(),
                            absolute(folder),
                            dataFolder == null ? null : absolute(dataFolder),
                            offersFromFolder),
                    console);
        }
    }

    /** Releases a version. */
    @Command(
            name = "release",
            description = "Let a version out of the house: what city.yaml calls public becomes public.",
            mixinStandardHelpOptions = true)
    static final class ReleaseCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "VERSION", description = "Number of the version, see versions.")
        private long version;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who answers for it.")
        private String by = "";

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.Release(console.language(), version, by), console);
        }
    }

    /** Lists the versions. */
    @Command(
            name = "versions",
            description = "List what was imported, and what of it is released.",
            mixinStandardHelpOptions = true)
    static final class VersionsCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.Versions(console.language()), console);
        }
    }

    /** Writes the report. */
    @Command(
            name = "report",
            description = "Write the report to the council: .pdf, .docx, .xlsx, .html or .json.",
            mixinStandardHelpOptions = true)
    static final class ReportCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "Its ending says in which form.")
        private Path out = Path.of("report.pdf");

        @Option(names = "--lang", paramLabel = "LANG", defaultValue = "de", description = "de (default) or en.")
        private de.nahraum.server.text.Language language = de.nahraum.server.text.Language.DE;

        @Option(names = "--number", paramLabel = "N", description = "This filed report, as it was filed.")
        private @Nullable Integer number;

        @Option(names = "--public", description = "What the public may see of the released version.")
        private boolean publicVersion;

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(
                    new Task.Report(console.language(), language, absolute(out), publicVersion, number), console);
        }
    }
}
