package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.access.Coverage.People;
import de.nahraum.geodata.access.Coverage.UnknownReason;
import de.nahraum.geodata.access.TimedCoverage.Times;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.street.WalkProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Timed coverage is what it says: numbers worked out on paper in {@link GridTown}, whose office hour is Wednesdays 14:00–16:00 and whose talk is on second Thursdays
 * 18:00–20:00; and a solution that walks every minute of the window on random towns.
 */
class TimedCoverageTest {
    private static final City TOWN = GridTown.city();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Limit NEAR = new Limit.Metres(580);

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(RandomTown.BERLIN).toInstant();
    }

    private static TimedQuestion question(String topic, SessionTime when, LocalDate from, int weeks) {
        return new TimedQuestion(CoverageQuestion.open(topic, NEAR), when, null, at(from), weeks);
    }

    private static double days(double hours) {
        return hours / 24;
    }

    /** Every Wednesday: wherever the window begins, a gap of 166 hours in every 168. */
    @Test
    void anHourAWeekIsWaitedForThreeDaysAndTenHours() {
        TimedCoverage timed = TimedCoverage.of(TOWN, question("tenant-consultation", SessionTime.ANY, MONDAY, 4));
        assertThat(timed.coverage().cityPeople()).isEqualTo(new People(68, 45, 0));
        assertThat(timed.cityTimes().meanWaitingDays()).hasValueCloseTo(days(166 * 166 / 2.0 / 168), within(1e-12));
        assertThat(timed.cityTimes().waitingIsLowerBound()).isFalse();
        assertThat(timed.cityTimes().personWeeksUnserved()).isEqualTo(45 * 4);
        assertThat(timed.cityTimes().sessions()).isEqualTo(4);
        assertThat(timed.cityTimes().offersWithUnknownHours()).isZero();
        assertThat(timed.districtTimes()).extracting(Times::sessions).containsExactly(4, 0);
        assertThat(timed.districtTimes()).extracting(Times::personWeeksUnserved).containsExactly(5L * 4, 40L * 4);
        assertThat(timed.districtTimes().get(1).meanWaitingDays()).isEmpty();
    }

    /** From Monday, 23 November: the talk is on 10 December, 426 hours on, and on 14 January, 1266 hours on. The window has 672 hours. */
    @Test
    void theLastGapGoesToTheNextSessionBehindTheWindow() {
        TimedCoverage timed = TimedCoverage.of(TOWN, question("neighbourhood", SessionTime.EVENING, MONDAY, 4));
        double sum = 426 * 426 / 2.0 + (838 * 838 - 594 * 594) / 2.0;
        assertThat(timed.cityTimes().meanWaitingDays()).hasValueCloseTo(days(sum / 672), within(1e-12));
        assertThat(timed.cityTimes().waitingIsLowerBound()).isFalse();
        assertThat(timed.cityTimes().personWeeksUnserved()).isEqualTo(68 * 3 + 45 * 4);
    }

    /** In the week from 7 December it begins after 90 hours; in the week after there is none, and what comes later is not looked at. */
    @Test
    void aWaitOfWhichTheEndIsNotSeenIsALowerBound() {
        TimedCoverage timed =
                TimedCoverage.of(TOWN, question("neighbourhood", SessionTime.ANY, LocalDate.of(2026, 12, 7), 1));
        double sum = 90 * 90 / 2.0 + (244 * 244 - 168 * 168) / 2.0;
        assertThat(timed.cityTimes().meanWaitingDays()).hasValueCloseTo(days(sum / 168), within(1e-12));
        assertThat(timed.cityTimes().waitingIsLowerBound()).isTrue();
    }

    /** From 14:30 of a session on: an hour and a half without waiting, then 166 hours until the window's last half hour. */
    @Test
    void whoComesDuringASessionDoesNotWait() {
        Instant during = LocalDate.of(2026, 11, 25)
                .atTime(14, 30)
                .atZone(RandomTown.BERLIN)
                .toInstant();
        TimedCoverage timed = TimedCoverage.of(
                TOWN,
                new TimedQuestion(
                        CoverageQuestion.open("tenant-consultation", NEAR), SessionTime.ANY, null, during, 1));
        assertThat(timed.cityTimes().meanWaitingDays()).hasValueCloseTo(days(166 * 166 / 2.0 / 168), within(1e-12));
        assertThat(timed.cityTimes().sessions()).as("this one and the next one").isEqualTo(2);
    }

    @Test
    void inTheEveningAndAtTheWeekendTheOfficeHourIsAGap() {
        for (SessionTime when : List.of(SessionTime.EVENING, SessionTime.WEEKEND)) {
            TimedCoverage timed = TimedCoverage.of(TOWN, question("tenant-consultation", when, MONDAY, 4));
            assertThat(timed.coverage().cityPeople()).isEqualTo(new People(0, 113, 0));
            assertThat(timed.cityTimes().meanWaitingDays()).isEmpty();
            assertThat(timed.cityTimes().waitingIsLowerBound()).isFalse();
            assertThat(timed.cityTimes().personWeeksUnserved()).isEqualTo(113 * 4);
            assertThat(timed.cityTimes().sessions()).isZero();
        }
    }

    /** The clock goes back on Sunday, 25 October: the week has 169 hours, and from Monday to Wednesday, 14:00, are 62. */
    @Test
    void aWeekIsSevenDaysOnTheTownsClock() {
        TimedCoverage timed =
                TimedCoverage.of(TOWN, question("tenant-consultation", SessionTime.ANY, LocalDate.of(2026, 10, 19), 1));
        double sum = 62 * 62 / 2.0 + (167 * 167 - 62 * 62) / 2.0;
        assertThat(timed.cityTimes().meanWaitingDays()).hasValueCloseTo(days(sum / 169), within(1e-12));
        assertThat(timed.cityTimes().personWeeksUnserved()).isEqualTo(45);
    }

    @Test
    void whoReachesOnlyAnOfferOfUnknownHoursIsUnknownAndNoGap() {
        for (String hours : java.util.Arrays.asList(null, "irgendwann", "We 14:00-16:00 \"nach Vereinbarung\"")) {
            TimedCoverage timed =
                    TimedCoverage.of(withSchedule(hours), question("tenant-consultation", SessionTime.ANY, MONDAY, 4));
            assertThat(timed.coverage().cityPeople()).as(hours).isEqualTo(new People(0, 45, 68));
            assertThat(timed.cityTimes().offersWithUnknownHours()).isEqualTo(1);
            assertThat(timed.cityTimes().sessions()).isZero();
            assertThat(timed.cityTimes().personWeeksUnserved()).isEqualTo(45 * 4);
        }
        TimedCoverage onlyKnownDistrict = TimedCoverage.of(
                withSchedule(null),
                new TimedQuestion(
                        new CoverageQuestion(
                                "tenant-consultation",
                                new Limit.Metres(2000),
                                WalkProfile.WALK,
                                StatusFilter.OPEN,
                                true),
                        SessionTime.ANY,
                        null,
                        at(MONDAY),
                        4));
        assertThat(onlyKnownDistrict.coverage().districts())
                .extracting(Coverage.OfDistrict::reason)
                .containsOnly(UnknownReason.HOURS_UNKNOWN);
    }

    /** By appointment in the morning says nothing about the evening. */
    @Test
    void unknownHoursAtAnotherTimeMakeNothingUnknown() {
        TimedCoverage timed = TimedCoverage.of(
                withSchedule("We 09:00-11:00 \"nach Vereinbarung\""),
                question("tenant-consultation", SessionTime.EVENING, MONDAY, 4));
        assertThat(timed.coverage().cityPeople()).isEqualTo(new People(0, 113, 0));
        assertThat(timed.cityTimes().offersWithUnknownHours()).isZero();
    }

    private static City withSchedule(@Nullable String schedule) {
        CityData data = GridTown.data();
        return GridTown.city(with(
                data,
                List.of(RandomTown.offer("hour", "house", schedule, null, List.of(), null, Status.OPEN)),
                data.cells()));
    }

    private static CityData with(CityData data, List<Offer> offers, List<PopulationCell> cells) {
        return new CityData(
                data.settings(),
                data.sources(),
                data.districts(),
                cells,
                data.observations(),
                data.places(),
                offers,
                data.measures(),
                data.addresses(),
                data.baseMap(),
                data.streets());
    }

    @Test
    void withoutOffersOrCellsThereIsNobodyAndNothing() {
        CityData data = GridTown.data();
        Times empty = TimedCoverage.of(
                        GridTown.city(with(data, List.of(), List.of())),
                        question("tenant-consultation", SessionTime.ANY, MONDAY, 26))
                .cityTimes();
        assertThat(empty.meanWaitingDays()).isEmpty();
        assertThat(empty.personWeeksUnserved()).isZero();
        assertThat(empty.sessions()).isZero();
    }

    @Test
    void aTopicOfWhichNobodyCalledTheListCompleteIsUnknown() {
        TimedCoverage timed = TimedCoverage.of(TOWN, question("consumer-advice", SessionTime.ANY, MONDAY, 4));
        assertThat(timed.coverage().cityPeople()).isEqualTo(new People(0, 0, 113));
        assertThat(timed.cityTimes().sessions())
                .as("those in the shelter never count")
                .isZero();
    }

    @Test
    void aKindOfPlaceHasNoSessions() {
        assertThatThrownBy(() -> question("meeting-place", SessionTime.ANY, MONDAY, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("meeting-place");
        assertThatThrownBy(() -> question("neighbourhood", SessionTime.ANY, MONDAY, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> question("neighbourhood", SessionTime.ANY, MONDAY, 27))
                .isInstanceOf(IllegalArgumentException.class);
    }

    record Case(
            long seed,
            boolean streets,
            SessionTime when,
            @Nullable String language,
            WalkProfile profile,
            int weeks) {
        @Override
        public String toString() {
            return "seed " + seed + (streets ? ", streets, " : ", no streets, ") + when.id() + ", " + language + ", "
                    + profile.id() + ", " + weeks + " weeks";
        }
    }

    static Stream<Case> cases() {
        List<SessionTime> times = List.of(
                SessionTime.ANY, SessionTime.EVENING, SessionTime.WEEKEND, SessionTime.ANY, SessionTime.EVENING);
        return IntStream.range(0, 24)
                .mapToObj(i -> new Case(
                        7_000 + i,
                        i % 3 > 0,
                        times.get(i % times.size()),
                        i % 4 == 3 ? "ar" : null,
                        i % 6 == 5 ? WalkProfile.STEP_FREE : WalkProfile.WALK,
                        1 + i % 4));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void minuteByMinuteItIsTheSame(Case it) {
        RandomTown town = RandomTown.of(it.seed, it.streets);
        StatusFilter statuses = it.seed % 2 == 0 ? StatusFilter.OPEN : StatusFilter.PLANNED;
        TimedQuestion question = new TimedQuestion(
                new CoverageQuestion(RandomTown.TOPIC, new Limit.Metres(500), it.profile, statuses, false),
                it.when,
                it.language,
                RandomTown.begin(),
                it.weeks);
        TimedCoverage timed = TimedCoverage.of(town.city(), question);
        List<RandomTown.Times> fitting =
                town.times().stream().filter(each -> fits(each, it, statuses)).toList();
        int window = it.weeks * 7 * 1440;
        long covered = 0;
        long gap = 0;
        long unknown = 0;
        long unserved = 0;
        double waited = 0;
        boolean lowerBound = false;
        City city = town.city();
        for (int cell = 0; cell < city.cells().size(); cell++) {
            PopulationCell c = city.cells().get(cell);
            if (city.cellIndex().districtOf(cell) == City.NO_DISTRICT) {
                continue;
            }
            Set<String> reached =
                    WalkReach.from(city, c.x(), c.y(), it.profile, 500 / it.profile.metresPerSecond()).stream()
                            .map(reach -> reach.place().id())
                            .collect(Collectors.toSet());
            List<RandomTown.Times> here = fitting.stream()
                    .filter(each -> reached.contains(each.place().id()))
                    .toList();
            boolean[] on = minutes(here, it.when, 2 * window);
            boolean isCovered = IntStream.range(0, window).anyMatch(minute -> on[minute]);
            if (!isCovered && here.stream().anyMatch(each -> !each.known())) {
                unknown += c.people();
                continue;
            }
            for (int week = 0; week < it.weeks; week++) {
                int first = week * 7 * 1440;
                unserved += IntStream.range(first, first + 7 * 1440).anyMatch(m -> on[m]) ? 0 : c.people();
            }
            if (!isCovered) {
                gap += c.people();
                continue;
            }
            covered += c.people();
            double sum = 0;
            int next = 2 * window;
            for (int minute = 2 * window - 1; minute >= 0; minute--) {
                next = on[minute] ? minute : next;
                if (minute < window) {
                    // The wait falls evenly within a minute: its middle stands for it exactly.
                    sum += on[minute] ? 0 : next - minute - 0.5;
                    lowerBound |= next == 2 * window;
                }
            }
            waited += c.people() * sum / window;
        }
        assertThat(timed.coverage().cityPeople()).isEqualTo(new People(covered, gap, unknown));
        assertThat(timed.cityTimes().personWeeksUnserved()).isEqualTo(unserved);
        assertThat(timed.cityTimes().waitingIsLowerBound()).isEqualTo(lowerBound);
        if (covered > 0) {
            assertThat(timed.cityTimes().meanWaitingDays()).hasValueCloseTo(waited / covered / 1440, within(1e-9));
        } else {
            assertThat(timed.cityTimes().meanWaitingDays()).isEmpty();
        }
        assertThat(timed.cityTimes().sessions())
                .isEqualTo(fitting.stream()
                        .flatMap(each -> each.sessions().stream())
                        .filter(session -> isAt(session, it.when) && session.start() < window)
                        .count());
        assertThat(timed.cityTimes().offersWithUnknownHours())
                .isEqualTo(fitting.stream().filter(each -> !each.known()).count());
        assertThat(timed.districtTimes().stream()
                        .mapToLong(Times::personWeeksUnserved)
                        .sum())
                .isEqualTo(unserved);
    }

    private static boolean fits(RandomTown.Times times, Case it, StatusFilter statuses) {
        Offer offer = times.offer();
        Place place = times.place();
        return !place.isProtected()
                && statuses.accepts(place.status())
                && statuses.accepts(offer.status())
                && (it.language == null || !offer.languages().isEmpty())
                && (!it.profile.stepFree() || Boolean.TRUE.equals(offer.stepFree()));
    }

    private static boolean isAt(RandomTown.Minutes session, SessionTime when) {
        return switch (when) {
            case ANY -> true;
            case EVENING -> session.isEvening();
            case WEEKEND -> session.isWeekend();
        };
    }

    private static boolean[] minutes(List<RandomTown.Times> here, SessionTime when, int length) {
        boolean[] on = new boolean[length];
        for (RandomTown.Times times : here) {
            for (RandomTown.Minutes session : times.sessions()) {
                for (int minute = session.start();
                        isAt(session, when) && minute < Math.min(session.end(), length);
                        minute++) {
                    on[minute] = true;
                }
            }
        }
        return on;
    }

    @Test
    void theCasesSeeEveryState() {
        List<People> seen = new ArrayList<>();
        cases().forEach(it -> seen.add(TimedCoverage.of(
                        RandomTown.of(it.seed, it.streets).city(),
                        new TimedQuestion(
                                new CoverageQuestion(
                                        RandomTown.TOPIC, new Limit.Metres(500), it.profile, StatusFilter.OPEN, false),
                                it.when,
                                it.language,
                                RandomTown.begin(),
                                it.weeks))
                .coverage()
                .cityPeople()));
        assertThat(seen.stream().filter(people -> people.covered() > 0 && people.unknown() > 0))
                .hasSizeGreaterThan(8);
    }
}
