package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.DataSource.Disclosure;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.View;
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
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Four districts of 2 km in a row, 25 cells of 40 people in each, no streets: every way is a straight line × 1.3.
 *
 * <p>In each district stands one place at its middle where something is said to be. At 10 minutes (800 m of way, 615 m of straight line) a
 * place in the middle reaches the 9 inner cells of 25: they lie 400 m apart.
 */
final class ReportTown {
    static final String HOSTILE = "Ost <script>alert('x')</script> & Söhne";
    private static final double SIDE = 2000;
    private static final int CELL_PEOPLE = 40;
    private static final List<String> NAMES = List.of("Nord", "Müllerhöhe", HOSTILE, "Süd");

    private ReportTown() {}

    /** Through the real path: saved, read, built, evaluated. */
    static View view(Path folder, Audience audience, boolean demo, boolean released) {
        Clock clock = Clock.fixed(Instant.parse("2026-06-30T22:30:00Z"), ZoneOffset.UTC);
        try (SqlCityStore store = new SqlCityStore(H2gisDatabase.open(folder), clock)) {
            long version = store.save(
                    new ImportedCity("town", data(demo), goals(), comments(), List.of(), List.of()), Progress.SILENT);
            if (released) {
                store.release(version, "Erika Beispiel");
            }
            LiveCity live = new LiveCity(store, clock);
            live.refresh();
            return live.findView(audience).orElseThrow();
        }
    }

    private static CityData data(boolean demo) {
        return new CityData(
                settings(demo),
                sources(),
                districts(),
                cells(),
                observations(),
                places(),
                offers(),
                measures(),
                List.of(),
                List.of(),
                null);
    }

    private static CitySettings settings(boolean demo) {
        LocalDate complete = LocalDate.of(2026, 5, 1);
        return new CitySettings(
                "Prüfstadt",
                demo,
                "Europe/Berlin",
                25832,
                List.of("de", "en"),
                2022,
                2032,
                CitySettings.DEFAULT_MINIMUM_CELL_COVERAGE,
                Map.of("meeting-place", 10.0, "neighbourhood-office", 15.0, "tenant-consultation", 15.0),
                Map.of("meeting-place", complete, "neighbourhood-office", complete, "tenant-consultation", complete),
                List.of(),
                Map.of("coverage", Visibility.PUBLIC, "places", Visibility.PUBLIC, "meeting-places", Visibility.PUBLIC),
                List.of());
    }

    private static List<DataSource> sources() {
        return List.of(
                source("population.csv", "population", Visibility.INTERNAL),
                source("cells.csv", "cells", Visibility.PUBLIC),
                source("places.csv", "places", Visibility.PUBLIC),
                source("sgb2.csv", "indicators", Visibility.INTERNAL),
                source("comments.yaml", "comments", Visibility.INTERNAL));
    }

    private static DataSource source(String file, String kind, Visibility publish) {
        return new DataSource(
                file,
                kind,
                "Prüfquelle " + kind,
                "dl-de/by-2-0",
                "2025-12-31",
                null,
                publish,
                Disclosure.PROTECTED_AT_SOURCE);
    }

    private static List<District> districts() {
        List<District> districts = new ArrayList<>();
        for (int d = 0; d < NAMES.size(); d++) {
            districts.add(new District(
                    "d" + d,
                    NAMES.get(d),
                    d + 1,
                    d < 3,
                    d == 3,
                    new GeometryFactory().toGeometry(new Envelope(d * SIDE, (d + 1) * SIDE, 0, SIDE))));
        }
        return districts;
    }

    /** In the last district half of the people are in no cell: nothing is known of it. */
    private static List<PopulationCell> cells() {
        List<PopulationCell> cells = new ArrayList<>();
        for (int d = 0; d < NAMES.size(); d++) {
            for (int i = 0; i < 25; i++) {
                double x = d * SIDE + 200 + 400 * (i % 5);
                int row = i / 5;
                double y = 200 + 400 * row;
                cells.add(new PopulationCell("c" + d + "-" + i, x, y, 100, d == 3 ? CELL_PEOPLE / 2 : CELL_PEOPLE));
            }
        }
        return cells;
    }

