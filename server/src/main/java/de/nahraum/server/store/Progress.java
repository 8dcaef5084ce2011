package de.nahraum.server.store;

/** Told what is being done while it takes. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = step -> {};

    void tell(String step);
}
