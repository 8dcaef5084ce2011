package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list of dates says once holds for all its dates, as people mean it; the days are those of a calendar of 2026 and 2027. */
class DateListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Jan,Apr,Jul,Oct Mo[1] 10:00-12:00    # 01-05, 04-06, 07-06, 10-05",
                "Jan-Mar,Oct We[2] 10:00-12:00        # 01-14, 02-11, 03-11, 10-14",
                "Jan,Apr Fr[-1] +1 day 10:00-12:00    # 01-31, 04-25",
                "2026 Jan,Apr Mo[1] 10:00-12:00       # 01-05, 04-06",
                "2026 Jan-Mar,Oct We[2] 10:00-12:00   # 01-14, 02-11, 03-11, 10-14",
                // Each with its own weekday, and a day beside a weekday, as before.
                "Jan Mo[1],Apr We[2] 10:00-12:00      # 01-05, 04-08",
                "Jan 02,Apr Mo[1] 10:00-12:00         # 01-02, 04-06",
                "Jan 02-03,Apr Mo[1] 10:00-12:00      # 01-02, 01-03, 04-06",
            })
    void weekdayBehindTheLastMonthIsThatOfEach(String text, String days) {
        assertThat(days(text, "2026-01-01", "2027-01-01")).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2026 Jan 05,Feb 09,Mar 02 10:00-12:00        # 2026-01-05, 2026-02-09, 2026-03-02",
                "2026 Jan 05-06,Feb 09-10 10:00-12:00         # 2026-01-05, 2026-01-06, 2026-02-09, 2026-02-10",
                "2026 Feb,Nov Mo[1] 10:00-12:00               # 2026-02-02, 2026-11-02",
                "2026 Dec 30-2027 Jan 01,Jan 05 10:00-12:00   # 2026-12-30, 2026-12-31, 2027-01-01, 2027-01-05",
                "2026 Dec 31,2027 Jan 05,Jan 07 10:00-12:00   # 2026-12-31, 2027-01-05, 2027-01-07",
                "2026 Jan 05,easter 10:00-12:00               # 2026-01-05, 2026-04-05",
                // Without a year in front, a year belongs to the date it stands before.
                "Jan 05,2027 Feb 09 10:00-12:00               # 2026-01-05, 2027-01-05, 2027-02-09",
            })
    void yearOfTheFirstIsThatOfThoseBehindIt(String text, String days) {
        assertThat(yearDays(text)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026 Dec 24,Jan 02 off",
                "2026 Dec 30-Jan 01,Dec 24 off",
                "2026 Dec 30-Jan 01,Jan 05 off",
                "2026 Mar,Feb Mo 10:00-12:00"
            })
    void listThatWouldHaveToGoOnInAnotherYearIsNotUnderstood(String text) {
        assertThat(Schedule.of(text, null, null).isReadable()).isFalse();
    }

    private static String days(String text, String from, String to) {
        return sessions(text, from, to, 5);
    }

    private static String yearDays(String text) {
        return sessions(text, "2026-01-01", "2028-01-01", 0);
    }

    private static String sessions(String text, String from, String to, int cut) {
        Schedule schedule = Schedule.of(text, null, null);
        assertThat(schedule.problems()).isEmpty();
        return schedule.listSessions(Town.at(from + "T00:00"), Town.at(to + "T00:00"), Town.CALENDAR).stream()
                .map(session -> session.start().toLocalDate().toString().substring(cut))
                .collect(Collectors.joining(", "));
    }
}
