package de.nahraum.geodata.hours;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates on which what a schedule says does not take place. A day cancels the sessions that begin on it; with times, those that overlap
 * the times. Of what goes on for more than a day, only the cancelled days are cut out.
 */
final class Cancellations {
    static final Cancellations NONE = new Cancellations(List.of());

    private final List<SingleDates.Entry> entries;

    private Cancellations(List<SingleDates.Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads a text of {@link SingleDates}.
     *
     * @throws Unreadable if any of it is not understood
     */
    static Cancellations parse(String text) throws Unreadable {
        return new Cancellations(SingleDates.parse(text).entries());
    }

    /** The same stretches; what is cancelled says so. */
    List<Stretch> mark(List<Stretch> stretches) {
        if (entries.isEmpty()) {
            return stretches;
        }
        List<Stretch> result = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.label().isClosed()) {
                result.add(stretch);
            } else if (stretch.end() - stretch.start() > Day.SECONDS) {
                result.addAll(cut(stretch));
            } else {
                SingleDates.Entry entry = find(stretch);
                result.add(entry == null ? stretch : cancelled(stretch.start(), stretch.end(), stretch, entry));
            }
        }
        return result;
    }

    private SingleDates.@Nullable Entry find(Stretch stretch) {
        long day = Math.floorDiv(stretch.start(), Day.SECONDS);
        for (SingleDates.Entry entry : entries) {
            boolean hit = entry.times().isEmpty()
                    ? entry.firstDay() <= day && day <= entry.lastDay()
                    : overlaps(entry, stretch, day - 1)
                            || overlaps(entry, stretch, day)
                            || overlaps(entry, stretch, day + 1);
            if (hit) {
                return entry;
            }
        }
        return null;
    }

    private static boolean overlaps(SingleDates.Entry entry, Stretch stretch, long day) {
        if (day < entry.firstDay() || day > entry.lastDay()) {
            return false;
        }
        long midnight = day * Day.SECONDS;
        return entry.times().stream()
                .anyMatch(time -> midnight + time.start() < stretch.end() && midnight + time.end() > stretch.start());
    }

    private List<Stretch> cut(Stretch stretch) {
        List<Stretch> result = List.of(stretch);
        for (SingleDates.Entry entry : entries) {
            long firstDay = Math.max(entry.firstDay(), Math.floorDiv(stretch.start(), Day.SECONDS) - 1);
            long lastDay = Math.min(entry.lastDay(), Math.floorDiv(stretch.end(), Day.SECONDS));
            List<Stretch> holes = new ArrayList<>();
            for (long day = firstDay; day <= lastDay; day++) {
                List<SingleDates.Time> times =
                        entry.times().isEmpty() ? List.of(new SingleDates.Time(0, Day.SECONDS, false)) : entry.times();
                for (SingleDates.Time time : times) {
                    long start = Math.max(stretch.start(), day * Day.SECONDS + time.start());
                    long end = Math.min(stretch.end(), day * Day.SECONDS + time.end());
                    if (start < end) {
                        Stretch.append(holes, cancelled(start, end, stretch, entry));
                    }
                }
            }
            result = Stretch.over(result, holes);
        }
        return Stretch.merge(result);
    }

    private static Stretch cancelled(long start, long end, Stretch stretch, SingleDates.Entry entry) {
        String comment = entry.comment() == null ? stretch.label().comment() : entry.comment();
        return new Stretch(
                start,
                end,
                new Stretch.Label(
                        Stretch.Kind.CANCELLED, stretch.label().openEnd(), Opening.Reason.CANCELLED, comment));
    }
}
