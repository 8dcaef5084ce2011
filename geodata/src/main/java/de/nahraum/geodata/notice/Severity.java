package de.nahraum.geodata.notice;

/** How much a {@link Notice} matters: an {@code ERROR} stops the import, the others are told and carried on from. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
