package de.nahraum.server.cli;

import de.nahraum.server.control.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may sign in, for whoever has a shell on the machine. */
@Command(
        name = "user",
        description = "Who may sign in: list, invite, make a link for a new password, disable, unlock.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UserCommand.ListCommand.class,
            UserCommand.InviteCommand.class,
            UserCommand.LinkCommand.class,
            UserCommand.DisableCommand.class,
            UserCommand.UnlockCommand.class
        })
final class UserCommand {
    private UserCommand() {}

    /** Lists the accounts. */
    @Command(name = "list", description = "List the accounts.", mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.UserList(console.language()), console);
        }
    }

    /** Invites somebody. */
    @Command(
            name = "invite",
            description = "Make an account and a link with which the person chooses login and password.",
            mixinStandardHelpOptions = true)
    static final class InviteCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Option(names = "--name", paramLabel = "NAME", required = true, description = "First and last name.")
        private String name = "";

        @Option(
                names = "--roles",
                paramLabel = "ROLE",
                required = true,
                split = ",",
                description = "administrator, planner, staff, council-reader; several with commas.")
        private List<String> roles = new ArrayList<>();

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.UserInvite(console.language(), name, roles, StatedAddress.get()), console);
        }
    }

    /** Makes a link for a new password. */
    @Command(
            name = "link",
            description = "Make a link with which somebody sets a new password.",
            mixinStandardHelpOptions = true)
    static final class LinkCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "LOGIN", description = "What the person signs in as.")
        private String login = "";

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.UserLink(console.language(), login, StatedAddress.get()), console);
        }
    }

    /** Disables an account. */
    @Command(
            name = "disable",
            description = "Let somebody sign in no more; their sessions are over.",
            mixinStandardHelpOptions = true)
    static final class DisableCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "LOGIN", description = "What the person signs in as.")
        private String login = "";

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.UserDisable(console.language(), login), console);
        }
    }

    /** Unlocks an account. */
    @Command(
            name = "unlock",
            description = "Let somebody try again who had too many wrong passwords.",
            mixinStandardHelpOptions = true)
    static final class UnlockCommand implements Callable<Integer> {
        @Mixin
        private final StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "LOGIN", description = "What the person signs in as.")
        private String login = "";

        @Override
        public Integer call() {
            Console console = new Console();
            return options.run(new Task.UserUnlock(console.language(), login), console);
        }
    }
}
