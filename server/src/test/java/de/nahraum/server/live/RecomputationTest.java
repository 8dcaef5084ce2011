package de.nahraum.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.GoalChange.Cause;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.store.Comments;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import de.nahraum.server.store.sql.SqlCityStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Why a goal stands otherwise: each cause alone is found, and nothing else. D lives in East, 20 minutes from the only meeting place. */
class RecomputationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");

    @TempDir
    private Path folder;

    private SqlCityStore store;
    private LiveCity live;

    @BeforeEach
    void firstVersion() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store = new SqlCityStore(H2gisDatabase.open(folder), clock);
        live = new LiveCity(store, clock);
        save(GridTown.data(), goal(10));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(CityData data, Goal goal) {
        store.save(new ImportedCity("grid", data, List.of(goal), Comments.NONE, List.of(), List.of()), Progress.SILENT);
        live.refresh();
    }

    private static Goal goal(double minutes) {
        return new Goal(
                "meeting-places",
                "4.3.2",
                Map.of("de", "Ziel"),
                "coverage",
                Map.of("service", "meeting-place", "minutes", minutes, "status", "open"),
                new Goal.Target(Goal.Op.AT_LEAST, 0.9),
                new Goal.HoldsIn(Goal.Scope.ALL, List.of()),
                2022,
                2032,
                null,
                null);
    }

    /** An open meeting place where D lives. */
    private static CityData withSecondPlace(@Nullable LocalDate openedOn) {
        CityData data = GridTown.data();
        List<Place> places = new ArrayList<>(data.places());
        Place house = data.places().stream()
                .filter(place -> place.kind() == PlaceKind.MEETING_PLACE && place.status() == Status.OPEN)
                .findFirst()
                .orElseThrow();
        places.add(new Place(
                "second",
                "Zweiter Treff",
                PlaceKind.MEETING_PLACE,
                Status.OPEN,
                GridTown.EAST + 1100,
                GridTown.NORTH + 520,
                null,
                null,
                null,
                openedOn,
                null,
                null,
                null,
                house.source()));
        return data.withPlaces(places);
    }

    private GoalChange change() {
        Standing before = new Standing(1L, DAY);
        Standing now = new Standing(2L, null);
        Stand from = Stand.of(live.findView(Audience.INTERNAL, before)
                .orElseThrow()
                .evaluations()
                .getFirst());
        Stand to = Stand.of(live.findView(Audience.INTERNAL, now)
                .orElseThrow()
                .evaluations()
                .getFirst());
        Recomputed recomputed = live.recompute(Audience.INTERNAL, before, now).orElseThrow();
        return GoalChange.of(
                "meeting-places",
                from,
                to,
                Objects.requireNonNull(recomputed.links().get("meeting-places")));
    }

    private static List<Cause> causes(GoalChange change) {
        return change.changes().stream().map(GoalChange.Part::cause).toList();
    }

    @Test
    void nothingChangedIsNoChange() {
        save(GridTown.data(), goal(10));
        assertThat(change().isChange()).isFalse();
        assertThat(change().changes()).isEmpty();
    }

    @Test
    void aPlaceThatOpenedSinceHasHappened() {
        save(withSecondPlace(DAY.plusMonths(1)), goal(10));
        assertThat(causes(change())).containsExactly(Cause.REALITY);
        assertThat(change().before().figure()).isEqualTo(Figure.of(1.0));
        assertThat(change().after().figure()).isEqualTo(Figure.of(2.0));
    }

    @Test
    void aPlaceThatWasThereAlreadyWasKnownTooLate() {
        save(withSecondPlace(DAY.minusMonths(1)), goal(10));
        assertThat(causes(change())).containsExactly(Cause.DATA);
        assertThat(change().dependsOnOrder()).isFalse();
    }

    @Test
    void anotherStandardIsAnotherMethod() {
        save(GridTown.data(), goal(25));
        assertThat(causes(change())).containsExactly(Cause.METHOD);
        assertThat(change().dependsOnOrder()).isFalse();
    }

    @Test
    void anotherBoundaryIsNoProgress() {
        CityData data = GridTown.data();
        List<District> moved = data.districts().stream()
                .map(district -> district(district, district.id().equals("west")))
                .toList();
        save(data.withDistricts(moved), goal(10));
        assertThat(causes(change())).containsExactly(Cause.BOUNDARY);
        assertThat(live.recompute(Audience.INTERNAL, new Standing(1L, DAY), new Standing(2L, null))
                        .orElseThrow()
                        .boundariesChanged())
                .isTrue();
    }

    /** West takes all of the town as far as people live there, so that nobody is left in East. */
    private static District district(District district, boolean isWest) {
        double edge = GridTown.EAST + 1150;
        Geometry shape = district.shape()
                .getFactory()
                .toGeometry(
                        isWest
                                ? new Envelope(GridTown.EAST - 50, edge, GridTown.NORTH - 500, GridTown.NORTH + 2050)
                                : new Envelope(
                                        edge, GridTown.EAST + 2050, GridTown.NORTH - 500, GridTown.NORTH + 2050));
        return new District(
                district.id(), district.name(), district.number(), district.core(), district.localCouncil(), shape);
    }

    @Test
    void severalCausesAddUpToTheWhole() {
        save(withSecondPlace(DAY.plusMonths(1)), goal(25));
        GoalChange change = change();
        assertThat(causes(change)).contains(Cause.METHOD);
        assertThat(change.parts().getFirst().from()).isEqualTo(change.before());
        assertThat(change.parts().getLast().to()).isEqualTo(change.after());
        // By 25 minutes everybody reached the first place already: on the new data the method makes no difference.
        assertThat(change.dependsOnOrder()).isTrue();
    }
}
