package de.nahraum.geodata;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.StreetNetworkBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A small town whose answers are worked out on paper.
 *
 * <p><b>Streets.</b> Crossings every 100 m at (100·i, 100·j), i and j from 0 to 20, all joined to their neighbours: 441 nodes. A river runs
 * north–south between x = 1000 and x = 1100; the only bridge is at y = 1000. The street from (500,600) to (500,700) is a flight of steps.
 * All positions are moved by ({@link #EAST}, {@link #NORTH}), into UTM zone 32.
 *
 * <p><b>Districts.</b> West: x from −50 to 1050; East: x from 1050 to 2050; both y from −500 to 2050. West is core.
 *
 * <p><b>The house.</b> One open meeting place, at (500,520): on the street between (500,500) and (500,600), no leg.
 *
 * <p><b>Cells and their way to the house</b> (4.8 km/h are 80 m a minute; legs count 1.3-fold):
 *
 * <ul>
 *   <li>A, 10 people, (500,560): on the same stretch of street, 40 m along it.
 *   <li>B, 20 people, (530,550): 30 m beside that stretch, a leg of 39 m; meets it at (500,550), 30 m along: 69 m.
 *   <li>C, 30 people, (900,700): on a crossing; up 180 m and across 400 m: 580 m, 7.25 minutes. There are many shortest ways; without the
 *       steps too.
 *   <li>D, 40 people, (1100,520): beyond the river; up 480 m, over 600 m, down 480 m: 1560 m, 19.5 minutes.
 *   <li>E, 5 people, (1000,−400): 400 m from the nearest street: not connected.
 *   <li>F, 8 people, (500,700): at the top of the steps: 180 m; without steps round the block: 80 up, 100 over, 100 up, 100 back: 380 m.
 * </ul>
 *
 * <p>So within 580 m of way: A, B, C, F are covered, 68 people; D and E are the gap, 45; in West 68 of 73, in East 0 of 40. Register: West 73,
 * East 40.
 *
 * <p><b>Figures.</b> West 300 recipients of 2,000, East 100 of 2,000: R = 0.1, quotients 1.5 and 0.5.
 *
 * <p><b>Others.</b> A planned meeting place at (1500,520): from D 400 m along y = 500 or 600 (D is on a street: x = 1100, 20 m to (1100,500), 400
 * to (1500,500), 20 up): 440 m. A suggested one beside it. A communal accommodation at (200,200), protected, with one offer.
 */
public final class GridTown {
    public static final double EAST = 400_000;
    public static final double NORTH = 5_470_000;

    private static final int CROSSINGS = 21;
    private static final double BLOCK = 100;
    private static final int LAST_BEFORE_RIVER = 10;
    private static final int BRIDGE_ROW = 10;
    private static final String SOURCE = "grid-town";

    private GridTown() {}

    public static City city() {
        return CityBuilder.build(data(), 1);
    }

    public static City city(CityData data) {
        return CityBuilder.build(data, 1);
    }

    /** A city as the public sees it if it is the first ever published. */
    public static City publicCity(City city) {
        return city.forPublic(Gate.of(city.publication(List.of())));
    }

    public static CityData data() {
        return new CityData(
                settings(),
                List.of(source(SOURCE, "places"), source("figures", "indicators"), source("cells", "cells")),
                List.of(district("west", 1, true, -50, 1050), district("east", 2, false, 1050, 2050)),
                List.of(
                        cell("A", 500, 560, 10),
                        cell("B", 530, 550, 20),
                        cell("C", 900, 700, 30),
                        cell("D", 1100, 520, 40),
                        cell("E", 1000, -400, 5),
                        cell("F", 500, 700, 8)),
                List.of(
                        figure("population", "west", 73),
                        figure("population", "east", 40),
                        figure("sgb2-recipients", "west", 300),
                        figure("sgb2-recipients", "east", 100),
                        figure("population-under-67", "west", 2000),
                        figure("population-under-67", "east", 2000)),
                List.of(
                        place("house", PlaceKind.MEETING_PLACE, Status.OPEN, 500, 520),
                        place("planned", PlaceKind.MEETING_PLACE, Status.PLANNED, 1500, 520),
                        place("suggested", PlaceKind.MEETING_PLACE, Status.SUGGESTED, 1500, 540),
                        place("shelter", PlaceKind.COMMUNAL_ACCOMMODATION, Status.OPEN, 200, 200)),
                List.of(
                        offer("hour", "house", "tenant-consultation", "We 14:00-16:00"),
                        offer("talk", "house", "neighbourhood", "Th[2] 18:00-20:00"),
                        offer("in-shelter", "shelter", "consumer-advice", "Mo 10:00-11:00")),
                List.of(),
                List.of(),
                List.of(),
                streets(null));
    }

    public static CitySettings settings() {
        LocalDate since = LocalDate.of(2026, 1, 1);
        return new CitySettings(
                "GridTown",
                true,
                "Europe/Berlin",
                25832,
                List.of("de", "en"),
                2022,
                2032,
                0.8,
                Map.of("meeting-place", 10.0),
                Map.of("meeting-place", since, "tenant-consultation", since, "neighbourhood", since),
                List.of(),
                Map.of(
                        "coverage", Visibility.PUBLIC,
                        "places", Visibility.PUBLIC,
                        "offers", Visibility.PUBLIC,
                        "population", Visibility.PUBLIC),
                List.of());
    }

    /** The streets; the extent as given. */
    public static StreetNetwork streets(@Nullable Geometry extent) {
        StreetNetworkBuilder builder = new StreetNetworkBuilder().extent(extent);
        for (int j = 0; j < CROSSINGS; j++) {
            for (int i = 0; i < CROSSINGS; i++) {
                builder.addNode(EAST + i * BLOCK, NORTH + j * BLOCK);
            }
        }
        for (int j = 0; j < CROSSINGS; j++) {
            for (int i = 0; i < CROSSINGS; i++) {
                boolean river = i == LAST_BEFORE_RIVER && j != BRIDGE_ROW;
                if (i + 1 < CROSSINGS && !river) {
                    builder.addEdge(node(i, j), node(i + 1, j), true);
                }
                if (j + 1 < CROSSINGS) {
                    boolean steps = i == 5 && j == 6;
                    builder.addEdge(node(i, j), node(i, j + 1), !steps);
                }
            }
        }
        return builder.build();
    }

    private static int node(int i, int j) {
        return j * CROSSINGS + i;
    }

    public static Geometry box(double west, double south, double east, double north) {
        return Projection.factory().toGeometry(new Envelope(EAST + west, EAST + east, NORTH + south, NORTH + north));
    }

    private static District district(String id, int number, boolean core, double west, double east) {
        return new District(id, id, number, core, !core, box(west, -500, east, 2050));
    }

    public static PopulationCell cell(String id, double x, double y, int people) {
        return new PopulationCell(id, EAST + x, NORTH + y, 100, people);
    }

    private static Observation figure(String variable, String district, double value) {
        return new Observation(variable, district, 2025, "", value, "figures");
    }

    public static Place place(String id, PlaceKind kind, Status status, double x, double y) {
        return new Place(id, id, kind, status, EAST + x, NORTH + y, null, null, null, null, null, null, null, SOURCE);
    }

    public static Offer offer(String id, String place, String topic, String schedule) {
        return offer(id, place, topic, schedule, Status.OPEN);
    }

    public static Offer offer(String id, String place, String topic, String schedule, Status status) {
        return new Offer(
                id, place, topic, id, "Träger", schedule, null, null, List.of(), null, null, null, null, null, null,
                null, status, null, null, null, null, SOURCE);
    }

    private static DataSource source(String file, String kind) {
        return new DataSource(
                file, kind, file, null, null, null, Visibility.PUBLIC, DataSource.Disclosure.PROTECTED_AT_SOURCE);
    }
}
