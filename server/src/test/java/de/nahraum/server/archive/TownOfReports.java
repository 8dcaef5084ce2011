package de.nahraum.server.archive;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.server.live.LiveCity;
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

/** A small town whose reports are filed, on the last of June. */
final class TownOfReports implements AutoCloseable {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC);

    private final SqlCityStore store;
    private final LiveCity live;
    private final Filing filing;

    /** Opens it with nothing in it. */
    TownOfReports(Path folder) {
        store = new SqlCityStore(H2gisDatabase.open(folder), CLOCK);
        live = new LiveCity(store, CLOCK);
        filing = new Filing(store, live, CLOCK);
    }

    SqlCityStore store() {
        return store;
    }

    LiveCity live() {
        return live;
    }

    void save(CityData data, Goal... goals) {
        store.save(
                new ImportedCity("grid", data, List.of(goals), Comments.NONE, List.of(), List.of()), Progress.SILENT);
        live.refresh();
    }

    /** Files a report on the newest data; its number. */
    int file(LocalDate day) {
        return filing.file(new Wish(null, day, null), "Erika Beispiel") instanceof Filing.Outcome.Filed filed
                ? filed.report().number()
                : 0;
    }

    /** A meeting place near everybody. */
    static Goal goal(String id) {
        return goal(id, 10);
    }

    static Goal goal(String id, double minutes) {
        return new Goal(
                id,
                "4.3.2",
                Map.of("de", "Überall ist ein Treffpunkt nah."),
                "coverage",
                Map.of("service", "meeting-place", "minutes", minutes, "status", "open"),
                new Goal.Target(Goal.Op.AT_LEAST, 0.9),
                new Goal.HoldsIn(Goal.Scope.ALL, List.of()),
                2022,
                2032,
                null,
                null);
    }

    /** A second meeting place opens where the people of East live. */
    static CityData withSecondPlace() {
        CityData data = GridTown.data();
        Place house = data.places().stream()
                .filter(place -> place.kind() == PlaceKind.MEETING_PLACE && place.status() == Status.OPEN)
                .findFirst()
                .orElseThrow();
        List<Place> places = new ArrayList<>(data.places());
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
                FIRST_DAY.plusMonths(1),
                null,
                null,
                null,
                house.source()));
        return data.withPlaces(places);
    }

    /** Lets everybody see the newest data. */
    void release() {
        store.release(store.findLatest().orElseThrow(), "Erika Beispiel");
        live.refresh();
    }

    @Override
    public void close() {
        store.close();
    }
}
