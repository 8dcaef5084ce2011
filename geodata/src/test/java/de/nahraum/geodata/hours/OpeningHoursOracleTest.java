package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random rules, decided minute by minute by a second program that knows no intervals: for each minute it asks the rules from the last to
 * the first which one has a say.
 */
class OpeningHoursOracleTest {
    private static final int DAYS = 14;
    private static final int MINUTES_OF_DAY = 1440;
    private static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    /** What a rule says, with its text. */
    private record OracleRule(
            String text, Predicate<LocalDate> days, boolean everyDay, List<int[]> times, char state, String separator) {
        boolean replaces(@Nullable OracleRule previous) {
            if (state == '-') {
                return times.isEmpty() && !separator.equals("||");
            }
            return separator.equals(";") && (!everyDay || previous != null && previous.everyDay);
        }

        /** Whether a minute lies in what begins on a day. */
        boolean covers(LocalDate day, LocalDateTime minute) {
            long since = Duration.between(day.atStartOfDay(), minute).toMinutes();
            return times.isEmpty()
                    ? since >= 0 && since < MINUTES_OF_DAY
                    : times.stream().anyMatch(time -> since >= time[0] && since < time[1]);
        }
    }

    static List<Integer> seeds() {
        return IntStream.rangeClosed(1, 100).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMinuteIsAsTheOracleSays(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<OracleRule> rules = rules(random);
        StringBuilder text = new StringBuilder();
        rules.forEach(
                rule -> text.append(text.isEmpty() ? "" : rule.separator + " ").append(rule.text));
        // Weeks without a change of the clock: a minute is a minute.
        LocalDate first = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(50));
        Schedule schedule = Schedule.of(text.toString(), null, null);
        assertThat(schedule.problems()).as(text.toString()).isEmpty();
        char[] minutes = ours(schedule, first);
        for (int i = 0; i < minutes.length; i++) {
            LocalDateTime minute = first.atStartOfDay().plusMinutes(i);
            char expected = state(rules, minute);
            if (minutes[i] != expected) {
                assertThat(minutes[i]).as("%s at %s", text, minute).isEqualTo(expected);
            }
        }
    }

    private static char[] ours(Schedule schedule, LocalDate first) {
        char[] minutes = "-".repeat(DAYS * MINUTES_OF_DAY).toCharArray();
        LocalDateTime start = first.atStartOfDay();
        for (Session session : schedule.listSessions(
                start.atZone(Town.ZONE).toInstant(),
                start.plusDays(DAYS).atZone(Town.ZONE).toInstant(),
                Town.CALENDAR)) {
            long from =
                    Duration.between(start, session.start().toLocalDateTime()).toMinutes();
            long to = Duration.between(start, session.end().toLocalDateTime()).toMinutes();
            for (long i = Math.max(0, from); i < Math.min(minutes.length, to); i++) {
                if (minutes[(int) i] != '-') {
                    throw new AssertionError("two sessions of one rule at the same time");
                }
                minutes[(int) i] = session.state() == Session.State.OPEN ? 'o' : '?';
            }
        }
        return minutes;
    }

    /** Painted from the first rule to the last. */
    private static char state(List<OracleRule> rules, LocalDateTime minute) {
        char state = '-';
        for (int r = 0; r < rules.size(); r++) {
            OracleRule rule = rules.get(r);
            for (int before = 1; before >= 0; before--) {
                LocalDate day = minute.toLocalDate().minusDays(before);
                if (!rule.days.test(day) || isReplaced(rules, r, day) || !rule.covers(day, minute)) {
                    continue;
                }
                boolean dayOff = rule.state == '-' && rule.times.isEmpty();
                if (!dayOff && (!rule.separator.equals("||") || state == '-')) {
                    state = rule.state;
                }
            }
        }
        return state;
    }

    private static boolean isReplaced(List<OracleRule> rules, int rule, LocalDate day) {
        for (int later = rule + 1; later < rules.size(); later++) {
            if (rules.get(later).replaces(rules.get(later - 1))
                    && rules.get(later).days.test(day)) {
                return true;
            }
        }
        return false;
    }

    private static List<OracleRule> rules(SplittableRandom random) {
        List<OracleRule> rules = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            rules.add(rule(random, rules.isEmpty()));
        }
        return rules;
    }

    private static OracleRule rule(SplittableRandom random, boolean first) {
        StringBuilder text = new StringBuilder();
        Predicate<LocalDate> days = day -> true;
        boolean everyDay = true;
        int kind = random.nextInt(6);
        if (kind == 0) {
            int interval = random.nextInt(1, 4);
            int start = random.nextInt(1, 4);
            text.append("week ").append(start).append("-53/").append(interval).append(' ');
            days = day -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) >= start
                    && (day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - start) % interval == 0;
            everyDay = false;
        } else if (kind == 1) {
            int from = random.nextInt(1, 25);
            int to = random.nextInt(1, 28);
            text.append(String.format(Locale.ROOT, "Jan %02d-Feb %02d ", from, to));
            days = day -> !day.isBefore(LocalDate.of(day.getYear(), 1, from))
                    && !day.isAfter(LocalDate.of(day.getYear(), 2, to));
            everyDay = false;
        }
        if (random.nextInt(4) > 0) {
            int from = random.nextInt(7);
            int length = random.nextInt(7);
            boolean nth = random.nextInt(4) == 0;
            int n = random.nextInt(1, 5) * (random.nextBoolean() ? 1 : -1);
            text.append(WEEKDAYS.get(from));
            if (nth) {
                text.append('[').append(n).append(']');
                days = days.and(day -> isNth(day, DayOfWeek.of(from + 1), n));
            } else {
                text.append(length == 0 ? "" : "-" + WEEKDAYS.get((from + length) % 7));
                days = days.and(day -> Math.floorMod(day.getDayOfWeek().getValue() - 1 - from, 7) <= length);
            }
            text.append(' ');
            everyDay = false;
        }
        List<int[]> times = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int start = random.nextInt(0, 24 * 4) * 15;
            int end = start + random.nextInt(1, 40) * 15;
            text.append(times.isEmpty() ? "" : ",")
                    .append(clock(start))
                    .append('-')
                    .append(clock(end));
            times.add(new int[] {start, end});
        }
        char state = "oo?-".charAt(random.nextInt(4));
        if (state == 'o') {
            text.append(times.isEmpty() || random.nextBoolean() ? " open" : "");
        } else {
            text.append(state == '?' ? " \"anrufen\"" : " off");
        }
        String separator = first ? ";" : List.of(";", ";", ",", "||").get(random.nextInt(4));
        // The parser takes words before and after a comma together where it can.
        if (separator.equals(",") && (times.isEmpty() || everyDay)) {
            separator = ";";
        }
        return new OracleRule(text.toString().strip(), days, everyDay, times, state, separator);
    }

    private static boolean isNth(LocalDate day, DayOfWeek weekday, int n) {
        if (day.getDayOfWeek() != weekday) {
            return false;
        }
        List<LocalDate> ofMonth = day.withDayOfMonth(1)
                .datesUntil(day.withDayOfMonth(1).plusMonths(1))
                .filter(other -> other.getDayOfWeek() == weekday)
                .toList();
        int index = ofMonth.indexOf(day);
        return n > 0 ? index == n - 1 : index == ofMonth.size() + n;
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
