package de.nahraum.geodata.hours;

import java.util.OptionalInt;

/**
 * Why a part of a schedule is not used.
 *
 * @param text the part as it was given
 * @param position of the first character that makes no sense, from 0; empty if the problem has no place
 */
public record ScheduleProblem(Part part, Kind kind, String text, OptionalInt position) {
    /** The three fields of a schedule. */
    public enum Part {
        RULE,
        DATES,
        CANCELLED
    }

    /** What is wrong. */
    public enum Kind {
        /** It is no rule, no date, or says something that cannot be worked out. */
        NOT_READABLE,
        /** Longer than {@link Schedule#LONGEST_TEXT} characters. */
        TOO_LONG,
        /** More sessions than anybody attends: every few seconds, or thousands of dates. */
        TOO_MANY,
        /** A session ends before it starts. */
        END_BEFORE_START
    }
}
