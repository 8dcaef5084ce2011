package de.nahraum.server;

import de.nahraum.server.cli.Commands;

/** The way in. */
public final class Main {
    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
