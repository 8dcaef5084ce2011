package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.HolidaySettings;
import de.nahraum.geodata.city.HolidaySettings.SchoolBreak;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.hours.Opening;
import de.nahraum.geodata.hours.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hours of a year: counted on a calendar for every kind of schedule, and by asking a schedule at every hour of the year whether it is open. The year is that from Monday, 23 November
 * 2026, to Sunday, 21 November 2027, with the public holidays of Rheinland-Pfalz and school holidays known to 8 January.
 */
class OfferHoursTest {
    private static final ZoneId BERLIN = RandomTown.BERLIN;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final HolidaySettings HOLIDAYS = new HolidaySettings(
            "de-rp",
            List.of(
                    new SchoolBreak("Herbst", LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 16)),
                    new SchoolBreak("Weihnachten", LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 8))));
    private static final City TOWN = town(HOLIDAYS);

    private static City town(HolidaySettings holidays) {
        CityData data = GridTown.data();
        return GridTown.city(new CityData(
                data.settings().withHolidays(holidays),
                data.sources(),
                data.districts(),
                data.cells(),
                data.observations(),
                data.places(),
                data.offers(),
                List.of(),
                List.of(),
                List.of(),
                data.streets()));
    }

    private static Offer offer(
            @Nullable String schedule,
            @Nullable String dates,
            @Nullable String cancelled,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new Offer(
                "o",
                "house",
                RandomTown.TOPIC,
                "o",
                "Träger",
                schedule,
                dates,
                cancelled,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Status.OPEN,
                from,
                until,
                null,
                null,
                "grid-town");
    }

    private static OfferHours hours(City city, Offer offer, LocalDate begin) {
        return OfferHours.of(city, offer, at(begin), at(begin.plusDays(Capacity.DAYS)));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(BERLIN).toInstant();
    }

    /**
     * Public holidays on a Friday are Christmas Day, New Year and Good Friday, and eight on a day from Monday to Friday. Behind the table of school holidays are 45 Mondays; before, five, and two in the holidays. The
     * clock takes an hour in March and gives it back in October.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            We 14:00-16:00                                     ~ 104  ~ 0   ~ false
            We[-1] 16:00-18:00                                 ~ 24   ~ 0   ~ false
            Mo[1] 16:00-18:00                                  ~ 24   ~ 0   ~ false
            24/7                                               ~ 8736 ~ 0   ~ false
            Mo 22:00-02:00                                     ~ 208  ~ 0   ~ false
            Su 22:00-02:00                                     ~ 208  ~ 0   ~ false
            Su 01:00-04:00                                     ~ 156  ~ 0   ~ false
            Fr 09:00-12:00                                     ~ 156  ~ 0   ~ false
            Fr 09:00-12:00; PH off                             ~ 147  ~ 0   ~ false
            Fr 09:00-12:00; PH unknown                         ~ 147  ~ 9   ~ false
            Fr 09:00-12:00; PH "bitte anrufen"                 ~ 147  ~ 9   ~ false
            Fr 09:00-12:00 "nur mit Termin"; PH "bitte anrufen" ~ 0   ~ 156 ~ false
            Th 20:00-04:00; PH unknown                         ~ 388  ~ 28  ~ false
            Mo-Su 00:00-24:00/5; SH,PH unknown                 ~ 0    ~ 0   ~ true
            Fr 09:00-12:00; 2026 Dec 18 unknown                ~ 153  ~ 3   ~ false
            Fr 09:00-12:00 unknown                             ~ 0    ~ 156 ~ false
            We 14:00-16:00 "nur mit Termin"                    ~ 0    ~ 104 ~ false
            Mo 08:00-10:00, Mo 10:00-12:00 "nur mit Termin"    ~ 104  ~ 104 ~ false
            Mo 08:00-10:00, Mo 09:00-12:00 "nur mit Termin"    ~ 52   ~ 156 ~ false
            Mo-Fr 08:00-18:00 || "nach Vereinbarung"           ~ 2600 ~ 0   ~ false
            Mo-Fr 08:00-18:00; PH unknown || "in Absprache"    ~ 2520 ~ 80  ~ false
            "nach Vereinbarung"                                ~ 0    ~ 0   ~ true
            24/7 unknown                                       ~ 0    ~ 0   ~ true
            Th 10:00+                                          ~ 0    ~ 0   ~ true
            Th 10:00-12:00+                                    ~ 104  ~ 0   ~ true
            irgendwann                                         ~ 0    ~ 0   ~ true
            ''                                                 ~ 0    ~ 0   ~ true
            Mo 10:00-12:00                                     ~ 104  ~ 0   ~ false
            Mo 10:00-12:00; SH off                             ~ 10   ~ 90  ~ false
            Mo 10:00-12:00; sh off                             ~ 10   ~ 90  ~ false
            SH Mo 10:00-12:00                                  ~ 4    ~ 90  ~ false
            Mo 10:00-12:00; SH Mo 11:00-13:00                  ~ 59   ~ 90  ~ false
            Mo 10:00-12:00; SH unknown                         ~ 10   ~ 94  ~ false
            """)
    void ofASchedule(String schedule, double known, double unknown, boolean uncounted) {
        assertThat(hours(TOWN, offer(schedule, null, null, null, null), MONDAY))
                .isEqualTo(new OfferHours(known, unknown, uncounted));
    }

    @Test
    void ofDatesBesideARuleOrWithoutAny() {
        assertThat(hours(TOWN, offer("We 14:00-16:00", null, "2026-12-23", null, null), MONDAY))
                .isEqualTo(new OfferHours(102, 0, false));
        assertThat(hours(TOWN, offer("We 14:00-16:00", null, "vielleicht an Weihnachten", null, null), MONDAY))
                .as("nobody knows which are cancelled")
                .isEqualTo(new OfferHours(0, 104, false));
        assertThat(hours(TOWN, offer("irgendwann", "2026-12-03 14:00-16:00", null, null, null), MONDAY))
                .isEqualTo(new OfferHours(2, 0, true));
        assertThat(hours(TOWN, offer(null, "2026-12-03", null, null, null), MONDAY))
                .as("a day without a time")
                .isEqualTo(new OfferHours(0, 0, true));
        assertThat(hours(TOWN, offer("We 14:00-16:00", "2026-12-03; 2026-12-02", null, null, null), MONDAY))
                .as("something more on a Thursday, at some time")
                .isEqualTo(new OfferHours(104, 0, false));
    }

    /** Half a year is 26 Wednesdays; from 25 November to the end of the year there are six. */
    @Test
    void ofAnOfferThatBeginsOrEndsWithinTheYear() {
        String rule = "We 14:00-16:00";
        assertThat(hours(TOWN, offer(rule, null, null, MONDAY.plusWeeks(26), null), MONDAY))
                .isEqualTo(new OfferHours(52, 0, false));
        assertThat(hours(TOWN, offer(rule, null, null, null, LocalDate.of(2026, 12, 31)), MONDAY))
                .isEqualTo(new OfferHours(12, 0, false));
        assertThat(hours(TOWN, offer(rule, null, null, null, LocalDate.of(2026, 11, 22)), MONDAY))
                .isEqualTo(new OfferHours(0, 0, false));
        assertThat(hours(TOWN, offer(rule, null, null, MONDAY.plusYears(1), null), MONDAY))
                .isEqualTo(new OfferHours(0, 0, false));
    }

    /** Where nobody gave a table no day is a school holiday; one that reaches over the year leaves nothing open. */
    @Test
    void onlyATableThatEndsLeavesSchoolHolidaysOpen() {
        Offer offer = offer("Mo 10:00-12:00; SH off", null, null, null, null);
        assertThat(hours(town(HolidaySettings.NONE), offer, MONDAY)).isEqualTo(new OfferHours(104, 0, false));
        HolidaySettings longer = new HolidaySettings(
                null, List.of(new SchoolBreak("Weihnachten", MONDAY.plusYears(1), MONDAY.plusYears(1))));
        assertThat(hours(town(longer), offer, MONDAY)).isEqualTo(new OfferHours(104, 0, false));
    }

    /** What is weekly counts 52 times from any day; of what is monthly, twelve are in the year, or eleven if the next one falls just behind it: from one day in 24, here over 28 years. */
    @Test
    void theDayOneAsksOnHardlyMatters() {
        Offer weekly = offer("We 14:00-16:00", null, null, null, null);
        Offer monthly = offer("We[-1] 16:00-18:00", null, null, null, null);
        City town = town(HolidaySettings.NONE);
        int eleven = 0;
        int begins = 0;
        for (LocalDate begin = MONDAY; begin.isBefore(MONDAY.plusYears(28)); begin = begin.plusDays(4)) {
            double known = hours(town, monthly, begin).known();
            assertThat(known).as("from " + begin).isIn(22.0, 24.0);
            eleven += known < 24 ? 1 : 0;
            begins++;
        }
        assertThat((double) eleven / begins).isCloseTo(1 / 24.0, within(0.005));
        for (int day = 0; day < 7; day++) {
            assertThat(hours(town, weekly, MONDAY.plusDays(day)).known()).isEqualTo(104);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void askedAtEveryHourOfTheYearItIsTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> rules = List.of(
                "%s[%3$d] %4$02d:00-%5$02d:00",
                "%s,%s %4$02d:00-%5$02d:00; PH off",
                "%s-Su %4$02d:00-%5$02d:00; Jul-Aug off",
                "%s %4$02d:00-%5$02d:00; %2$s[-1] %5$02d:00-03:00 \"nach Vereinbarung\"",
                "week 1-53/2 %s %4$02d:00-%5$02d:00, %2$s 06:00-08:00 unknown",
                "%s %4$02d:00-%5$02d:00; easter -2 days off || \"auf Anfrage\"",
                "DTSTART:20260105T%4$02d0000 DURATION:PT2H RRULE:FREQ=MONTHLY;BYDAY=MO,TH;BYSETPOS=-1",
                "Apr-Oct: %s %4$02d:00-%5$02d:00; %2$s 20:00-26:00");
        List<String> days = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa");
        int day = random.nextInt(days.size() - 1);
        int hour = random.nextInt(8, 18);
        String text = String.format(
                Locale.ROOT,
                rules.get((int) (seed - 1)),
                days.get(day),
                days.get(day + 1),
                random.nextInt(1, 5),
                hour,
                hour + random.nextInt(1, 4));
        LocalDate begin = MONDAY.plusDays(random.nextInt(365));
        LocalDate last = random.nextBoolean() ? begin.plusDays(random.nextInt(30, 300)) : null;
        Offer offer = offer(
                text, null, random.nextBoolean() ? begin.plusDays(20) + ".." + begin.plusDays(60) : null, null, last);
        Schedule schedule = TOWN.scheduleOf(offer);
        int known = 0;
        int unknown = 0;
        for (Instant each = at(begin).plus(Duration.ofMinutes(30));
                each.isBefore(at(begin.plusDays(364)));
                each = each.plus(Duration.ofHours(1))) {
            switch (schedule.openingAt(each, TOWN.calendar())) {
                case Opening.Open open -> known++;
                case Opening.Unknown asked ->
                    unknown += asked.session() != null && asked.session().anyTime() ? 0 : 1;
                case Opening.Closed closed -> {}
            }
        }
        assertThat(known + unknown).as(text).isPositive();
        assertThat(hours(TOWN, offer, begin)).as(text).isEqualTo(new OfferHours(known, unknown, false));
    }
}
