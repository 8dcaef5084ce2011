package de.nahraum.server.archive;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.FiledReport;

/**
 * Two reports that may be compared, and their papers.
 *
 * @param audience both papers are for
 */
record Pair(Audience audience, FiledReport earlier, byte[] earlierJson, FiledReport later, byte[] laterJson) {
    /** Whether the later one stands on no older data: else what was learnt in between would be unlearnt. */
    boolean isForward() {
        return earlier.basis().version() <= later.basis().version();
    }
}
