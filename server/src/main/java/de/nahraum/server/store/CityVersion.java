package de.nahraum.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One imported version and whether it was let out of the house. */
public record CityVersion(
        long number,
        String cityName,
        boolean demo,
        String folder,
        Instant importedAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy) {

    public boolean isReleased() {
        return releasedAt != null;
    }
}
