package de.nahraum.server.live;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which version somebody asks for, and as it stood when. A report of then is made again this way.
 *
 * @param version null for the one an audience sees now
 * @param asOf the day it speaks of: steps taken later, and surveys begun later, are left out; null for today, with all that is known
 * @param knownAt what was recorded later is left out, also about days before; null for all that is known now
 */
public record Standing(
        @Nullable Long version,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {
    /** As everything is now. */
    public static final Standing NOW = new Standing(null, null, null);

    public Standing(@Nullable Long version, @Nullable LocalDate asOf) {
        this(version, asOf, null);
    }
}
