package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recurrences give the dates RFC 5545 itself states for its examples, and what going through all days of some years gives. */
class RecurrenceTest {
    /** Examples of section 3.8.5.3, all from 1997-09-02 9:00 on where nothing else is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "19970902 # FREQ=DAILY;COUNT=10 # 1997-09-02 # 1997-09-11 # 10",
                "19970902 # FREQ=DAILY;UNTIL=19971224T000000Z # 1997-09-02 # 1997-12-23 # 113",
                "19970902 # FREQ=DAILY;INTERVAL=10;COUNT=5 # 1997-09-02 # 1997-10-12 # 5",
                "19980101 # FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA # 1998-01-01 # 2000-01-31 # 93",
                "19970902 # FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=8;BYDAY=TU,TH # 1997-09-02 # 1997-10-16 # 8",
                "19970905 # FREQ=MONTHLY;COUNT=10;BYDAY=1FR # 1997-09-05 # 1998-06-05 # 10",
                "19970907 # FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU # 1997-09-07 # 1998-05-31 # 10",
                "19970922 # FREQ=MONTHLY;COUNT=6;BYDAY=-2MO # 1997-09-22 # 1998-02-16 # 6",
                "19970928 # FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6 # 1997-09-28 # 1998-02-26 # 6",
                "19970930 # FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 # 1997-09-30 # 1998-02-01 # 10",
                "19970910 # FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 # 1997-09-10 # 1999-03-13 # 10",
                "19970610 # FREQ=YEARLY;COUNT=10;BYMONTH=6,7 # 1997-06-10 # 2001-07-10 # 10",
                "19970101 # FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 # 1997-01-01 # 2006-01-01 # 10",
                "19970519 # FREQ=YEARLY;BYDAY=20MO;COUNT=3 # 1997-05-19 # 1999-05-17 # 3",
                "19970512 # FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3 # 1997-05-12 # 1999-05-17 # 3",
                "19970904 # FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 # 1997-09-04 # 1997-11-06 # 3",
                "19970929 # FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7 # 1997-09-29 # 1998-03-30 # 7",
                "19961105 # FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 # 1996-11-05 # 2004-11-02 # 3",
                "19970805 # FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO # 1997-08-05 # 1997-08-24 # 4",
                "19970805 # FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU # 1997-08-05 # 1997-08-31 # 4",
                "20070115 # FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 # 2007-01-15 # 2007-03-30 # 5",
                "19970902 # FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000 # 1997-09-02 # 1997-09-02 # 3",
                "19970902 # FREQ=MINUTELY;INTERVAL=90;COUNT=4 # 1997-09-02 # 1997-09-02 # 4",
            })
    void examplesOfTheRfc(String start, String rule, LocalDate first, LocalDate last, int count) {
        List<LocalDateTime> starts = starts("DTSTART:" + start + "T090000 RRULE:" + rule, 1990, 2020);
        assertThat(starts).hasSize(count);
        assertThat(starts.getFirst().toLocalDate()).isEqualTo(first);
        assertThat(starts.getLast().toLocalDate()).isEqualTo(last);
    }

    /** "Every Friday the 13th", written out in the RFC; the first start is excluded there, too. */
    @Test
    void fridaysThe13th() {
        assertThat(starts(
                        "DTSTART:19970902T090000 EXDATE:19970902T090000 RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
                        1997,
                        2001))
                .extracting(LocalDateTime::toLocalDate)
                .hasToString("[1998-02-13, 1998-03-13, 1998-11-13, 1999-08-13, 2000-10-13]");
    }

    private static List<LocalDateTime> starts(String text, int firstYear, int lastYear) {
        Schedule schedule = Schedule.of(text, null, null);
        assertThat(schedule.problems()).as(text).isEmpty();
        return schedule
                .listSessions(Town.at(firstYear + "-01-01T00:00"), Town.at(lastYear + "-01-01T00:00"), Town.CALENDAR)
                .stream()
                .map(session -> session.start().toLocalDateTime())
                .toList();
    }

    @Test
    void sessionsLastAsTheFirstOne() {
        String rule = " RRULE:FREQ=WEEKLY;COUNT=2";
        assertThat(march("DTSTART:20260303T140000 DURATION:PT1H30M" + rule))
                .containsExactly("03-03 14:00-15:30", "03-10 14:00-15:30");
        assertThat(march("DTSTART:20260303T140000\nDTEND:20260303T160000\n" + rule))
                .containsExactly("03-03 14:00-16:00", "03-10 14:00-16:00");
        assertThat(march("DTSTART;VALUE=DATE:20260303" + rule))
                .containsExactly("03-03 00:00-03-04 00:00", "03-10 00:00-03-11 00:00");
        assertThat(march("DTSTART:20260303T140000" + rule)).containsExactly("03-03 14:00-14:01+", "03-10 14:00-14:01+");
        assertThat(march("DTSTART:20260303T220000 DURATION:PT4H")).containsExactly("03-03 22:00-03-04 02:00");
        assertThat(march("DTSTART;VALUE=DATE:20260303 DURATION:P1W")).containsExactly("03-03 00:00-03-10 00:00");
    }

