package de.nahraum.server;

/** What is released may not be shown: the city has not written what the law wants on its pages. */
public final class LegalTextsMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long version;

    LegalTextsMissing(long version) {
        super("Version " + version + " has no legal texts");
        this.version = version;
    }

    public long version() {
        return version;
    }
}
