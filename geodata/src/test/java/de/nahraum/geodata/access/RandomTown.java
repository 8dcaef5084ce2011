package de.nahraum.geodata.access;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The streets and districts of {@link GridTown} with cells, places and offers drawn at random. The times of every offer are known as minutes from the begin, so that
 * nobody has to read its schedule to know them.
 *
 * @param times of the offers, in their order
 */
record RandomTown(City city, List<Times> times) {
    static final String TOPIC = "tenant-consultation";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Monday; no clock changes within eight weeks. */
    static final LocalDate BEGIN = LocalDate.of(2026, 11, 2);

    private static final int CELLS = 60;
    private static final int PLACES = 10;
    private static final int OFFERS = 16;
    private static final int DAYS = 60;
    private static final int MINUTES_A_DAY = 1440;

    /** A session in minutes from the begin of {@link #BEGIN}. */
    record Minutes(int start, int end) {
        boolean isEvening() {
            int dusk = start / MINUTES_A_DAY * MINUTES_A_DAY + 17 * 60;
            return end - Math.max(start, dusk) >= 30;
        }

        boolean isWeekend() {
            return start / MINUTES_A_DAY % 7 >= 5;
        }
    }

    /** @param known whether the offer's schedule says them all */
    record Times(Offer offer, Place place, List<Minutes> sessions, boolean known) {}

    static Instant begin() {
        return BEGIN.atStartOfDay(BERLIN).toInstant();
    }

    static RandomTown of(long seed, boolean streets) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PopulationCell> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            cells.add(GridTown.cell("c" + i, random.nextInt(206) * 10 - 30, tens(random), random.nextInt(1, 90)));
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            PlaceKind kind = i == 0 ? PlaceKind.COMMUNAL_ACCOMMODATION : PlaceKind.MEETING_PLACE;
            Status status = i == 1 ? Status.PLANNED : Status.OPEN;
            places.add(GridTown.place("p" + i, kind, status, tens(random), tens(random)));
        }
        List<Times> times = new ArrayList<>();
        for (int i = 0; i < OFFERS; i++) {
            times.add(times(random, i, places.get(random.nextInt(PLACES))));
        }
        CityData data = GridTown.data();
        return new RandomTown(
                GridTown.city(new CityData(
                        data.settings(),
                        data.sources(),
                        data.districts(),
                        cells,
                        data.observations().stream()
                                .filter(each -> !each.variable().equals("population"))
                                .toList(),
                        places,
                        times.stream().map(Times::offer).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        streets ? data.streets() : null)),
                times);
    }

    private static int tens(SplittableRandom random) {
        return random.nextInt(201) * 10;
    }

    private static Times times(SplittableRandom random, int number, Place place) {
        boolean known = random.nextInt(6) > 0;
        List<Minutes> sessions = new ArrayList<>();
        StringBuilder dates = new StringBuilder();
        int most = known ? random.nextInt(1, 9) : 0;
        for (int s = 0; s < most; s++) {
            int day = random.nextInt(DAYS);
            // One session a day and offer: two that touch would be one.
            if (sessions.stream().noneMatch(each -> each.start / MINUTES_A_DAY == day)) {
                int start = random.nextInt(7 * 4, 22 * 4) * 15;
                int end = Math.min(start + random.nextInt(1, 20) * 15, 23 * 60 + 45);
                sessions.add(new Minutes(day * MINUTES_A_DAY + start, day * MINUTES_A_DAY + end));
                dates.append(BEGIN.plusDays(day))
                        .append(' ')
                        .append(clock(start))
                        .append('-')
                        .append(clock(end))
                        .append("; ");
            }
        }
        String unreadable = random.nextBoolean() ? "nach Vereinbarung im Büro" : null;
        Offer offer = offer(
                "o" + number,
                place.id(),
                known ? null : unreadable,
                known ? dates.toString() : null,
                random.nextBoolean() ? List.of(new Offer.OfferLanguage("ar", Offer.Mode.SPEAKS)) : List.of(),
                random.nextInt(3) == 0 ? (Boolean) false : (Boolean) true,
                random.nextInt(5) == 0 ? Status.PLANNED : Status.OPEN);
        return new Times(offer, place, sessions, known);
    }

    private static String clock(int minutes) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    static Offer offer(
            String id,
            String place,
            @Nullable String schedule,
            @Nullable String dates,
            List<Offer.OfferLanguage> languages,
            @Nullable Boolean stepFree,
            Status status) {
        return new Offer(
                id,
                place,
                TOPIC,
                id,
                "Träger",
                schedule,
                dates,
                null,
                languages,
                null,
                null,
                null,
                stepFree,
                null,
                null,
                null,
                status,
                null,
                null,
                null,
                null,
                "grid-town");
    }
}