    @Test
    void datesAreAddedAndTakenOut() {
        assertThat(
                        march(
                                "DTSTART:20260303T140000 DURATION:PT2H RRULE:FREQ=WEEKLY;UNTIL=20260324 "
                                        + "RDATE:20260305T100000,20260306T100000 EXDATE:20260310T140000 EXDATE;VALUE=DATE:20260317,20260306"))
                .containsExactly("03-03 14:00-16:00", "03-05 10:00-12:00", "03-24 14:00-16:00");
    }

    /** 13:00 UTC is 14:00 in winter and 15:00 in summer; 8:00 in New York is 13:00 and, where only they changed, 13:00 an hour earlier. */
    @Test
    void zonesOfTheirOwnAreShownOnTheTownsClock() {
        assertThat(Town.sessions(
                        Schedule.of("DTSTART:20260324T130000Z DURATION:PT1H RRULE:FREQ=WEEKLY;COUNT=2", null, null),
                        "2026-03-01",
                        "2026-05-01"))
                .containsExactly("03-24 14:00-15:00", "03-31 15:00-16:00");
        assertThat(march("DTSTART;TZID=America/New_York:20260303T080000 DURATION:PT1H RRULE:FREQ=WEEKLY;COUNT=2"))
                .containsExactly("03-03 14:00-15:00", "03-10 13:00-14:00");
        assertThat(
                        march(
                                "DTSTART;TZID=Europe/Berlin:20260303T140000 DURATION:PT1H RRULE:FREQ=DAILY;UNTIL=20260305T130000Z"))
                .hasSize(3);
    }

    private static List<String> march(String text) {
        Schedule schedule = Schedule.of(text, null, null);
        assertThat(schedule.problems()).as(text).isEmpty();
        return Town.sessions(schedule, "2026-03-01", "2026-04-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=WEEKLY",
                "DTSTART:20260303T140000 RRULE:FREQ=SOMETIMES",
                "DTSTART:20260303T140000 RRULE:INTERVAL=2",
                "DTSTART:20260303T140000 RRULE:FREQ=WEEKLY;BYDAY=DI",
                "DTSTART:20260303T140000 RRULE:FREQ=WEEKLY;INTERVAL=0",
                "DTSTART:20260303T140000 RRULE:FREQ=WEEKLY;COUNT=0",
                "DTSTART:20260303T140000 RRULE:FREQ=WEEKLY;COUNT=2;UNTIL=20270101",
                "DTSTART:20260303T140000 RRULE:FREQ=YEARLY;BYMONTH=13",
                "DTSTART:20260303T140000 RRULE:FREQ=YEARLY;BYEASTER=0",
                "DTSTART:20260303T140000 RRULE:FREQ=YEARLY;INTERVAL=99999999999",
                "DTSTART:20260303T140000 RRULE:FREQ=WEEKLY SUMMARY:Beratung",
                "DTSTART:20260303T140000 DTEND:20260303T150000 DURATION:PT1H",
                "DTSTART:20260230T140000",
                "DTSTART;TZID=Moon/Base:20260303T140000",
                "DTSTART:2026-03-03T14:00",
                "DTSTART:20260303T140000 DURATION:P",
                "immer DTSTART:20260303T140000",
            })
    void whatIsNoRecurrenceStaysText(String text) {
        assertThat(Schedule.of(text, null, null).problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.NOT_READABLE);
    }

