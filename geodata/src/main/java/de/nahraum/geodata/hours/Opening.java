package de.nahraum.geodata.hours;

import org.jspecify.annotations.Nullable;

/** Whether something takes place at one instant, and if not or not surely, why. */
public sealed interface Opening {
    /** It does. */
    record Open(Session session) implements Opening {}

    /**
     * It does not.
     *
     * @param next the next session that is not cancelled, null if there is none within {@link Schedule#HORIZON_DAYS}
     * @param comment what the text says about it, null if nothing
     */
    record Closed(
            @Nullable Session next, Reason reason, @Nullable String comment) implements Opening {}

    /**
     * Nobody can say from what was written.
     *
     * @param session the session of {@link Session.State#UNKNOWN}, null if none is known
     * @param comment what the text says about it, null if nothing
     */
    record Unknown(
            @Nullable Session session,
            Reason reason,
            @Nullable String comment) implements Opening {}

    /** Why something is closed, or why it is not known. */
    enum Reason {
        /** Unknown: nothing was written down. */
        NO_TEXT,
        /** Unknown: the text is no rule; it is to be shown as it is. */
        NOT_READABLE,
        /** Unknown: the comment speaks of an appointment or registration. */
        BY_APPOINTMENT,
        /** Unknown: the comment says when. */
        COMMENT,
        /** Unknown: the rule says {@code unknown}, or a date has no time. */
        UNCERTAIN,
        /** Closed: no session at this time. */
        OUTSIDE_HOURS,
        /** Closed: the rule says so ({@code off}, {@code closed}). */
        OFF,
        /** Closed: {@code PH off} on a public holiday. */
        PUBLIC_HOLIDAY,
        /** Closed: {@code SH off} in school holidays. */
        SCHOOL_HOLIDAY,
        /** Closed: a session that is cancelled. */
        CANCELLED
    }
}
