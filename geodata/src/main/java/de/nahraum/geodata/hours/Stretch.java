package de.nahraum.geodata.hours;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the town's clock that means one thing. Lists of stretches are in order and do not overlap.
 *
 * @param start second since 1970-01-01T00:00 of the town's clock
 * @param end not part of it
 */
record Stretch(long start, long end, Label label) {
    /**
     * What a stretch means.
     *
     * @param anyTime uncertain, of whole days without times
     */
    record Label(
            Kind kind,
            boolean openEnd,
            boolean anyTime,
            Opening.@Nullable Reason reason,
            @Nullable String comment) {
        Label(Kind kind, boolean openEnd, Opening.@Nullable Reason reason, @Nullable String comment) {
            this(kind, openEnd, false, reason, comment);
        }

        /** The same of whole days: what is uncertain there is so at any time. */
        Label ofWholeDays() {
            return new Label(kind, openEnd, kind == Kind.UNKNOWN, reason, comment);
        }

        boolean isClosed() {
            return kind == Kind.CLOSED;
        }
    }

    /** What counts where several hold at once comes first. */
    enum Kind {
        OPEN,
        UNKNOWN,
        CANCELLED,
        CLOSED
    }

    /** Lays a list over another: what lies above counts, the rest shows through. Linear. */
    static List<Stretch> over(List<Stretch> below, List<Stretch> above) {
        if (above.isEmpty()) {
            return below;
        }
        List<Stretch> result = new ArrayList<>(below.size() + above.size());
        int next = 0;
        for (Stretch low : below) {
            long start = low.start;
            while (next < above.size() && above.get(next).end <= start) {
                result.add(above.get(next++));
            }
            int covering = next;
            while (covering < above.size() && above.get(covering).start < low.end) {
                Stretch high = above.get(covering);
                if (high.start > start) {
                    result.add(new Stretch(start, high.start, low.label));
                }
                start = Math.max(start, high.end);
                if (high.end > low.end) {
                    break;
                }
                result.add(high);
                covering++;
            }
            next = covering;
            if (start < low.end) {
                result.add(new Stretch(start, low.end, low.label));
            }
        }
        result.addAll(above.subList(next, above.size()));
        return result;
    }

    /** Adds a stretch to the end of a list; where it overlaps the last ones, it counts. Cost: how many it overlaps. */
    static void append(List<Stretch> list, Stretch added) {
        if (list.isEmpty() || list.getLast().end <= added.start) {
            list.add(added);
            return;
        }
        List<Stretch> after = new ArrayList<>();
        while (!list.isEmpty() && list.getLast().end > added.start) {
            Stretch last = list.removeLast();
            if (last.end > added.end) {
                after.add(new Stretch(Math.max(last.start, added.end), last.end, last.label));
            }
            if (last.start < added.start) {
                list.add(new Stretch(last.start, added.start, last.label));
                break;
            }
        }
        list.add(added);
        list.addAll(after.reversed());
    }

    /** Stretches that touch and mean the same become one. */
    static List<Stretch> merge(List<Stretch> stretches) {
        List<Stretch> result = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            Stretch last = result.isEmpty() ? null : result.getLast();
            if (last != null && last.end == stretch.start && last.label.equals(stretch.label)) {
                result.set(result.size() - 1, new Stretch(last.start, stretch.end, last.label));
            } else {
                result.add(stretch);
            }
        }
        return result;
    }
}
