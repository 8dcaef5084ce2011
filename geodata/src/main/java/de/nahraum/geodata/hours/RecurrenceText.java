package de.nahraum.geodata.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of RFC 5545 that say when something takes place: DTSTART, DTEND or DURATION, RRULE, RDATE, EXDATE and the old
 * EXRULE, one after the other, between them blanks or line breaks. What is not one of them makes the text unreadable.
 */
final class RecurrenceText {
    private static final Pattern PROPERTY =
            Pattern.compile("\\b(DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|EXRULE)([;:])", Pattern.CASE_INSENSITIVE);

    /** A rule without the name of its property. */
    private static final Pattern RULE_ALONE = Pattern.compile("(?<![:;]\\s{0,9})\\bFREQ=", Pattern.CASE_INSENSITIVE);

    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W|(?:(\\d{1,4})D)?(?:T(?=\\d)(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?)");

    /** Names of parameters in any case, values with or without quotation marks (RFC 5545, 3.1 and 3.2). */
    private static final Pattern ZONE = Pattern.compile("(?i:TZID)=\"?([^\"]*)\"?");

    private static final Pattern DATE_TYPE = Pattern.compile("VALUE=\"?DATE(?:-TIME)?\"?", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_INTERVAL = 10_000;
    private static final int LONGEST_INTERVAL_WITHIN_DAY = 1_000_000;
    private static final int DATE_LENGTH = 8;
    private static final int TIME_LENGTH = 6;
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private RecurrenceText() {}

    /** Whether a text is meant to be of this kind, right or wrong. */
    static boolean isOne(String text) {
        return PROPERTY.matcher(text).find() || RULE_ALONE.matcher(text).find();
    }

    /**
     * @param end null if {@code duration} or nothing is given
     */
    record Parts(
            Moment start,
            @Nullable Moment end,
            @Nullable Duration duration,
            List<RecurrenceRule> rules,
            List<RecurrenceRule> exceptRules,
            List<Moment> dates,
            List<Moment> exceptDates) {}

    static Parts parse(String text) throws Unreadable {
        List<Property> properties = split(text);
        try {
            Moment start = required(find(properties, "DTSTART")).moment();
            Property end = find(properties, "DTEND");
            Property duration = find(properties, "DURATION");
            if (end != null && duration != null) {
                throw new DateTimeException("an end and a duration");
            }
            return new Parts(
                    start,
                    end == null ? null : end.moment(),
                    duration == null ? null : duration(duration.value),
                    rules(properties, "RRULE", start.local()),
                    rules(properties, "EXRULE", start.local()),
                    moments(properties, "RDATE"),
                    moments(properties, "EXDATE"));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new Unreadable();
        }
    }

    private record Property(String name, String parameters, String value) {
        List<Moment> moments() {
            return Stream.of(value.split(",", -1)).map(this::moment).toList();
        }

        Moment moment() {
            return moment(value);
        }

        /** The zone is the parameter TZID, or a Z behind the time. */
        private Moment moment(String text) {
            LocalDate date = LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())), DATE);
            if (text.length() == DATE_LENGTH) {
                return new Moment(date.atStartOfDay(), null, true);
            }
            boolean utc = text.endsWith("Z");
            String rest = text.substring(DATE_LENGTH, text.length() - (utc ? 1 : 0));
            if (rest.length() != 1 + TIME_LENGTH || rest.charAt(0) != 'T') {
                throw new DateTimeException(text);
            }
            LocalTime time = LocalTime.parse(rest.substring(1), TIME);
            return new Moment(date.atTime(time), utc ? ZoneOffset.UTC : zone(), false);
        }

