package de.nahraum.server.cli;

import de.nahraum.server.Settings;

/** Where people find the pages, as far as somebody set it up. */
final class StatedAddress {
    private StatedAddress() {}

    /** Without a slash at its end; empty if nobody said, and then nobody guesses: the port is whatever the server runs with. */
    static String get() {
        String stated = System.getenv(Settings.PUBLIC_URL_VARIABLE);
        return stated == null ? "" : stated.strip().replaceAll("/+$", "");
    }
}
