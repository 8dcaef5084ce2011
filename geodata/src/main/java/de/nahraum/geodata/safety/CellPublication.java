package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.CellGrid.Square;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The cells of one topic as published in one month: {@link #cells()} is what the public learns. The rest is kept for the next month and never leaves the house.
 *
 * @param month in which it is published; it holds reports to the end of the month before
 * @param counted the groups that are counted in each square, told or not, those still waiting left out
 */
public record CellPublication(YearMonth month, ReportTopic topic, Map<Square, Map<UUID, Counted>> counted) {
    private static final YearMonth NEVER = YearMonth.of(0, 1);

    /**
     * What is counted of a group in a square.
     *
     * @param firstDay of its reports there, when it began to count
     * @param reasons of the kind {@link Reason.Kind#BUILT}, named when it began to count
     */
    public record Counted(LocalDate firstDay, Set<Reason> reasons) {
        public Counted {
            reasons = Set.copyOf(reasons);
        }
    }

    public CellPublication {
        Map<Square, Map<UUID, Counted>> copy = new TreeMap<>();
        counted.forEach((square, groups) -> copy.put(square, Collections.unmodifiableMap(new TreeMap<>(groups))));
        counted = Collections.unmodifiableMap(copy);
    }

    /** Before the first one: nothing was ever told. */
    public static CellPublication none(ReportTopic topic) {
        return new CellPublication(NEVER, topic, Map.of());
    }

    /** The cells that are told, from west to east, then south to north. */
    public List<PublicCell> cells() {
        List<PublicCell> cells = new ArrayList<>();
        counted.forEach((square, groups) -> {
            if (PublicCells.areEnough(groups.values())) {
                cells.add(new PublicCell(square, PublicCell.Size.of(groups.size()), reasons(groups.values())));
            }
        });
        return List.copyOf(cells);
    }

    private static List<Reason> reasons(Collection<Counted> groups) {
        return Arrays.stream(Reason.values())
                .filter(reason -> groups.stream()
                                .filter(group -> group.reasons().contains(reason))
                                .count()
                        >= PublicCells.GROUPS)
                .toList();
    }
}
