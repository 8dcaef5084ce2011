package de.nahraum.geodata.access;

import de.nahraum.geodata.street.Catchments;
import java.util.Arrays;

/**
 * Cells that reach the very same places, as one group: what depends on the set of places alone is worked out once a group. Groups are split
 * place by place (partition refinement, Paige & Tarjan 1987); a group is the one it was split from and one place more, and comes after it. Cost: one step per
 * entry of the catchments.
 */
final class ReachGroups {
    /** The group of cells that reach nothing. */
    static final int NOTHING = 0;

    private final int[] groupOfCell;
    private int[] parents = new int[16];
    private int[] places = new int[16];
    private int size = 1;

    private ReachGroups(int cells) {
        this.groupOfCell = new int[cells];
    }

    static ReachGroups of(Catchments catchments) {
        ReachGroups groups = new ReachGroups(catchments.targets());
        int[] splitBy = new int[16];
        int[] splitOff = new int[16];
        for (int place = 0; place < catchments.sources(); place++) {
            for (int i = catchments.first()[place]; i < catchments.first()[place + 1]; i++) {
                int cell = catchments.target()[i];
                int group = groups.groupOfCell[cell];
                if (group >= splitBy.length) {
                    splitBy = Arrays.copyOf(splitBy, Math.max(2 * splitBy.length, group + 1));
                    splitOff = Arrays.copyOf(splitOff, splitBy.length);
                }
                if (splitBy[group] != place + 1) {
                    splitBy[group] = place + 1;
                    splitOff[group] = groups.add(group, place);
                }
                groups.groupOfCell[cell] = splitOff[group];
            }
        }
        return groups;
    }

    private int add(int parent, int place) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        parents[size] = parent;
        places[size] = place;
        return size++;
    }

    /** Number of groups, those that became empty among them; the first is {@link #NOTHING}. */
    int size() {
        return size;
    }

    int groupOf(int cell) {
        return groupOfCell[cell];
    }

    /** The group with one place less, before it in order. */
    int parent(int group) {
        return parents[group];
    }

    /** The place a group reaches and its parent does not. */
    int place(int group) {
        return places[group];
    }
}
