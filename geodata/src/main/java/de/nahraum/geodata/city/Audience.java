package de.nahraum.geodata.city;

/** Who is looking. */
public enum Audience {
    PUBLIC,
    INTERNAL
}