    private static List<Observation> observations() {
        List<Observation> all = new ArrayList<>();
        double[] recipients = {100, 300, 60, 50};
        for (int d = 0; d < NAMES.size(); d++) {
            all.add(new Observation("population", "d" + d, 2025, "", 1004, "population.csv"));
            all.add(new Observation("population-under-67", "d" + d, 2025, "", 800, "sgb2.csv"));
            all.add(new Observation("sgb2-recipients", "d" + d, 2025, "", recipients[d], "sgb2.csv"));
        }
        return all;
    }

    private static List<Place> places() {
        return List.of(
                place("treff-nord", PlaceKind.MEETING_PLACE, Status.OPEN, 0),
                place("treff-mitte", PlaceKind.MEETING_PLACE, Status.PLANNED, 1),
                place("buero-nord", PlaceKind.NEIGHBOURHOOD_OFFICE, Status.OPEN, 0),
                place("buero-ost", PlaceKind.NEIGHBOURHOOD_OFFICE, Status.OPEN, 2));
    }

    private static Place place(String id, PlaceKind kind, Status status, int district) {
        double x = district * SIDE + SIDE / 2;
        return new Place(id, id, kind, status, x, SIDE / 2, null, null, null, null, null, null, null, "places.csv");
    }

    private static List<Offer> offers() {
        return List.of(new Offer(
                "stunde",
                "buero-nord",
                "tenant-consultation",
                "Mietersprechstunde",
                "Mieterverein",
                "We 14:00-16:00",
                null,
                null,
                List.of(),
                null,
                true,
                false,
                true,
                false,
                null,
                null,
                Status.OPEN,
                null,
                null,
                null,
                null,
                "offers.csv"));
    }

    private static List<Measure> measures() {
        return List.of(new Measure(
                "m1",
                "meeting-places",
                "Treff in der Müllerhöhe einrichten",
                "treff-mitte",
                "d1",
                "Referat Soziales",
                List.of(),
                120_000,
                "Städtebauförderung",
                "Stadtrat, 12.03.2026",
                null,
                LocalDate.of(2027, 9, 30),
                Measure.State.RESOLVED));
    }

    private static List<Goal> goals() {
        return List.of(
                goal("transfer-concentration", "concentration", Map.of(), 1.5, null),
                goal(
                        "meeting-places",
                        "coverage",
                        Map.of("service", "meeting-place", "minutes", 10, "status", "open"),
                        0.9,
                        null),
                goal("neighbourhood-offices", "presence", Map.of("kind", "neighbourhood-office"), 1, "Stadtrat 2026"),
                goal("neighbourhood-offers", "both-topics", Map.of(), 1, null),
                goal("tenant-consultation", "scheduled-offers", Map.of("topic", "tenant-consultation"), 0.9, null),
                goal("fear-spaces", "fear-spaces", Map.of(), 0, null));
    }

    private static Goal goal(
            String id, String measure, Map<String, Object> params, double target, @Nullable String resolution) {
        List<String> ids = measure.equals("presence") ? List.of("d0", "d2") : List.of();
        return new Goal(
                id,
                "4.3.2",
                Map.of("de", "Das Ziel „" + id + "“ gilt überall.", "en", "The goal “" + id + "” holds."),
                measure,
                params,
                new Goal.Target(Goal.Op.AT_LEAST, target),
                new Goal.HoldsIn(ids.isEmpty() ? Goal.Scope.CORE : Goal.Scope.LISTED, ids),
                2022,
                2032,
                "Referat Stadtentwicklung",
                resolution);
    }

    private static Comments comments() {
        return new Comments(
                "Kenntnisnahme",
                "Jährlicher Bericht",
                "Referat Stadtentwicklung",
                List.of("Beirat für Migration und Integration", "Stadtrat"),
                "Der Stadtrat nimmt Kenntnis.",
                "Keine.\nMittel sind eingeplant.",
                List.of(
                        new Comments.Comment(null, null, "Integrationsbüro", "Insgesamt geht es voran."),
                        new Comments.Comment(
                                "meeting-places", "d3", "Ortsbeirat", "Wir brauchen einen Treff <b>bald</b>.")));
    }
}
