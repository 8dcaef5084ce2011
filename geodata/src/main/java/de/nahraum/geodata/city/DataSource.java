package de.nahraum.geodata.city;

import org.jspecify.annotations.Nullable;

/**
 * Where figures come from and what may be done with them.
 *
 * @param file path in the city folder, the key of the source
 * @param publish whether its figures may be public once a version is released
 */
public record DataSource(
        String file,
        String kind,
        @Nullable String name,
        @Nullable String licence,
        @Nullable String vintage,
        @Nullable String note,
        Visibility publish,
        Disclosure disclosure) {

    /** What a source allows to be told about single people. */
    public enum Disclosure {
        /** Counts of people that could betray one of them: public only through the gate. */
        PERSONAL,
        /** Made safe by the office that delivered it. */
        PROTECTED_AT_SOURCE,
        /** Nothing about people. */
        OPEN
    }
}
