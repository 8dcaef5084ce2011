package de.nahraum.geodata.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.Coverage.CellState;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.advice.NextStep.NewSite;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.Goal.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New sites against every choice there is, each looked at by a {@link Coverage} of its own. */
class SiteSearchTest {
    private static final String SERVICE = "meeting-place";
    private static final CoverageQuestion QUESTION = CoverageQuestion.open(SERVICE, new Limit.Minutes(5));
    private static final double TARGET = 0.9;
    private static final Goal GOAL =
            AdviceTown.goal("coverage", Map.of("service", SERVICE, "minutes", 5), Op.AT_LEAST, TARGET);

    private static List<NewSite> sites(City city) {
        return AdviceTown.steps(GOAL, city).stream()
                .filter(NewSite.class::isInstance)
                .map(NewSite.class::cast)
                .toList();
    }

    private static Place at(double x, double y) {
        return GridTown.place("new", PlaceKind.MEETING_PLACE, Status.OPEN, x - GridTown.EAST, y - GridTown.NORTH);
    }

    /** Whom places would reach more, where too few people reach one. */
    private static BitSet gained(City city, List<Place> more) {
        List<Place> places = new ArrayList<>(city.listPlacesOf(SERVICE, StatusFilter.PLANNED));
        Coverage before = Coverage.ofPlaces(city, QUESTION, places);
        places.addAll(more);
        Coverage after = Coverage.ofPlaces(city, QUESTION, places);
        BitSet gained = new BitSet();
        for (int cell = 0; cell < city.cells().size(); cell++) {
            Coverage.People there =
                    before.districts().get(city.cellIndex().districtOf(cell)).people();
            boolean isInNeed = there.covered() < TARGET * there.known();
            gained.set(cell, isInNeed && before.state(cell) == CellState.GAP && after.state(cell) == CellState.COVERED);
        }
        return gained;
    }

    private static long people(City city, BitSet cells) {
        return cells.stream().mapToLong(city.cellIndex()::peopleOf).sum();
    }

    private static long together(City city, BitSet... reached) {
        BitSet all = new BitSet();
        for (BitSet each : reached) {
            all.or(each);
        }
        return people(city, all);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void gainsAreWhatCoverageSaysWithAndWithout(long seed) {
        City city = AdviceTown.random(seed);
        List<Place> chosen = new ArrayList<>();
        long before = 0;
        assertThat(sites(city)).isNotEmpty();
        for (NewSite site : sites(city)) {
            chosen.add(at(site.spot().x(), site.spot().y()));
            long now = people(city, gained(city, chosen));
            assertThat(site.together()).isEqualTo(now);
            assertThat(site.people()).isEqualTo(now - before);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noChoiceOfAsManySitesIsBetterThanTheBoundSays(long seed) {
        City city = AdviceTown.random(seed);
        List<NewSite> found = sites(city);
        List<Spot> spots = Spots.of(city, QUESTION).list();
        List<BitSet> reached = spots.stream()
                .map(spot -> gained(city, List.of(at(spot.x(), spot.y()))))
                .filter(cells -> !cells.isEmpty())
                .toList();
        long[] best = new long[SiteSearch.MOST_SITES + 1];
        for (int a = 0; a < reached.size(); a++) {
            best[1] = Math.max(best[1], together(city, reached.get(a)));
            for (int b = a + 1; b < reached.size(); b++) {
                best[2] = Math.max(best[2], together(city, reached.get(a), reached.get(b)));
                for (int c = b + 1; c < reached.size(); c++) {
                    best[3] = Math.max(best[3], together(city, reached.get(a), reached.get(b), reached.get(c)));
                }
            }
        }
        for (int k = 1; k <= found.size(); k++) {
            assertThat(found.get(k - 1).most()).isGreaterThanOrEqualTo(best[k]);
            assertThat(found.get(k - 1).together()).isLessThanOrEqualTo(best[k]);
        }
        // Of a single site the bound is what the best one gains.
        assertThat(found.getFirst().most()).isEqualTo(best[1]);
        boolean isWithoutRooms = found.stream().allMatch(site -> site.spot() instanceof Spot.Circle);
        if (isWithoutRooms && found.size() == SiteSearch.MOST_SITES) {
            assertThat((double) found.getLast().together()).isGreaterThanOrEqualTo((1 - 1 / Math.E) * best[3]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachSiteGainsMostOfThoseLeftAndRoomsComeFirst(long seed) {
        City city = AdviceTown.random(seed);
        Spots spots = Spots.of(city, QUESTION);
        List<Place> chosen = new ArrayList<>();
        for (NewSite site : sites(city)) {
            boolean isRoom = site.spot() instanceof Spot.Room;
            long before = people(city, gained(city, chosen));
            for (int i = 0; i < spots.list().size(); i++) {
                Spot other = spots.list().get(i);
                List<Place> instead = new ArrayList<>(chosen);
                instead.add(at(other.x(), other.y()));
                long gain = people(city, gained(city, instead)) - before;
                if (i < spots.rooms()) {
                    long most = isRoom ? site.people() : SiteSearch.LEAST_PEOPLE - 1;
                    assertThat(gain).isLessThanOrEqualTo(most);
                } else if (!isRoom) {
                    assertThat(gain).isLessThanOrEqualTo(site.people());
                }
            }
            chosen.add(at(site.spot().x(), site.spot().y()));
        }
    }

    /** Crossings lie every 100 m from 0 to 2,000: eleven squares a side, each with the crossing in its middle. */
    @Test
    void onePointOfTheStreetsStandsForEverySquare() {
        List<Spot> spots = Spots.of(GridTown.city(), QUESTION).list();
        Set<String> squares = new HashSet<>();
        for (Spot spot : spots) {
            squares.add((int) Math.floor(spot.x() / 200) + " " + (int) Math.floor(spot.y() / 200));
        }
        assertThat(spots).hasSize(121);
        assertThat(squares).hasSize(121);
        assertThat(spots).contains(new Spot.Circle(GridTown.EAST + 500, GridTown.NORTH + 700, 200));
    }

    @Test
    void thePublicIsToldOfNoRoom() {
        City city = AdviceTown.with(
                GridTown.place("room", PlaceKind.ROOM_CANDIDATE, Status.OPEN, 1100, 520),
                GridTown.place("second", PlaceKind.ROOM_CANDIDATE, Status.CLOSED, 900, 520));
        assertThat(Spots.of(city, QUESTION).rooms()).isEqualTo(1);
        City visible = GridTown.publicCity(city);
        assertThat(visible.findPlace("room")).isPresent();
        assertThat(Spots.of(visible, QUESTION).list()).allMatch(Spot.Circle.class::isInstance);
    }
}
