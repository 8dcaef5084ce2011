package de.nahraum.geodata.access;

import de.nahraum.geodata.street.Catchments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions each cell reaches, merged once for all cells that reach the same places. */
final class GroupTimes {
    private final ReachGroups groups;
    private final ServedTime[] served;
    private final int[] weeksServed;
    private final ServedTime.@Nullable Wait[] waits;

    private GroupTimes(ReachGroups groups, ServedTime[] served, int[] weeksServed) {
        this.groups = groups;
        this.served = served;
        this.weeksServed = weeksServed;
        this.waits = new ServedTime.Wait[served.length];
    }

    /** @param places the times of each row of the catchments */
    static GroupTimes of(Catchments catchments, List<PlaceTimes> places) {
        ReachGroups groups = ReachGroups.of(catchments);
        ServedTime[] served = new ServedTime[groups.size()];
        int[] weeksServed = new int[groups.size()];
        served[ReachGroups.NOTHING] = ServedTime.NEVER;
        for (int group = 1; group < served.length; group++) {
            PlaceTimes place = places.get(groups.place(group));
            served[group] = served[groups.parent(group)].or(place.served());
            weeksServed[group] = weeksServed[groups.parent(group)] | place.weeksServed();
        }
        return new GroupTimes(groups, served, weeksServed);
    }

    /** What people of a cell wait, see {@link ServedTime#meanWait}. */
    ServedTime.Wait wait(int cell, double window, double horizon) {
        int group = groups.groupOf(cell);
        ServedTime.Wait known = waits[group];
        if (known == null) {
            known = served[group].meanWait(window, horizon);
            waits[group] = known;
        }
        return known;
    }

    /** Weeks of the window in which people of a cell reach a session. */
    int weeksServed(int cell) {
        return Integer.bitCount(weeksServed[groups.groupOf(cell)]);
    }
}
