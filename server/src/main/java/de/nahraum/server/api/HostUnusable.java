package de.nahraum.server.api;

/** The address to listen on is none of this machine's. */
public final class HostUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HostUnusable(String host, Throwable cause) {
        super("This machine has no address " + host, cause);
    }
}
