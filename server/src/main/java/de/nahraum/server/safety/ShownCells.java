package de.nahraum.server.safety;

import de.nahraum.geodata.safety.CellPublication;
import de.nahraum.geodata.safety.PublicCell;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.CellStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells the public sees now, and nothing of what they are counted from. In memory: requests do not touch the database. Read without locks, changed as a whole.
 */
public final class ShownCells {
    /**
     * The cells of a topic.
     *
     * @param month in which they were published
     */
    public record Topic(YearMonth month, List<PublicCell> cells) {
        public Topic {
            cells = List.copyOf(cells);
        }

        /** The last day of which reports are counted. */
        public LocalDate countedUntil() {
            return month.atDay(1).minusDays(1);
        }
    }

    private final CellStore store;
    private volatile Map<ReportTopic, Topic> shown = Map.of();

    public ShownCells(CellStore store) {
        this.store = store;
    }

    /** Takes what the store holds now. */
    public synchronized void refresh() {
        Map<ReportTopic, Topic> now = new EnumMap<>(ReportTopic.class);
        for (ReportTopic topic : ReportTopic.values()) {
            if (store.findSwitch(topic).on()) {
                CellPublication last = store.findLast(topic);
                now.put(topic, new Topic(last.month(), last.cells()));
            }
        }
        shown = Map.copyOf(now);
    }

    /** What is shown of a topic; empty if nobody has decided to show it. */
    public Optional<Topic> find(ReportTopic topic) {
        return Optional.ofNullable(shown.get(topic));
    }
}
