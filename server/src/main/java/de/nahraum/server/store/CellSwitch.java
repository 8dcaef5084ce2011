package de.nahraum.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the public sees the cells of a topic.
 *
 * @param changedAt since when it is so; null if nobody ever switched
 * @param changedBy name of who did; empty if nobody
 * @param changes how often it was switched: who does must have seen it as it is
 */
public record CellSwitch(boolean on, @Nullable Instant changedAt, String changedBy, int changes) {
    public static final CellSwitch NEVER = new CellSwitch(false, null, "", 0);
}
