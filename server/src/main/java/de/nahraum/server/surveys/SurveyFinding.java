package de.nahraum.server.surveys;

import java.util.Locale;

/**
 * Something odd about one row of a table.
 *
 * @param row as the program that made the table counts it; 0 for all rows
 * @param field name of the column; empty for the whole row
 * @param value what stands there, cut; empty if nothing does
 */
public record SurveyFinding(Kind kind, int row, String field, String value) {
    private static final int LONGEST_VALUE = 80;

    public SurveyFinding {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** What is odd, and what becomes of it. */
    public enum Kind {
        /** Too few or too many cells: left out. */
        ROW_BROKEN(true),
        TOPIC_UNKNOWN(true),
        POSITION_MISSING(true),
        POSITION_UNREADABLE(true),
        /** 0, 0: what devices write that do not know where they are. */
        POSITION_ZERO(true),
        /** Latitude and longitude changed places. */
        POSITION_SWAPPED(true),
        SHAPE_UNUSABLE(true),
        /** Older than reports are kept. */
        TOO_OLD(true),
        OUTSIDE_CITY(true),
        /** Neither yes nor no: as if nobody had agreed. */
        CONSENT_UNKNOWN(true),
        /** Left empty. */
        VALUE_UNKNOWN(false),
        /** Asked only where somebody feels unsafe: left empty. */
        REASONS_OF_NO_USE(false),
        /** Cut. */
        WORDS_TOO_LONG(false),
        /** The day of the import is taken. */
        DATE_UNREADABLE(false);

        private final boolean leavesOut;

        Kind(boolean leavesOut) {
            this.leavesOut = leavesOut;
        }

        /** Whether the row is left out for it. */
        public boolean leavesOut() {
            return leavesOut;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
