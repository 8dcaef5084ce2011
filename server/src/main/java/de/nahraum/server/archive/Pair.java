package de.nahraum.server.archive;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.FiledReport;

/**
 * Two reports that may be compared.
 *
 * @param audience both papers are for
 * @param before how the goals stood in the earlier one
 * @param after how they stood in the later one
 */
record Pair(Audience audience, FiledReport earlier, FiledGoals before, FiledReport later, FiledGoals after) {
    /** Whether the later one stands on no older data: else what was learnt in between would be unlearnt. */
    boolean isForward() {
        return earlier.basis().version() <= later.basis().version();
    }
}