        private @Nullable ZoneId zone() {
            ZoneId zone = null;
            for (String parameter : parameters.split(";", -1)) {
                Matcher named = ZONE.matcher(parameter);
                if (named.matches()) {
                    zone = ZoneId.of(named.group(1));
                } else if (!parameter.isEmpty() && !DATE_TYPE.matcher(parameter).matches()) {
                    throw new DateTimeException(parameter);
                }
            }
            return zone;
        }
    }

    /** Blanks within a value are those of a folded line. */
    private static List<Property> split(String text) throws Unreadable {
        String whole = RULE_ALONE.matcher(text.stripLeading()).replaceAll("RRULE:FREQ=");
        Matcher matcher = PROPERTY.matcher(whole);
        List<Integer> starts = new ArrayList<>();
        while (matcher.find()) {
            starts.add(matcher.start());
        }
        if (starts.isEmpty() || starts.getFirst() != 0) {
            throw new Unreadable(0);
        }
        List<Property> properties = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : whole.length();
            String line = whole.substring(starts.get(i), end).replaceAll("\\s", "");
            int colon = line.indexOf(':');
            int semicolon = line.indexOf(';');
            int nameEnds = semicolon >= 0 && semicolon < colon ? semicolon : colon;
            if (colon < 0) {
                throw new Unreadable(starts.get(i));
            }
            properties.add(new Property(
                    line.substring(0, nameEnds).toUpperCase(Locale.ROOT),
                    nameEnds < colon ? line.substring(nameEnds + 1, colon) : "",
                    line.substring(colon + 1)));
        }
        return properties;
    }

    private static @Nullable Property find(List<Property> properties, String name) {
        List<Property> found =
                properties.stream().filter(p -> p.name.equals(name)).toList();
        if (found.size() > 1) {
            throw new DateTimeException(name + " twice");
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Moment> moments(List<Property> properties, String name) {
        return properties.stream()
                .filter(property -> property.name.equals(name))
                .flatMap(property -> property.moments().stream())
                .toList();
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches() || text.endsWith("P")) {
            throw new DateTimeException(text);
        }
        return Duration.ofDays(7 * number(matcher.group(1)) + number(matcher.group(2)))
                .plusHours(number(matcher.group(3)))
                .plusMinutes(number(matcher.group(4)))
                .plusSeconds(number(matcher.group(5)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static List<RecurrenceRule> rules(List<Property> properties, String name, LocalDateTime start) {
        return properties.stream()
                .filter(property -> property.name.equals(name))
                .map(property -> rule(property.value).completedFrom(start))
                .toList();
    }

    private static RecurrenceRule rule(String value) {
        Map<String, String> parts = new HashMap<>();
        for (String part : value.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals <= 0
                    || parts.put(part.substring(0, equals).toUpperCase(Locale.ROOT), part.substring(equals + 1))
                            != null) {
                throw new DateTimeException(part);
            }
        }
        String until = parts.remove("UNTIL");
        String count = parts.remove("COUNT");
        RecurrenceRule.Frequency frequency =
                RecurrenceRule.Frequency.valueOf(required(parts.remove("FREQ")).toUpperCase(Locale.ROOT));
        int interval = single(parts.remove("INTERVAL"), 1);
        if (interval > (frequency.isWithinDay() ? LONGEST_INTERVAL_WITHIN_DAY : LONGEST_INTERVAL)) {
            throw new DateTimeException("every " + interval);
        }
        RecurrenceRule rule = new RecurrenceRule(
                frequency,
                interval,
                count == null ? null : single(count, 1),
                until == null ? null : new Property("UNTIL", "", until).moment(),
                weekday(parts.getOrDefault("WKST", "MO")),
                numbers(parts.remove("BYMONTH"), 1, 12),
                numbers(parts.remove("BYWEEKNO"), -53, 53),
                numbers(parts.remove("BYYEARDAY"), -366, 366),
                numbers(parts.remove("BYMONTHDAY"), -31, 31),
                weekdays(parts.remove("BYDAY")),
                numbers(parts.remove("BYHOUR"), 0, 23),
                numbers(parts.remove("BYMINUTE"), 0, 59),
                numbers(parts.remove("BYSECOND"), 0, 59),
                numbers(parts.remove("BYSETPOS"), -366, 366));
        parts.remove("WKST");
        if (!parts.isEmpty() || count != null && until != null) {
            throw new DateTimeException(value);
        }
        return rule;
    }

    private static <T> T required(@Nullable T given) {
        if (given == null) {
            throw new DateTimeException("neither DTSTART nor FREQ may be missing");
        }
        return given;
    }

    private static int single(@Nullable String value, int otherwise) {
        int number = value == null ? otherwise : Integer.parseInt(value);
        if (number < 1) {
            throw new DateTimeException(number + " times");
        }
        return number;
    }

    /** In order and without doubles. Where counting from the end is allowed, 0 is not. */
    private static List<Integer> numbers(@Nullable String value, int least, int most) {
        if (value == null) {
            return List.of();
        }
        List<Integer> numbers = Stream.of(value.split(",", -1))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
        if (numbers.getFirst() < least || numbers.getLast() > most || least < 0 && numbers.contains(0)) {
            throw new DateTimeException(value);
        }
        return numbers;
    }

    private static List<RecurrenceRule.NthWeekday> weekdays(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        return Stream.of(value.split(",", -1)).map(RecurrenceText::nthWeekday).toList();
    }

    private static RecurrenceRule.NthWeekday nthWeekday(String text) {
        int split = Math.max(0, text.length() - 2);
        int nth = split == 0 ? 0 : Integer.parseInt(text.substring(0, split));
        if (split > 0 && (nth == 0 || Math.abs(nth) > 53)) {
            throw new DateTimeException(text);
        }
        return new RecurrenceRule.NthWeekday(weekday(text.substring(split)), nth);
    }

    private static DayOfWeek weekday(String text) {
        DayOfWeek day = WEEKDAYS.get(text.toUpperCase(Locale.ROOT));
        if (day == null) {
            throw new DateTimeException(text);
        }
        return day;
    }
}
