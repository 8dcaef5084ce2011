package de.nahraum.geodata.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Single dates with or without times, as people write them: {@code 2026-12-03 14:00-16:00; 10.12.2026 14-16 Uhr "Adventsfeier"}. Between
 * the entries a semicolon or a line break; a span of days with two dots, a dash or "bis".
 */
final class SingleDates implements SessionSource {
    private static final int MOST_DAYS = 2000;
    private static final String DATE = "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))";
    private static final String TIME = "(\\d{1,2})(?:[:.](\\d{2}))?";
    private static final String BLANK = "[^\\S\n]*";
    private static final String TO = BLANK + "(?:\\.\\.|[-–]|\\bbis\\b|\\bto\\b)" + BLANK;
    private static final Pattern SPAN = Pattern.compile(DATE + "(?:" + TO + DATE + ")?");
    private static final Pattern CLOCK = Pattern.compile(
            BLANK + ",?" + BLANK + TIME + "(?:" + TO + TIME + "(?!\\d)|(\\+)|(?![\\d.]))(?:" + BLANK + "Uhr\\b)?");
    private static final Pattern COMMENT = Pattern.compile(BLANK + "[\"„“]([^\"„“”]*)[\"“”]");
    private static final int GROUPS_OF_DATE = 6;
    private static final long MINUTE = 60;

    private final List<Entry> entries;

    private SingleDates(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * @param lastDay part of it
     * @param times empty for the whole day
     */
    record Entry(
            long firstDay,
            long lastDay,
            List<Time> times,
            @Nullable String comment) {}

    /** Seconds of the day; the end may lie in the next one. */
    record Time(long start, long end, boolean openEnd) {}

    List<Entry> entries() {
        return entries;
    }

    @Override
    public SessionSource withoutAnyTime() {
        return new SingleDates(
                entries.stream().filter(entry -> !entry.times.isEmpty()).toList());
    }

    @Override
    public boolean knowsHoliday(LocalDate day, ScheduleCalendar calendar) {
        long asked = day.toEpochDay();
        return entries.stream().anyMatch(entry -> entry.firstDay <= asked && asked <= entry.lastDay);
    }

    /**
     * Reads a text.
     *
     * @throws Unreadable if any of it is not understood
     */
    static SingleDates parse(String text) throws Unreadable {
        List<Entry> entries = new ArrayList<>();
        long days = 0;
        int position = 0;
        while (position < text.length()) {
            char next = text.charAt(position);
            if (Character.isWhitespace(next) || next == ';') {
                position++;
                continue;
            }
            Reading reading = new Reading(text, position);
            Entry entry = reading.entry();
            entries.add(entry);
            days += entry.lastDay - entry.firstDay + 1;
            position = reading.position;
        }
        if (entries.isEmpty()) {
            throw new Unreadable(0);
        }
        if (days > MOST_DAYS) {
            throw new Unreadable(ScheduleProblem.Kind.TOO_MANY);
        }
        return new SingleDates(entries);
    }

    /** One entry being read. */
    private static final class Reading {
        private final String text;
        private int position;

        Reading(String text, int position) {
            this.text = text;
            this.position = position;
        }

        Entry entry() throws Unreadable {
            Matcher span = needed(SPAN);
            long first = date(span, 0);
            boolean ends = span.group(GROUPS_OF_DATE + 1) != null || span.group(GROUPS_OF_DATE + 4) != null;
            long last = ends ? date(span, GROUPS_OF_DATE) : first;
            if (last < first) {
                throw new Unreadable(ScheduleProblem.Kind.END_BEFORE_START);
            }
            List<Time> times = new ArrayList<>();
            for (Matcher clock = next(CLOCK); clock != null; clock = next(CLOCK)) {
                times.add(time(clock));
            }
            Matcher quoted = next(COMMENT);
            String comment = quoted == null || quoted.group(1).isBlank() ? null : quoted.group(1);
            int end = position;
            while (end < text.length() && " \t\r".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end < text.length() && text.charAt(end) != ';' && text.charAt(end) != '\n') {
                throw new Unreadable(end);
            }
            position = end;
            return new Entry(first, last, List.copyOf(times), comment);
        }

        private @Nullable Matcher next(Pattern pattern) {
            Matcher matcher = pattern.matcher(text).region(position, text.length());
            if (!matcher.lookingAt()) {
                return null;
            }
            position = matcher.end();
            return matcher;
        }

        private Matcher needed(Pattern pattern) throws Unreadable {
            Matcher matcher = next(pattern);
            if (matcher == null) {
                throw new Unreadable(position);
            }
            return matcher;
        }

        private long date(Matcher matcher, int before) throws Unreadable {
            boolean iso = matcher.group(before + 1) != null;
            int year = Integer.parseInt(matcher.group(before + (iso ? 1 : GROUPS_OF_DATE)));
            int month = Integer.parseInt(matcher.group(before + (iso ? 2 : 5)));
            int day = Integer.parseInt(matcher.group(before + (iso ? 3 : 4)));
            try {
                return LocalDate.of(year, month, day).toEpochDay();
            } catch (DateTimeException e) {
                throw new Unreadable(matcher.start());
            }
        }

        private static Time time(Matcher clock) throws Unreadable {
            long start = second(clock, 1);
            if (clock.group(3) == null) {
                boolean hourAlone = clock.group(2) == null && !clock.group().contains("Uhr");
                if (hourAlone) {
                    throw new Unreadable(clock.start());
                }
                return new Time(start, start + MINUTE, true);
            }
            long end = second(clock, 3);
            if (end == start) {
                throw new Unreadable(ScheduleProblem.Kind.END_BEFORE_START);
            }
            return new Time(start, end < start ? end + Day.SECONDS : end, false);
        }

        private static long second(Matcher clock, int group) throws Unreadable {
            int hour = Integer.parseInt(clock.group(group));
            int minute = clock.group(group + 1) == null ? 0 : Integer.parseInt(clock.group(group + 1));
            long second = (hour * MINUTE + minute) * MINUTE;
            if (minute >= MINUTE || second > Day.SECONDS) {
                throw new Unreadable(clock.start(group));
            }
            return second;
        }
    }

    @Override
    public List<Stretch> list(long firstDay, long lastDay, ScheduleCalendar calendar) {
        List<Stretch> result = new ArrayList<>();
        for (Entry entry : entries) {
            // What began the day before may go on.
            for (long day = Math.max(entry.firstDay, firstDay - 1); day <= Math.min(entry.lastDay, lastDay); day++) {
                add(result, entry, day);
            }
        }
        result.sort(Comparator.comparingLong(Stretch::start).thenComparingLong(Stretch::end));
        return result;
    }

    /** On a day without a time one has to ask when. */
    private static void add(List<Stretch> result, Entry entry, long day) {
        long midnight = day * Day.SECONDS;
        if (entry.times.isEmpty()) {
            Opening.Reason reason =
                    entry.comment == null ? Opening.Reason.UNCERTAIN : HoursRule.reasonToAsk(entry.comment);
            result.add(new Stretch(
                    midnight,
                    midnight + Day.SECONDS,
                    new Stretch.Label(Stretch.Kind.UNKNOWN, false, true, reason, entry.comment)));
        }
        for (Time time : entry.times) {
            result.add(new Stretch(
                    midnight + time.start,
                    midnight + time.end,
                    new Stretch.Label(Stretch.Kind.OPEN, time.openEnd, null, entry.comment)));
        }
    }
}
