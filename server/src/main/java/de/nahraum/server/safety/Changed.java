package de.nahraum.server.safety;

import de.nahraum.server.store.StoredReport;

/** What came of changing a report. */
public sealed interface Changed {
    /** It is as somebody wanted it. */
    record Done(StoredReport report) implements Changed {}

    /** Somebody else changed it meanwhile; nothing is lost of theirs. */
    record Outdated(StoredReport now) implements Changed {}

    /** It is no longer there: deleted, or taken back by who sent it. */
    record Gone() implements Changed {}

    /** It cannot be so. */
    record Refused(Reason reason) implements Changed {}

    /** Why a report cannot be so. */
    enum Reason {
        /** Who it was passed on to must be said. */
        OFFICE_MISSING,
        /** An answer that says nothing is none. */
        ANSWER_MISSING,
        MEASURE_TOO_LONG,
        OFFICE_TOO_LONG,
        /** The other is not there, is the same, or is itself one that says the same as another. */
        DUPLICATE_OF_NONE,
        /** A part of the words lies outside them. */
        SPAN_OUTSIDE
    }
}
