package de.nahraum.geodata.notice;

import org.jspecify.annotations.Nullable;

/**
 * The spot in a delivered file that a {@link Notice} speaks of.
 *
 * @param file path as written in {@code city.yaml}
 * @param row line of a text file, from 1; number of the feature in GeoJSON, from 1; null for the whole file
 * @param field column, property or key; null for the whole row
 * @param value what was found there, cut to 80 characters; null if nothing
 */
public record Where(
        String file,
        @Nullable Integer row,
        @Nullable String field,
        @Nullable String value) {
    private static final int MAXIMUM_VALUE_LENGTH = 80;

    public Where {
        if (value != null && value.length() > MAXIMUM_VALUE_LENGTH) {
            value = value.substring(0, MAXIMUM_VALUE_LENGTH - 1) + "…";
        }
    }

    public static Where file(String file) {
        return new Where(file, null, null, null);
    }

    public static Where row(String file, int row) {
        return new Where(file, row, null, null);
    }

    public static Where field(String file, @Nullable Integer row, String field, @Nullable String value) {
        return new Where(file, row, field, value);
    }
}
