package de.nahraum.geodata.city;

/** Whether something may leave the house once a version is released. Internal unless said otherwise. */
public enum Visibility {
    INTERNAL,
    PUBLIC
}
