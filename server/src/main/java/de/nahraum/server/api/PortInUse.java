package de.nahraum.server.api;

/** Somebody else listens on the port. */
public final class PortInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PortInUse(int port, Throwable cause) {
        super("Port " + port + " is in use. Choose another one: ./nahraum run --port " + (port + 1), cause);
    }
}
