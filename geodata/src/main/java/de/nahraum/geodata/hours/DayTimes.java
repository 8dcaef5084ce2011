package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The times of a rule, put on a day.
 *
 * <p>An open end is guessed as the reference evaluator of opening_hours does: from 17:00 on ten hours, from 22:00 on eight, else until
 * midnight; a later time of the same list ends it. A point in time lasts a minute and has an open end. A time that ends with the sun
 * goes past midnight only if it would on an average day: {@code sunset-07:00} does, {@code sunrise-06:00} is empty in winter.
 */
final class DayTimes {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    /** By so much a day may be longer than on average. */
    private static final long SUMMER = 5 * HOUR;

    private static final long EVENING = 17 * HOUR;
    private static final long LATE_EVENING = 22 * HOUR;
    private static final long EVENING_LASTS = 10 * HOUR;
    private static final long LATE_EVENING_LASTS = 8 * HOUR;

    private final List<Time> times;

    private DayTimes(List<Time> times) {
        this.times = times;
    }

    static DayTimes of(List<TimeSpan> spans) {
        return new DayTimes(spans.stream().map(Time::of).toList());
    }

    /** At most how many stretches a day gets. */
    long count() {
        return times.stream().mapToLong(Time::count).sum();
    }

    /**
     * Appends the stretches of a day.
     *
     * @param open what a session means
     * @param openEnd what the guessed part of one means
     */
    void appendTo(List<Stretch> list, Day day, Stretch.Label open, Stretch.Label openEnd) {
        for (int i = 0; i < times.size(); i++) {
            Time time = times.get(i);
            OptionalLong from = time.start.at(day, 0);
            OptionalLong to = time.endsAt(day);
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            long start = from.getAsLong();
            long end = to.getAsLong();
            if (time.interval > 0) {
                for (long point = start; point <= end; point += time.interval) {
                    Stretch.append(list, new Stretch(point, point + MINUTE, openEnd));
                }
                continue;
            }
            if (end > start) {
                Stretch.append(list, new Stretch(start, end, open));
            }
            if (time.openEnd && end >= start) {
                appendOpenEnd(list, new Stretch(end, guess(end, day), openEnd), nextStart(i, day));
            } else if (time.end == null) {
                Stretch.append(list, new Stretch(start, start + MINUTE, openEnd));
            }
        }
    }

    private static void appendOpenEnd(List<Stretch> list, Stretch guessed, OptionalLong next) {
        long end = next.isPresent() && next.getAsLong() >= guessed.start()
                ? Math.min(guessed.end(), next.getAsLong())
                : guessed.end();
        if (end > guessed.start()) {
            Stretch.append(list, new Stretch(guessed.start(), end, guessed.label()));
        }
    }

    private OptionalLong nextStart(int i, Day day) {
        return i + 1 < times.size() ? times.get(i + 1).start.at(day, 0) : OptionalLong.empty();
    }

    private static long guess(long from, Day day) {
        long second = from - day.start();
        if (second >= LATE_EVENING) {
            return from + LATE_EVENING_LASTS;
        }
        return second >= EVENING ? from + EVENING_LASTS : day.start() + Day.SECONDS;
    }

    /**
     * @param end null for a point in time and for an open end from the start on
     * @param interval seconds from one point to the next, 0 for no points
     */
    private record Time(Clock start, @Nullable Clock end, boolean openEnd, long interval) {
        static Time of(TimeSpan span) {
            Clock start = Clock.of(span.getStartEvent(), span.getStart());
            boolean ends = span.getEndEvent() != null || span.getEnd() != TimeSpan.UNDEFINED_TIME && span.getEnd() >= 0;
            Clock end = ends ? Clock.of(span.getEndEvent(), span.getEnd()) : null;
            return new Time(start, end, span.isOpenEnded(), span.getInterval() * MINUTE);
        }

        OptionalLong endsAt(Day day) {
            if (end == null) {
                return start.at(day, 0);
            }
            boolean overnight = start.event == null && end.event == null
                    ? end.offset <= start.offset
                    : end.usually() < start.usually();
            return end.at(day, overnight ? 1 : 0);
        }

        long count() {
            if (interval <= 0 || end == null) {
                return 2;
            }
            long length = end.usually() - start.usually();
            boolean sun = start.event != null || end.event != null;
            return 1 + (length + (length <= 0 ? Day.SECONDS : 0) + (sun ? SUMMER : 0)) / interval;
        }
    }

    /**
     * @param event null for a fixed time
     * @param offset seconds after midnight or the event
     */
    private record Clock(SunClock.@Nullable Event event, long offset) {
        static Clock of(@Nullable VariableTime variable, int minutes) {
            return variable == null
                    ? new Clock(null, minutes * MINUTE)
                    : new Clock(SunClock.Event.valueOf(variable.getEvent().name()), variable.getOffset() * MINUTE);
        }

        OptionalLong at(Day day, int daysLater) {
            if (event == null) {
                return OptionalLong.of(day.start() + daysLater * Day.SECONDS + offset);
            }
            OptionalLong second =
                    SunClock.find(event, daysLater == 0 ? day : Day.of(day.number() + daysLater, day.calendar()));
            return second.isEmpty() ? second : OptionalLong.of(second.getAsLong() + offset);
        }

        long usually() {
            return (event == null ? 0 : event.usually()) + offset;
        }
    }
}
