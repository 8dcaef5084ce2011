package de.nahraum.server.cli;

import de.nahraum.server.control.Task;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The archive of reports. */
@Command(
        name = "reports",
        description = "Reports filed for good: list, file, withdraw, make again, compare two.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReportsCommand.ListCommand.class,
            ReportsCommand.FileCommand.class,
            ReportsCommand.WithdrawCommand.class,
            ReportsCommand.VerifyCommand.class,
            ReportsCommand.CompareCommand.class
        })
final class ReportsCommand {
    private ReportsCommand() {}

    /** Lists them. */
    @Command(name = "list", description = "List the filed reports, newest first.", mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.ReportsList(console.language()), console);
        }
    }

    /** Files one. The version of the data cannot be called --version: every command says its own with that. */
    @Command(
            name = "file",
            description = "File a report in all languages and forms; it cannot be deleted, only withdrawn.",
            mixinStandardHelpOptions = true)
    static final class FileCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who answers for it.")
        private String by = "";

        @Option(
                names = "--data-version",
                paramLabel = "V",
                description = "Version of the data; the newest if not given.")
        private @Nullable Long version;

        @Option(names = "--as-of", paramLabel = "DAY", description = "The day it speaks of, 2026-04-30; else today.")
        private @Nullable LocalDate asOf;

        @ArgGroup(exclusive = false)
        private @Nullable WhatIf scenario;

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(
                    new Task.ReportsFile(
                            console.language(),
                            by,
                            version,
                            asOf == null ? null : asOf.toString(),
                            scenario == null ? null : scenario.asked()),
                    console);
        }
    }

    /** A what-if as a chapter. */
    static final class WhatIf {
        @Option(
                names = "--scenario",
                paramLabel = "LINK",
                required = true,
                description = "A what-if as a chapter: the address the atlas shows for it.")
        private String link = "";

        @Option(names = "--scenario-name", paramLabel = "NAME", required = true, description = "What it is called.")
        private String name = "";

        @Option(names = "--scenario-public", description = "Tell it in the public report too.")
        private boolean isPublic;

        Task.WhatIf asked() {
            return new Task.WhatIf(name, link, isPublic);
        }
    }

    /** Withdraws one. */
    @Command(
            name = "withdraw",
            description = "Withdraw a report: the public reads that, when and why, and no longer the report.",
            mixinStandardHelpOptions = true)
    static final class WithdrawCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "N", description = "Number of the report.")
        private int number;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who answers for it.")
        private String by = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; the public reads it.")
        private String reason = "";

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.ReportsWithdraw(console.language(), number, by, reason), console);
        }
    }

    /** Makes one again. */
    @Command(
            name = "verify",
            description = "Make a report again from the data it stands on, and say whether it is the same.",
            mixinStandardHelpOptions = true)
    static final class VerifyCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "N", description = "Number of the report.")
        private int number;

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.ReportsVerify(console.language(), number), console);
        }
    }

    /** Puts two side by side. */
    @Command(
            name = "compare",
            description = "Say what has changed between any two reports, goal by goal, and why.",
            mixinStandardHelpOptions = true)
    static final class CompareCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(index = "0", paramLabel = "N", description = "Number of one report.")
        private int one;

        @Parameters(index = "1", paramLabel = "M", description = "Number of the other one.")
        private int other;

        @Option(names = "--public", description = "Compare what everybody may see of them.")
        private boolean publicVersion;

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.ReportsCompare(console.language(), one, other, publicVersion), console);
        }
    }
}
