package de.nahraum.geodata.access;

import de.nahraum.geodata.street.Catchments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions each cell reaches, worked out once for all cells that reach the same places. */
final class GroupTimes {
    /**
     * What cells of a group have.
     *
     * @param weeksServed number of weeks of the window with a session
     */
    record Served(Stretches.Wait waiting, int weeksServed) {}

    private final List<PlaceTimes> places;
    private final ReachGroups groups;
    private final Stretches stretches;
    private final double window;
    private final double horizon;
    private final @Nullable Served[] known;

    /**
     * Groups the cells.
     *
     * @param catchments one row for each place
     * @param window length in seconds
     * @param horizon how far sessions are known, seconds from the begin of the window
     */
    GroupTimes(Catchments catchments, List<PlaceTimes> places, double window, double horizon) {
        this.places = places;
        this.groups = ReachGroups.of(catchments);
        this.stretches = Stretches.of(
                places.stream().map(place -> place.stretches(window)).toList());
        this.window = window;
        this.horizon = horizon;
        this.known = new Served[groups.size()];
    }

    /** What people of a cell have. */
    Served of(int cell) {
        int group = groups.groupOf(cell);
        Served served = known[group];
        if (served == null) {
            served = served(group);
            known[group] = served;
        }
        return served;
    }

    private Served served(int group) {
        long[] set = stretches.none();
        int weeks = 0;
        for (int g = group; g != ReachGroups.NOTHING; g = groups.parent(g)) {
            stretches.add(set, groups.place(g));
            weeks |= places.get(groups.place(g)).weeksServed();
        }
        return new Served(stretches.meanWait(set, window, horizon), Integer.bitCount(weeks));
    }
}
