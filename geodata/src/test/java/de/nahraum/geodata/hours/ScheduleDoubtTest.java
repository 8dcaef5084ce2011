package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is worked out as it stands, and hardly meant, is said; what people usually write is not doubted. */
class ScheduleDoubtTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-12:00; \"nach Vereinbarung\"",
                "Mo-Fr 09:00-12:00, \"nach Vereinbarung\"",
                "Mo-Fr 09:00-12:00; PH off; unknown \"nach Vereinbarung\"",
                "Mo-Fr 09:00-12:00; open",
                "Mo-Fr 09:00-12:00; 24/7",
            })
    void partThatHoldsAlwaysCoversTheTimesBeforeIt(String text) {
        assertThat(Schedule.of(text, null, null).doubts()).containsExactly(ScheduleDoubt.COVERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mo-Fr 09:00-12:00; PH", "Mo-Fr 09:00-12:00, Sa", "Sa; Mo-Fr 09:00-12:00", "Mo 10-12; Jul-Aug"})
    void daysWithoutTimesBesideTimesAreOpenDayAndNight(String text) {
        assertThat(Schedule.of(text, null, null).doubts()).containsExactly(ScheduleDoubt.DAY_AND_NIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=WEEKLY;BYDAY=1TU", "FREQ=DAILY;BYDAY=MO,-1TU", "FREQ=YEARLY;BYWEEKNO=10;BYDAY=1MO"})
    void numberThatCountsNothingIsDoubted(String rule) {
        assertThat(Schedule.of("DTSTART:20260303T100000 RRULE:" + rule, null, null)
                        .doubts())
                .containsExactly(ScheduleDoubt.NUMBER_IGNORED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-12:00",
                "Mo-Fr 09:00-12:00 || \"nach Vereinbarung\"",
                "Mo-Fr 09:00-12:00; PH off || \"nach Vereinbarung\"",
                "Mo-Fr 09:00-12:00; Th \"nach Vereinbarung\"",
                "Mo-Fr 09:00-12:00; PH open",
                "Mo-Fr 09:00-12:00; off \"Umbau\"",
                "\"nach Vereinbarung\"; Mo-Fr 09:00-12:00",
                "24/7; Dec 25 off",
                "24/7; Tu 10:00-12:00 off",
                "Apr-Sep; Oct-Dec \"on request\"",
                "\"nach Vereinbarung\"",
                "dienstags",
                "DTSTART:20260303T100000 RRULE:FREQ=WEEKLY;BYDAY=TU",
                "DTSTART:20260303T100000 RRULE:FREQ=MONTHLY;BYDAY=1TU,-1TU",
                "DTSTART:20260303T100000 RRULE:FREQ=YEARLY;BYDAY=20MO",
                "DTSTART:20260303T100000 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1MO",
            })
    void usualOnesAreNotDoubted(String text) {
        assertThat(Schedule.of(text, null, null).doubts()).isEmpty();
    }
}
