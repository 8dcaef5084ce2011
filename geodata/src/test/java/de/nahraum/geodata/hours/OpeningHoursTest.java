package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of selector, time and separator of opening_hours gives the sessions worked out with a calendar of 2026 in hand. */
class OpeningHoursTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // 2026-03-02 is a Monday, of ISO week 10.
                "weekdays               # Mo,We-Th 10:00-12:00 # 2026-03-02 # 2026-03-09 # 03-02 10:00-12:00, 03-04 10:00-12:00, 03-05 10:00-12:00",
                "over the weekend       # Sa-Mo 10:00-11:00 # 2026-03-02 # 2026-03-09 # 03-02 10:00-11:00, 03-07 10:00-11:00, 03-08 10:00-11:00",
                "two times              # Mo 08:00-12:00,14:00-16:00 # 2026-03-02 # 2026-03-09 # 03-02 08:00-12:00, 03-02 14:00-16:00",
                "touching times         # Mo 08:00-12:00,12:00-16:00 # 2026-03-02 # 2026-03-09 # 03-02 08:00-16:00",
                "second Wednesday       # We[2] 14:00-16:00 # 2026-03-01 # 2026-05-01 # 03-11 14:00-16:00, 04-08 14:00-16:00",
                "last Friday            # Fr[-1] 14:00-16:00 # 2026-03-01 # 2026-05-01 # 03-27 14:00-16:00, 04-24 14:00-16:00",
                "first to third         # Mo[1-3] 10:00-11:00 # 2026-03-01 # 2026-04-01 # 03-02 10:00-11:00, 03-09 10:00-11:00, 03-16 10:00-11:00",
                "first and third        # Mo[1,3] 10:00-11:00 # 2026-03-01 # 2026-04-01 # 03-02 10:00-11:00, 03-16 10:00-11:00",
                "fifth, where there is  # Mo[5] 10:00-11:00 # 2026-01-01 # 2026-07-01 # 03-30 10:00-11:00, 06-29 10:00-11:00",
                "day after second Sunday# Su[2] +1 day 10:00-11:00 # 2026-03-01 # 2026-05-01 # 03-09 10:00-11:00, 04-13 10:00-11:00",
                "day before last Sunday # Su[-1] -1 day 10:00-11:00 # 2026-03-01 # 2026-04-01 # 03-28 10:00-11:00",
                "odd weeks              # week 1-53/2 Tu 10:00-12:00 # 2026-03-02 # 2026-03-31 # 03-10 10:00-12:00, 03-24 10:00-12:00",
                "even weeks             # week 2-52/2 Tu 10:00-12:00 # 2026-03-02 # 2026-03-31 # 03-03 10:00-12:00, 03-17 10:00-12:00",
                "weeks over New Year    # week 52-02 Mo 10:00-12:00 # 2026-12-14 # 2027-02-01 # 12-21 10:00-12:00, 12-28 10:00-12:00, 01-04 10:00-12:00, 01-11 10:00-12:00",
                "months                 # Apr-Sep: Mo[1] 10:00-12:00 # 2026-03-01 # 2026-06-01 # 04-06 10:00-12:00, 05-04 10:00-12:00",
                "months over New Year   # Nov-Feb Mo[1] 10:00-12:00 # 2026-10-01 # 2027-04-01 # 11-02 10:00-12:00, 12-07 10:00-12:00, 01-04 10:00-12:00, 02-01 10:00-12:00",
                "every third month      # Jan-Dec/3 Mo[1] 10:00-12:00 # 2026-01-01 # 2027-01-01 # 01-05 10:00-12:00, 04-06 10:00-12:00, 07-06 10:00-12:00, 10-05 10:00-12:00",
                "dates                  # Mar 03,05 10:00-12:00 # 2026-03-01 # 2026-04-01 # 03-03 10:00-12:00, 03-05 10:00-12:00",
                "span of dates          # Mar 30-Apr 01 10:00-12:00 # 2026-03-01 # 2026-05-01 # 03-30 10:00-12:00, 03-31 10:00-12:00, 04-01 10:00-12:00",
                "within a month         # Mar 03-04 10:00-12:00 # 2026-03-01 # 2026-05-01 # 03-03 10:00-12:00, 03-04 10:00-12:00",
                "with a year            # 2026 Mar 03 - 2026 Jun 30 Tu[1] 10:00-12:00 # 2025-01-01 # 2028-01-01 # 03-03 10:00-12:00, 04-07 10:00-12:00, 05-05 10:00-12:00, 06-02 10:00-12:00",
                "year of the start alone# 2026 Dec 31-Jan 01 10:00-12:00 # 2025-01-01 # 2029-01-01 # 12-31 10:00-12:00, 01-01 10:00-12:00",
                "year of the end alone  # Dec 31-2027 Jan 01 10:00-12:00 # 2025-01-01 # 2029-01-01 # 12-31 10:00-12:00, 01-01 10:00-12:00",
                "from a date on         # 2026 Dec 30+ 10:00-12:00 # 2026-01-01 # 2027-01-02 # 12-30 10:00-12:00, 12-31 10:00-12:00, 01-01 10:00-12:00",
                "a year                 # 2027 Mo 10:00-12:00 # 2026-12-21 # 2027-01-12 # 01-04 10:00-12:00, 01-11 10:00-12:00",
                "years                  # 2024-2028/2 Jan 05 10:00-12:00 # 2024-01-01 # 2030-01-01 # 01-05 10:00-12:00, 01-05 10:00-12:00, 01-05 10:00-12:00",
                "no 29 February         # Feb 29 10:00-12:00 # 2026-01-01 # 2029-01-01 # 02-29 10:00-12:00",
                "span to 29 February    # Feb 28-29 10:00-12:00 # 2026-01-01 # 2027-01-01 # 02-28 10:00-12:00",
                "from 29 February       # 2026 Feb 29-2026 Mar 02 10:00-12:00 # 2026-01-01 # 2027-01-01 # 03-01 10:00-12:00, 03-02 10:00-12:00",
                "from an n-th weekday   # Dec Su[1]-Dec 07 10:00-12:00 # 2026-12-01 # 2027-01-01 # 12-06 10:00-12:00, 12-07 10:00-12:00",
                "weekday on or after    # Sep 15+Sa 10:00-12:00 # 2026-01-01 # 2027-01-01 # 09-19 10:00-12:00",
                "weekday on or before   # Sep 15-Sa 10:00-12:00 # 2026-01-01 # 2027-01-01 # 09-12 10:00-12:00",
                "Easter                 # easter 10:00-12:00 # 2026-01-01 # 2028-01-01 # 04-05 10:00-12:00, 03-28 10:00-12:00",
                "Good Friday            # easter -2 days 10:00-12:00 # 2026-01-01 # 2027-01-01 # 04-03 10:00-12:00",
                "around Easter          # easter -1 day-easter +1 day 10:00-12:00 # 2026-01-01 # 2027-01-01 # 04-04 10:00-12:00, 04-05 10:00-12:00, 04-06 10:00-12:00",
                "public holidays        # PH 10:00-12:00 # 2026-04-01 # 2026-06-01 # 04-03 10:00-12:00, 04-06 10:00-12:00, 05-01 10:00-12:00",
                "Sundays and holidays   # Su,PH 10:00-11:00 # 2026-04-01 # 2026-04-13 # 04-03 10:00-11:00, 04-05 10:00-11:00, 04-06 10:00-11:00, 04-12 10:00-11:00",
                "holidays on a Monday   # PH Mo 10:00-11:00 # 2026-01-01 # 2027-01-01 # 04-06 10:00-11:00",
                "day after holidays     # PH +1 day 10:00-11:00 # 2026-04-01 # 2026-05-01 # 04-04 10:00-11:00, 04-07 10:00-11:00",
                "in school holidays     # SH Mo 10:00-12:00 # 2026-03-01 # 2026-05-01 # 03-30 10:00-12:00, 04-06 10:00-12:00",
                "closed on holidays     # Fr-Mo 10:00-12:00; PH off # 2026-04-03 # 2026-04-07 # 04-04 10:00-12:00, 04-05 10:00-12:00",
                "closed in the holidays # Mo 10:00-12:00; SH off # 2026-03-23 # 2026-04-20 # 03-23 10:00-12:00, 04-13 10:00-12:00",
                "closed in both         # Mo 10:00-12:00; PH,SH off # 2026-03-23 # 2026-04-20 # 03-23 10:00-12:00, 04-13 10:00-12:00",
                "past midnight          # Fr 22:00-02:00 # 2026-03-02 # 2026-03-09 # 03-06 22:00-03-07 02:00",
                "hours beyond 24        # Fr 22:00-26:00 # 2026-03-02 # 2026-03-09 # 03-06 22:00-03-07 02:00",
                "a whole turn           # Fr 22:00-22:00 # 2026-03-02 # 2026-03-09 # 03-06 22:00-03-07 22:00",
                "a day                  # Mo # 2026-03-02 # 2026-03-09 # 03-02 00:00-03-03 00:00",
                "days on end            # Mo-We # 2026-03-02 # 2026-03-09 # 03-02 00:00-03-05 00:00",
                "open end               # Tu 14:00+ # 2026-03-02 # 2026-03-09 # 03-03 14:00-03-04 00:00+",
                "open end of an evening # Tu 19:00+ # 2026-03-02 # 2026-03-09 # 03-03 19:00-03-04 05:00+",
                "at least until         # Tu 14:00-16:00+ # 2026-03-02 # 2026-03-09 # 03-03 14:00-16:00, 03-03 16:00-03-04 00:00+",
                "open end, then times   # Tu 10:00+,14:00-16:00 # 2026-03-02 # 2026-03-09 # 03-03 10:00-14:00+, 03-03 14:00-16:00",
                "a point in time        # Tu 14:00 # 2026-03-02 # 2026-03-09 # 03-03 14:00-14:01+",
                "points in time         # Tu 14:00-16:00/60 # 2026-03-02 # 2026-03-09 # 03-03 14:00-14:01+, 03-03 15:00-15:01+, 03-03 16:00-16:01+",
                "a comment              # Mo 08:00-10:00 open `A` # 2026-03-02 # 2026-03-09 # 03-02 08:00-10:00 A",
                "a comment alone        # Mo 08:00-10:00 `nur mit Termin` # 2026-03-02 # 2026-03-09 # 03-02 08:00-10:00 UNKNOWN nur mit Termin",
                "unknown                # Mo 08:00-10:00 unknown # 2026-03-02 # 2026-03-09 # 03-02 08:00-10:00 UNKNOWN",
                "later rule of the day  # Mo-We 10:00-12:00; Tu 14:00-16:00 # 2026-03-02 # 2026-03-09 # 03-02 10:00-12:00, 03-03 14:00-16:00, 03-04 10:00-12:00",
                "additional rule        # Mo-Tu 10:00-12:00, Tu 14:00-16:00 # 2026-03-02 # 2026-03-09 # 03-02 10:00-12:00, 03-03 10:00-12:00, 03-03 14:00-16:00",
                "fallback               # Tu 10:00-12:00 || Mo-Tu 11:00-13:00 `anrufen` # 2026-03-02 # 2026-03-09 # 03-02 11:00-13:00 UNKNOWN anrufen, 03-03 10:00-12:00, 03-03 12:00-13:00 UNKNOWN anrufen",
                "closed, then fallback  # Mo 10:00-12:00; Mo[1] off || Mo 11:00-12:00 `anrufen` # 2026-03-02 # 2026-03-03 # 03-02 11:00-12:00 UNKNOWN anrufen",
                "off after a fallback   # Mo-Tu 10:00-12:00 || `anrufen`; We-Su off # 2026-03-02 # 2026-03-04 # 03-02 00:00-10:00 UNKNOWN anrufen, 03-02 10:00-12:00, 03-02 12:00-03-03 10:00 UNKNOWN anrufen, 03-03 10:00-12:00, 03-03 12:00-03-04 00:00 UNKNOWN anrufen",
                "off for some hours     # Mo 10:00-16:00; Mo 12:00-13:00 off # 2026-03-02 # 2026-03-09 # 03-02 10:00-12:00, 03-02 13:00-16:00",
                "off cuts last night    # Fr 22:00-04:00; Sa 02:00-06:00 off # 2026-03-02 # 2026-03-09 # 03-06 22:00-03-07 02:00",
                "a day off does not     # Fr-Sa 22:00-04:00; Su-Th off # 2026-03-02 # 2026-03-09 # 03-06 22:00-03-07 04:00, 03-07 22:00-03-08 04:00",
                "nor does another time  # Fr 22:00-04:00; Sa 10:00-12:00 # 2026-03-02 # 2026-03-09 # 03-06 22:00-03-07 04:00, 03-07 10:00-12:00",
                "spans of days off      # Mo-We 10:00-12:00; Mar 03-Mar 04 off # 2026-03-02 # 2026-03-09 # 03-02 10:00-12:00",
                "off, then times        # Mo off, Tu 10:00-12:00 # 2026-03-02 # 2026-03-09 # 03-03 10:00-12:00",
                "day and night, comma   # 24/7, Mo 10:00-12:00 off # 2026-03-02 # 2026-03-03 # 02-23 12:00-03-02 10:00, 03-02 12:00-03-09 10:00",
                "other quotation marks  # Mo 08:00-10:00 „nur mit Termin“; Tu 08:00-10:00 “A” # 2026-03-02 # 2026-03-09 # 03-02 08:00-10:00 UNKNOWN nur mit Termin, 03-03 08:00-10:00 UNKNOWN A",
                "quoted within quotes   # Mo 08:00-10:00 open `Haus „Linde“` # 2026-03-02 # 2026-03-09 # 03-02 08:00-10:00 Haus „Linde“",
                "morning and afternoon  # Mo 9am-4pm # 2026-03-02 # 2026-03-09 # 03-02 09:00-16:00",
                "German weekdays        # Di,Mi,Do,So 10-12 # 2026-03-02 # 2026-03-09 # 03-03 10:00-12:00, 03-04 10:00-12:00, 03-05 10:00-12:00, 03-08 10:00-12:00",
            })
    void givesWhatTheCalendarSays(String name, String text, String from, String to, String expected) {
        Schedule schedule = Schedule.of(text.replace('`', '"'), null, null);
        assertThat(schedule.problems()).as(name).isEmpty();
        assertThat(String.join(", ", Town.sessions(schedule, from, to)))
                .as(name)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dienstags nachmittags",
                "Mo-Fr 8-12 Uhr",
                "Mo-Fr 08:00-12:00 und nach Vereinbarung",
                "Mo 10:00-12:00 Di 10:00-12:00",
                "Sa 12:00-18:002",
                "Mo 15am-16am",
                "Mo[] 10:00-12:00",
                "Mo[6] 10:00-12:00",
                "Mo 25:00-26:00",
                "Mo 10:61-12:00",
                "\"Sommer\": Mo 10:00-12:00",
                "Mo 10:00-12:00 \"offen",
                "99999999999 Mo",
                "123456 Jan 01",
                ";;",
                "||",
                "\u0000\u0001\u0002",
                "(((((((((((((((((((",
                "Mo-Su 00:00-24:00/1",
                // Days without times, gone on with after a comma: open day and night is not what is meant.
                "PH,Dec 24 off",
                "Mo-Fr 10:00-12:00; PH, Dec 24,Dec 31 off",
                "Mo,We, 10:00-12:00",
                "Jan 5,10:00-12:00",
                "Dec Mo[1],PH 10:00-12:00",
                // Days and weeks no calendar has.
                "Mo-Fr 10:00-12:00; Feb 30 off",
                "Apr 01-31 10:00-12:00",
                "Apr 31,May 02 10:00-12:00",
                "week 54 Mo 10:00-12:00",
                "week 10-54 Mo 10:00-12:00",
                // In the afternoon, surely.
                "Mo-Fr 2-4pm",
                "Mo-Fr 2:30 - 4:00 pm",
            })
    void whatIsNoRuleStaysText(String text) {
        Schedule schedule = Schedule.of(text, null, null);
        assertThat(schedule.isReadable()).isFalse();
        assertThat(schedule.text()).contains(text);
        assertThat(Town.sessions(schedule, "2026-03-02", "2026-04-01")).isEmpty();
        assertThat(schedule.openingAt(Town.at("2026-03-03T10:00"), Town.CALENDAR))
                .isEqualTo(new Opening.Unknown(null, Opening.Reason.NOT_READABLE, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mo 10:00-12:00;\nTu 10 Uhr", "Mo\t10:00-12:00;\tTu 10 Uhr", "Mo\u00a010:00-12:00;\r\nTu 10 Uhr"
            })
    void placeOfAProblemIsCountedOverLinesAndTabs(String text) {
        assertThat(Schedule.of(text, null, null).problems())
                .singleElement()
                .extracting(problem -> problem.position().orElse(-1))
                .isEqualTo(text.indexOf("Uhr"));
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "Mo ",
                        "(",
                        "\"",
                        "[",
                        "10:00-12:00,",
                        "Mo 10:00-12:00; ",
                        "\u0007",
                        "week 1,",
                        "PH +1 day,",
                        "1/",
                        "||",
                        "🙂")
                .flatMap(part -> Stream.of(part.repeat(10_000 / part.length()), part.repeat(3990 / part.length())));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void tenThousandCharactersAreAnsweredAtOnce(String text) {
        long start = System.nanoTime();
        Schedule schedule = Schedule.of(text, text, text);
        List<String> sessions = Town.sessions(schedule, "2026-01-01", "2027-01-01");
        assertThat(schedule.problems()).isNotEmpty();
        assertThat(sessions).hasSizeLessThan(1000);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static String repeated(int times, String separator, IntFunction<String> rule) {
        return IntStream.range(0, times).mapToObj(rule).collect(Collectors.joining(separator));
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    static Stream<String> tooMuch() {
        return Stream.of(
                repeated(148, ", ", i -> "Mo " + time(i * 9) + "-" + time(i * 9 + 5)),
                repeated(61, "; ", i -> "2020 Mo off"),
                repeated(60, "; ", i -> "Mo " + time(i * 9) + "-" + time(i * 9 + 5) + " off"),
                repeated(201, ",", i -> "Jan 01") + " off",
                repeated(13, "; ", i -> "easter -2 days off"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void moreRulesThanAnybodyFollowsAreAProblem(String text) {
        assertThat(text).hasSizeLessThan(Schedule.LONGEST_TEXT);
        assertThat(Schedule.of(text, null, null).problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.TOO_MANY);
    }
}
