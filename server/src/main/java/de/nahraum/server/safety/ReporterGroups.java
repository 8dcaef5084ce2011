package de.nahraum.server.safety;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;

/**
 * Reports from one network within a day share a random group, so that one person counts once. Which network it was is in memory only, and forgotten within a
 * day. Thread-safe.
 */
final class ReporterGroups {
    private static final int MOST = 100_000;
    private static final Duration LIFE = Duration.ofHours(24);

    private final Cache<String, UUID> groups =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    /** @param network mark of a network, itself salted and short-lived */
    UUID of(String network) {
        return groups.get(network, ignored -> UUID.randomUUID());
    }
}
