package de.nahraum.server.store;

import de.nahraum.geodata.safety.CellPublication;
import de.nahraum.geodata.safety.ReportTopic;
import java.util.Optional;

/**
 * Keeps which cells of citizens' reports were published, and whether the public sees them. All methods throw {@link StoreUnavailable} if the database does not answer. Thread-safe.
 */
public interface CellStore {
    /** Whether the public sees the cells of a topic; {@link CellSwitch#NEVER} if nobody ever said so. */
    CellSwitch findSwitch(ReportTopic topic);

    /**
     * Shows or hides the cells of a topic.
     *
     * @param seen {@link CellSwitch#changes} of what somebody looked at
     * @param by name of who answers for it
     * @return as it is now; empty, with nothing changed, if somebody else came between
     */
    Optional<CellSwitch> turn(ReportTopic topic, int seen, boolean on, String by);

    /** The last publication of a topic; the one of nothing if there was none. */
    CellPublication findLast(ReportTopic topic);

    /**
     * Keeps the publication of a month and forgets those before it.
     *
     * @return false, with nothing changed, if one of this month or a later one is there
     */
    boolean publish(CellPublication publication);
}
