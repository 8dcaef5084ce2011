package de.nahraum.server.security;

import de.nahraum.server.store.AuditLog;
import java.time.Clock;
import java.time.ZoneOffset;

/** Forgets what people of the house did once it is older than the city says. To be run at start, so that what came back with a backup goes again, and each day. */
public final class AuditRetention {
    private final AuditLog audit;
    private final Clock clock;

    public AuditRetention(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Deletes what is due.
     *
     * @param months entries older than this go
     * @return how many went
     */
    public int run(int months) {
        return audit.deleteBefore(
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant());
    }
}
