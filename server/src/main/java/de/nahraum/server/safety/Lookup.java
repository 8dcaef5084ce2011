package de.nahraum.server.safety;

import java.time.Duration;

/** What came of asking for a report by its code. */
public sealed interface Lookup {
    record Found(ReportStatus status) implements Lookup {}

    /** There is no report of that code, or no longer. */
    record Unknown() implements Lookup {}

    /** @param retryAfter until the next attempt */
    record TooMany(Duration retryAfter) implements Lookup {}
}
