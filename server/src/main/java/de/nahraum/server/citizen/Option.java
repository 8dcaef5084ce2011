package de.nahraum.server.citizen;

/** Something one can choose, in a list or as a link. */
public record Option(String value, String label, boolean chosen) {}
