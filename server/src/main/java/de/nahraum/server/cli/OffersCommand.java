package de.nahraum.server.cli;

import de.nahraum.server.control.Task;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeping offers true. */
@Command(
        name = "offers",
        description = "Keep offers true: as a table out and back in, who has to be asked, what citizens say.",
        mixinStandardHelpOptions = true,
        subcommands = {
            OffersCommand.ExportCommand.class,
            OffersCommand.ImportCommand.class,
            OffersCommand.UnconfirmedCommand.class,
            OffersCommand.NotesCommand.class
        })
final class OffersCommand {
    private OffersCommand() {}

    /** Writes the offers to a table. */
    @Command(
            name = "export",
            description = "Write the offers of the newest version to a table: .xlsx to edit, .csv for the city folder.",
            mixinStandardHelpOptions = true)
    static final class ExportCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "FILE", description = "Its ending says in which form.")
        private Path file = Path.of("offers.xlsx");

        @Option(names = "--force", description = "Overwrite the file if it is there; what only it says is lost.")
        private boolean force;

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.OffersExport(console.language(), Commands.absolute(file), force), console);
        }
    }

    /** Shows or takes over what was edited. */
    @Command(
            name = "import",
            description = "Show what an edited table would change; with --apply take it over as a new version.",
            mixinStandardHelpOptions = true)
    static final class ImportCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "FILE", description = "The .xlsx that was exported and edited.")
        private Path file = Path.of("offers.xlsx");

        @Option(names = "--apply", description = "Take it over; nothing is released by it.")
        private boolean apply;

        @Option(names = "--by", paramLabel = "NAME", description = "Who answers for it; needed with --apply.")
        private @Nullable String by;

        @Option(
                names = "--on-conflict",
                paramLabel = "table|current",
                description =
                        "Whose value counts where a cell was changed in the table and, differently, in the meantime;"
                                + " without it such cells are told and nothing is taken over.")
        private Task.@Nullable Preferred preferred;

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(
                    new Task.OffersImport(console.language(), Commands.absolute(file), apply, by, preferred), console);
        }
    }

    /** Lists whom to ask. */
    @Command(
            name = "unconfirmed",
            description = "List offers nobody has confirmed for six months, by provider, to ring them up.",
            mixinStandardHelpOptions = true)
    static final class UnconfirmedCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.OffersUnconfirmed(console.language()), console);
        }
    }

    /** Lists what citizens say is wrong. */
    @Command(
            name = "notes",
            description = "List what citizens say is wrong about offers, newest first.",
            mixinStandardHelpOptions = true)
    static final class NotesCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Option(
                names = "--done",
                paramLabel = "ID",
                description = "Mark this note as dealt with instead; its words are deleted 90 days later.")
        private @Nullable Long done;

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.OffersNotes(console.language(), done), console);
        }
    }
}