    /** RFC 5545, 3.1 and 3.2: names of parameters in any case, values quoted or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TZID=\"America/New_York\"",
                "tzid=America/New_York",
                "VALUE=DATE-TIME;TZID=America/New_York",
                "value=date-time;Tzid=\"America/New_York\"",
            })
    void parametersAreReadAsTheRfcWritesThem(String parameters) {
        assertThat(march("DTSTART;" + parameters + ":20260303T080000 DURATION:PT1H RRULE:FREQ=WEEKLY;COUNT=2"))
                .isEqualTo(
                        march("DTSTART;TZID=America/New_York:20260303T080000 DURATION:PT1H RRULE:FREQ=WEEKLY;COUNT=2"))
                .hasSize(2);
    }

    @Test
    void moreRulesThanAnybodyKeepsApartAreAProblemAtOnce() {
        String rule = " RRULE:FREQ=HOURLY;INTERVAL=5;BYSETPOS=9;COUNT=9";
        Schedule schedule = Schedule.of("DTSTART:20260303T140000" + rule.repeat(70), null, null);
        assertThat(schedule.problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.TOO_MANY);
    }

    /** Each of them looks for a start there is not, choosing again and again. Without a bound these would take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY;INTERVAL=5;BYSETPOS=9;COUNT=9",
                "FREQ=MINUTELY;INTERVAL=7;BYSETPOS=9;COUNT=9",
                "FREQ=SECONDLY;INTERVAL=7;BYSETPOS=9;COUNT=9",
                "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8;BYMINUTE=1,2,3,4,5,6;BYSETPOS=366;COUNT=9",
                "FREQ=DAILY;BYDAY=MO;BYSETPOS=2;COUNT=9",
            })
    void eightRulesThatChooseWhatNeverComesEnd(String rule) {
        Schedule schedule = Schedule.of("DTSTART:20260303T140000" + (" RRULE:" + rule).repeat(8), null, null);
        assertThat(schedule.isReadable()).isTrue();
        assertThat(Town.sessions(schedule, "2026-03-01", "2026-04-01")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DTEND:20260303T120000", "DTEND:20260303T140000", "DURATION:PT0S"})
    void sessionThatEndsBeforeItStartsIsAProblem(String end) {
        assertThat(Schedule.of("DTSTART:20260303T140000 " + end, null, null).problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.END_BEFORE_START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:19260303T140000 RRULE:FREQ=SECONDLY",
                "DTSTART:19260303T140000 RRULE:FREQ=SECONDLY;INTERVAL=7;BYSECOND=3",
                "DTSTART:20260303T140000 RRULE:FREQ=MINUTELY",
                "DTSTART:20260303T140000 RRULE:FREQ=DAILY;COUNT=999999",
                "DTSTART:20260303T140000 RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6;BYMINUTE=0,1,2,3,4,5,6,7,8;BYSECOND=0,1,2,3,4,5",
                "DTSTART:20260303T140000 DURATION:P9999W",
            })
    void tooManySessionsAreAProblemAtOnce(String text) {
        assertThat(Schedule.of(text, null, null).problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
                "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1;COUNT=5000",
                "FREQ=YEARLY;INTERVAL=10000;BYMONTH=2;BYMONTHDAY=30;COUNT=5000",
                "FREQ=MINUTELY;INTERVAL=60;BYMINUTE=7",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300;COUNT=10",
            })
    void whatNeverComesEndsQuickly(String rule) {
        long start = System.nanoTime();
        assertThat(starts("DTSTART:20260303T140000 RRULE:" + rule, 2026, 2028)).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    static List<Integer> seeds() {
        return IntStream.rangeClosed(1, 200).boxed().toList();
    }

    /** Every day of six years is asked by itself whether the rule means it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sameDaysAsGoingThroughTheYears(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
        String frequency = List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY").get(random.nextInt(4));
        int interval = random.nextInt(1, 4);
        List<Integer> months = random.nextInt(3) == 0 ? distinct(random, 1, 13) : List.of();
        List<Integer> monthDays = random.nextInt(3) == 0 ? distinct(random, -31, 32) : List.of();
        List<Integer> weekdays = random.nextInt(2) == 0 ? distinct(random, 1, 8) : List.of();
        int nth = frequency.equals("MONTHLY") && random.nextBoolean() ? random.nextInt(-4, 5) : 0;
        int position = random.nextInt(3) == 0 ? random.nextInt(-3, 4) : 0;
        StringBuilder rule = new StringBuilder("FREQ=" + frequency + ";INTERVAL=" + interval);
        append(rule, "BYMONTH", months.stream().map(String::valueOf).toList());
        append(rule, "BYMONTHDAY", monthDays.stream().map(String::valueOf).toList());
        append(
                rule,
                "BYDAY",
                weekdays.stream()
                        .map(day -> (nth == 0 ? "" : String.valueOf(nth))
                                + DayOfWeek.of(day).name().substring(0, 2))
                        .toList());
        append(rule, "BYSETPOS", position == 0 ? List.of() : List.of(String.valueOf(position)));

        List<LocalDate> expected = new ArrayList<>();
        List<LocalDate> period = new ArrayList<>();
        LocalDate end = LocalDate.of(2030, 1, 1);
        long current = Long.MIN_VALUE;
        for (LocalDate day = LocalDate.of(2024, 1, 1).minusDays(7); day.isBefore(end); day = day.plusDays(1)) {
            long number = number(frequency, start, day);
            if (number != current) {
                take(period, position, start, expected);
                current = number;
            }
            boolean means = Math.floorMod(number, interval) == 0
                    && (months.isEmpty()
                            ? !(frequency.equals("YEARLY") && monthDays.isEmpty() && weekdays.isEmpty())
                                    || day.getMonth() == start.getMonth()
                            : months.contains(day.getMonthValue()))
                    && (monthDays.isEmpty()
                            ? !weekdays.isEmpty()
                                    || frequency.equals("WEEKLY")
                                    || frequency.equals("DAILY")
                                    || day.getDayOfMonth() == start.getDayOfMonth()
                            : monthDays.contains(day.getDayOfMonth())
                                    || monthDays.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1))
                    && (weekdays.isEmpty()
                            ? !frequency.equals("WEEKLY")
                                    || !monthDays.isEmpty()
                                    || day.getDayOfWeek() == start.getDayOfWeek()
                            : weekdays.contains(day.getDayOfWeek().getValue()) && (nth == 0 || isNth(day, nth)));
            if (means) {
                period.add(day);
            }
        }
        take(period, position, start, expected);
        String text = "DTSTART:" + start.format(DateTimeFormatter.BASIC_ISO_DATE) + "T100000 RRULE:" + rule;
        assertThat(starts(text, 2024, 2030))
                .as(text)
                .extracting(LocalDateTime::toLocalDate)
                .isEqualTo(expected);
    }

    private static void append(StringBuilder rule, String name, List<String> values) {
        rule.append(values.isEmpty() ? "" : ";" + name + "=" + String.join(",", values));
    }

    private static List<Integer> distinct(SplittableRandom random, int from, int to) {
        return random.ints(random.nextInt(1, 4), from, to)
                .filter(value -> value != 0)
                .distinct()
                .boxed()
                .toList();
    }

    private static long number(String frequency, LocalDate start, LocalDate day) {
        return switch (frequency) {
            case "YEARLY" -> (long) day.getYear() - start.getYear();
            case "MONTHLY" -> ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1));
            case "WEEKLY" -> ChronoUnit.WEEKS.between(start.with(DayOfWeek.MONDAY), day.with(DayOfWeek.MONDAY));
            default -> ChronoUnit.DAYS.between(start, day);
        };
    }

    private static boolean isNth(LocalDate day, int nth) {
        List<LocalDate> same = day.withDayOfMonth(1)
                .datesUntil(day.withDayOfMonth(1).plusMonths(1))
                .filter(other -> other.getDayOfWeek() == day.getDayOfWeek())
                .toList();
        return same.indexOf(day) == (nth > 0 ? nth - 1 : same.size() + nth);
    }

    private static void take(List<LocalDate> period, int position, LocalDate start, List<LocalDate> expected) {
        int index = position > 0 ? position - 1 : period.size() + position;
        List<LocalDate> picked =
                position == 0 ? period : index >= 0 && index < period.size() ? List.of(period.get(index)) : List.of();
        picked.stream().filter(day -> !day.isBefore(start)).forEach(expected::add);
        period.clear();
    }

    @Test
    void dayOfTheMonthThatFewMonthsHaveIsLeftOut() {
        assertThat(starts("DTSTART:20260131T100000 RRULE:FREQ=MONTHLY;COUNT=3", 2026, 2027))
                .extracting(start -> start.toInstant(ZoneOffset.UTC).toString().substring(0, 10))
                .containsExactly("2026-01-31", "2026-03-31", "2026-05-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20200101T000000 DURATION:P300D RRULE:FREQ=MINUTELY;INTERVAL=5",
                "DTSTART:20200101T000000 DURATION:P31D RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9",
                "DTSTART:20200101T000000 DURATION:P2D RRULE:FREQ=SECONDLY;COUNT=5000",
                "DTSTART:20200101T000000 DURATION:PT1H RRULE:FREQ=MINUTELY;INTERVAL=5 RRULE:FREQ=HOURLY",
            })
    void moreSessionsAtOnceThanAnybodyTellsApartAreAProblem(String text) {
        assertThat(Schedule.of(text, null, null).problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20200101T000000 DURATION:P30D RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9",
                "DTSTART:20200101T000000 DURATION:P365D RRULE:FREQ=YEARLY",
                "DTSTART:20200101T000000 DURATION:PT1H RRULE:FREQ=MINUTELY;INTERVAL=5",
            })
    void manySessionsAtOnceAreReadUpToTheBound(String text) {
        assertThat(Schedule.of(text, null, null).problems()).isEmpty();
    }
}
