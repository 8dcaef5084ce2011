package de.nahraum.geodata.format.csv;

import org.jspecify.annotations.Nullable;

/**
 * The decimal sign of a table, from the numbers that can be read in one way only. A table in which neither sign is at least twice as
 * frequent as the other has none, and its doubtful numbers stay unread.
 */
final class DecimalDetection {
    private long commas;
    private long points;

    void add(String field) {
        switch (NumberShape.of(field).kind()) {
            case COMMA -> commas++;
            case POINT -> points++;
            default -> {}
        }
    }

    @Nullable
    Character decimal() {
        if (commas == 0 && points == 0) {
            return null;
        }
        if (commas >= 2 * points) {
            return ',';
        }
        return points >= 2 * commas ? '.' : null;
    }
}
