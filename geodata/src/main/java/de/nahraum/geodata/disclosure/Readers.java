package de.nahraum.geodata.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What readers of all publications cannot know, and what of it they must not find out. Grows as more is hidden. */
final class Readers {
    private final CountSystem system;
    private final boolean[] unknown;
    private final TreeSet<Integer> toProtect = new TreeSet<>();

    /**
     * Readers of everything told so far and of a publication.
     *
     * @param now its hidden keys are not told
     */
    Readers(List<Publication> before, Publication now) {
        this.system = new CountSystem(before, now);
        this.unknown = new boolean[system.cells()];
        Set<CountKey> sensitive = new HashSet<>(PrimaryRule.sensitive(now.counts(), now.relations()));
        before.forEach(past -> sensitive.addAll(PrimaryRule.sensitive(past.counts(), past.relations())));
        for (int cell = 0; cell < unknown.length; cell++) {
            Count count = system.count(cell);
            switch (count.kind()) {
                case OPEN -> {}
                case PERSONAL -> {
                    if (system.wasHidden(cell)) {
                        hide(cell);
                    }
                }
                case REST -> {
                    unknown[cell] = true;
                    if (sensitive.contains(count.key())) {
                        toProtect.add(cell);
                    }
                }
                case SLACK -> unknown[cell] = true;
            }
        }
        for (CountKey key : now.hidden()) {
            int cell = system.find(key);
            if (cell >= 0) {
                hide(cell);
            }
        }
    }

    /** Takes a count out of what is told; without effect on one that was told before. */
    void hide(int cell) {
        if (!system.isKnown(cell)) {
            unknown[cell] = true;
            toProtect.add(cell);
        }
    }

    CountSystem system() {
        return system;
    }

    boolean isUnknown(int cell) {
        return unknown[cell];
    }

    /** Cells whose interval must be wide: the hidden ones, and sensitive remainders; few people first, they need most. */
    List<Integer> toProtect() {
        List<Integer> cells = new ArrayList<>(toProtect);
        cells.sort(
                (a, b) -> Long.compare(system.count(a).value(), system.count(b).value()));
        return cells;
    }

    /** What can be found out now. */
    Bounds bounds() {
        return Bounds.of(system, unknown, cell -> 1);
    }

    /** What could be found out if any count of this publication might be hidden too; what is hidden already comes first. */
    Bounds boundsIfMoreWereHidden() {
        boolean[] possible = unknown.clone();
        for (int cell : system.currentCells()) {
            if (system.count(cell).kind() == Count.Kind.PERSONAL && !system.isKnown(cell)) {
                possible[cell] = true;
            }
        }
        return Bounds.of(system, possible, this::costOfHiding);
    }

    /**
     * The interval of a cell. Where one order of looking finds none that is wide enough, the one that looks for cells to hide may find it among
     * those hidden already.
     */
    Bounds.Interval intervalOf(int cell, Bounds bounds) {
        Bounds.Interval interval = bounds.of(cell, Bounds.SAFE_WIDTH);
        if (interval.isSafe()) {
            return interval;
        }
        Bounds.Interval wider = boundsIfMoreWereHidden().of(cell, Bounds.SAFE_WIDTH);
        return wider.used().stream().allMatch(this::isUnknown) && wider.width() > interval.width() ? wider : interval;
    }

    /** Sums are worth more than parts; large counts more than small ones; a zero or a two protects nobody for long. */
    private long costOfHiding(int cell) {
        if (unknown[cell]) {
            return 1;
        }
        Count count = system.count(cell);
        long cost = 1_000 + Math.min(count.value(), 10_000);
        if (count.value() < Bounds.SAFE_WIDTH) {
            cost += 50_000;
        }
        return count.key().isCity() ? cost + 200_000 : cost;
    }
}
