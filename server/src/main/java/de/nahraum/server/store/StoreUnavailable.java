package de.nahraum.server.store;

/** The database does not answer, or not as it should. */
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
