package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/**
 * Ways and their instructions: the ones of GridTown worked out on paper, small towns drawn for one rule each, and random networks against {@link WalkSearch}
 * and against a search that looks at every edge until nothing changes any more.
 */
class WalkRouteTest {
    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "{0},{1} without steps {2}: {3} m")
    @CsvSource({
        "500, 560, false, 40",
        "530, 550, false, 69",
        "900, 700, false, 580",
        "900, 700, true, 580",
        "1100, 520, false, 1560",
        "500, 700, false, 180",
        "500, 700, true, 380",
        "500, 520, false, 0"
    })
    void gridTownsWaysAreThoseOnPaper(double x, double y, boolean stepFree, double metres) {
        WalkGraph graph = WalkGraph.of(GridTown.streets(null), stepFree, 200);
        WalkRoute route =
                WalkRoute.find(graph, grid(x, y), grid(500, 520), TimeOfDay.DAY).orElseThrow();
        assertThat(route.metres()).isCloseTo(metres, within(1e-6));
        assertThat(route.seconds(WalkProfile.WALK)).isCloseTo(metres * 0.75, within(1e-6));
        assertThat(route.line()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(route.line().getFirst()).isEqualTo(grid(x, y));
        assertThat(route.line().getLast()).isEqualTo(grid(500, 520));
    }

    @Test
    void whoIsNotConnectedHasNoWay() {
        WalkGraph graph = WalkGraph.of(GridTown.streets(null), false, 200);
        assertThat(WalkRoute.find(graph, grid(1000, -400), grid(500, 520), TimeOfDay.DAY))
                .isEmpty();
        assertThat(WalkRoute.find(graph, grid(500, 520), grid(1000, -400), TimeOfDay.DAY))
                .isEmpty();
    }

    @Test
    void islandsHaveNoWayBetweenThem() {
        Drawing town = new Drawing().street("West", 0, 0, 100, 0).street("East", 500, 0, 600, 0);
        assertThat(town.find(10, 0, 590, 0, TimeOfDay.DAY)).isEmpty();
    }

    private static Coordinate grid(double x, double y) {
        return new Coordinate(GridTown.EAST + x, GridTown.NORTH + y);
    }

    @Test
    void alongAStreetAndRoundACorner() {
        Drawing town = new Drawing().street("Erste", 0, 0, 100, 0, 300, 0).street("Dritte", 300, 0, 300, 300);
        assertThat(town.steps(50, -10, 300, 250)).isEqualTo("START Erste 263, LEFT Dritte 250, ARRIVE");
        assertThat(town.steps(300, 250, 50, -10)).isEqualTo("START Dritte 250, RIGHT Erste 263, ARRIVE");
        assertThat(town.steps(10, 0, 40, 0)).isEqualTo("START Erste 30, ARRIVE");
        assertThat(town.steps(40, 0, 40, 0)).isEqualTo("START Erste 0, ARRIVE");
    }

    @Test
    void whoStartsOnACrossingBeginsWithTheStreetTheyWalk() {
        Drawing town = new Drawing().street("Erste", 0, 0, 100, 0).street("Zweite", 100, 0, 100, 100);
        assertThat(town.steps(100, 0, 100, 80)).isEqualTo("START Zweite 80, ARRIVE");
        assertThat(town.steps(100, 80, 100, 0)).isEqualTo("START Zweite 80, ARRIVE");
    }

    @Test
    void bendsWithinAStreetAreNoInstruction() {
        Drawing town =
                new Drawing().street("Bogen", 0, 0, 100, 0, 100, 100, 0, 100).street("Ab", 100, 0, 200, 0);
        assertThat(town.steps(0, 0, 0, 100)).isEqualTo("START Bogen 300, ARRIVE");
    }

    @ParameterizedTest(name = "to {0},{1}: {2}")
    @CsvSource({
        "200, 0, STRAIGHT",
        "198, 30, STRAIGHT",
        "180, 60, SLIGHT_LEFT",
        "180, -60, SLIGHT_RIGHT",
        "100, 100, LEFT",
        "100, -100, RIGHT",
        "0, 90, SHARP_LEFT",
        "0, -90, SHARP_RIGHT"
    })
    void turnsAreNamedByTheirAngle(double x, double y, Turn turn) {
        Drawing town = new Drawing().street("Hin", 0, 0, 100, 0).street("Weiter", 100, 0, x, y);
        assertThat(town.find(10, 0, x, y, TimeOfDay.DAY)
                        .orElseThrow()
                        .steps()
                        .get(1)
                        .turn())
                .isEqualTo(turn);
    }

    @Test
    void shortBitsWithoutANameAreLeftOut() {
        Drawing town = new Drawing()
                .street("Markt", 0, 0, 100, 0)
                .street(null, 100, 0, 112, 0)
                .street("Markt", 112, 0, 200, 0)
                .street(null, 200, 0, 230, 0)
                .street("Markt", 230, 0, 300, 0)
                .street(null, 300, 0, 300, 10);
        assertThat(town.steps(0, 0, 300, 10)).isEqualTo("START Markt 200, STRAIGHT – 30, STRAIGHT Markt 80, ARRIVE");
        assertThat(town.steps(300, 10, 250, 0)).isEqualTo("START Markt 60, ARRIVE");
    }

    @Test
    void waysWithoutANameAreApartWhereTheyTurnAtAJunction() {
        Drawing bend = new Drawing().street(null, 0, 0, 100, 0, 100, 100);
        assertThat(bend.steps(0, 0, 100, 100)).isEqualTo("START – 200, ARRIVE");
        Drawing junction = new Drawing().street(null, 0, 0, 100, 0, 100, 100).street(null, 100, 0, 200, 0);
        assertThat(junction.steps(0, 0, 100, 100)).isEqualTo("START – 100, LEFT – 100, ARRIVE");
    }

    @Test
    void stairsAreAnInstructionHoweverShort() {
        Drawing town = new Drawing()
                .street("Unten", 0, 0, 100, 0)
                .edge(null, Lighting.LIT, true, 100, 0, 100, 8)
                .street("Oben", 100, 8, 200, 8);
        assertThat(town.steps(0, 0, 200, 8)).isEqualTo("START Unten 100, LEFT – 8 stairs, RIGHT Oben 100, ARRIVE");
        assertThat(WalkRoute.find(WalkGraph.of(town.network(), true, 0), at(0, 0), at(200, 8), TimeOfDay.DAY))
                .isEmpty();
    }

    /** 100 m in the dark, or 2h + 100 m in the light: dark counts threefold, so up to h = 100 the light is better. */
    @ParameterizedTest(name = "a detour of 2 × {0} m")
    @CsvSource({"90, 280, 0", "110, 100, 100"})
    void inTheEveningADetourInTheLightIsTakenUpToThreeTimesAsLong(double h, double metres, double dark) {
        Drawing town = new Drawing()
                .street("Hin", -100, 0, 0, 0)
                .edge(null, Lighting.ASSUMED_UNLIT, false, 0, 0, 100, 0)
                .street("Licht", 0, 0, 0, h, 100, h, 100, 0)
                .street("Her", 100, 0, 200, 0);
        WalkRoute evening = town.find(-100, 0, 200, 0, TimeOfDay.EVENING).orElseThrow();
        assertThat(evening.metres()).isCloseTo(200 + metres, within(1e-9));
        assertThat(evening.darkMetres()).isCloseTo(dark, within(1e-9));
        assertThat(town.find(-100, 0, 200, 0, TimeOfDay.DAY).orElseThrow().metres())
                .isCloseTo(300, within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void metresAreThoseOfCoverage(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StreetNetwork network =
                noted(RandomNetwork.of(seed, 30 + random.nextInt(200), 0.9 + random.nextDouble(1.5)), random);
        WalkGraph graph = WalkGraph.of(network, seed % 3 == 0, 0);
        for (int i = 0; i < 10; i++) {
            Coordinate from = near(network, random);
            Coordinate to = i == 0 ? new Coordinate(from.x + 3, from.y) : near(network, random);
            Optional<Snap> start = graph.findSnap(from.x, from.y);
            Optional<Snap> end = graph.findSnap(to.x, to.y);
            Optional<WalkRoute> route = WalkRoute.find(graph, from, to, TimeOfDay.DAY);
            if (start.isEmpty() || end.isEmpty()) {
                assertThat(route).isEmpty();
                continue;
            }
            double metres = new WalkSearch(graph)
                    .addSource(start.get())
                    .run(Double.POSITIVE_INFINITY)
                    .metresTo(end.get());
            if (start.get().edge() == end.get().edge()) {
                metres = Math.min(
                        metres,
                        start.get().legMetres()
                                + Math.abs(start.get().fromMetres() - end.get().fromMetres())
                                + end.get().legMetres());
            }
            if (Double.isInfinite(metres)) {
                assertThat(route).isEmpty();
            } else {
                assertThat(route.orElseThrow().metres()).isCloseTo(metres, within(1e-6));
                assertHangsTogether(route.get(), start.get(), end.get());
            }
        }
    }

    /** The line is as long as the metres say, and so are the instructions. */
    private static void assertHangsTogether(WalkRoute route, Snap start, Snap end) {
        double line = 0;
        for (int i = 1; i < route.line().size(); i++) {
            line += route.line().get(i - 1).distance(route.line().get(i));
        }
        double straightLegs = start.straightMetres() + end.straightMetres();
        assertThat(line + (Snap.DETOUR - 1) * straightLegs).isCloseTo(route.metres(), within(1e-6));
        assertThat(route.steps().stream().mapToDouble(RouteStep::metres).sum()).isCloseTo(route.metres(), within(1e-6));
        assertThat(route.steps().getFirst().turn()).isEqualTo(Turn.START);
        assertThat(route.steps().getLast()).isEqualTo(new RouteStep(Turn.ARRIVE, null, 0, false));
        assertThat(route.steps().subList(1, route.steps().size() - 1))
                .noneMatch(step -> step.turn() == Turn.START || step.turn() == Turn.ARRIVE)
                .noneMatch(step -> step.street() == null && !step.stairs() && step.metres() < 15);
        assertThat(route.darkMetres()).isBetween(0.0, route.metres() + 1e-9);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theEveningsWayIsTheBestOfAll(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StreetNetwork network = noted(RandomNetwork.of(seed, 30 + random.nextInt(60), 1.2), random);
        WalkGraph graph = WalkGraph.of(network, false, 0);
        for (int i = 0; i < 5; i++) {
            Coordinate from = near(network, random);
            Coordinate to = near(network, random);
            Optional<Snap> start = graph.findSnap(from.x, from.y);
            Optional<Snap> end = graph.findSnap(to.x, to.y);
            if (start.isEmpty() || end.isEmpty()) {
                continue;
            }
            double best = leastCost(network, start.get(), end.get());
            Optional<WalkRoute> route = WalkRoute.find(graph, from, to, TimeOfDay.EVENING);
            if (Double.isInfinite(best)) {
                assertThat(route).isEmpty();
            } else {
                double legs = start.get().legMetres() + end.get().legMetres();
                assertThat(route.orElseThrow().metres() + 2 * route.get().darkMetres())
                        .isCloseTo(best + legs, within(1e-6));
                assertHangsTogether(route.get(), start.get(), end.get());
            }
        }
    }

    /** Every edge again and again until no node gets nearer (Bellman 1958, Ford 1956). */
    private static double leastCost(StreetNetwork network, Snap start, Snap end) {
        double[] cost = new double[network.nodes()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[network.from()[start.edge()]] = start.fromMetres() * weight(network, start.edge());
        cost[network.to()[start.edge()]] = start.toMetres() * weight(network, start.edge());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = 0; e < network.edges(); e++) {
                double length = network.metres(e) * weight(network, e);
                int a = network.from()[e];
                int b = network.to()[e];
                changed |= cost[b] > cost[a] + length || cost[a] > cost[b] + length;
                cost[b] = Math.min(cost[b], cost[a] + length);
                cost[a] = Math.min(cost[a], cost[b] + length);
            }
        }
        double weight = weight(network, end.edge());
        double round = Math.min(
                cost[network.from()[end.edge()]] + end.fromMetres() * weight,
                cost[network.to()[end.edge()]] + end.toMetres() * weight);
        return start.edge() == end.edge()
                ? Math.min(round, Math.abs(start.fromMetres() - end.fromMetres()) * weight)
                : round;
    }

    private static double weight(StreetNetwork network, int edge) {
        Lighting lighting = network.notes().lightingOf(edge);
        return lighting == Lighting.UNLIT || lighting == Lighting.ASSUMED_UNLIT ? 3 : 1;
    }

    private static Coordinate near(StreetNetwork network, SplittableRandom random) {
        int node = random.nextInt(network.nodes());
        return at(network.x()[node] + random.nextDouble(-30, 30), network.y()[node] + random.nextDouble(-30, 30));
    }

    private static StreetNetwork noted(StreetNetwork network, SplittableRandom random) {
        int[] name = new int[network.edges()];
        byte[] lighting = new byte[network.edges()];
        boolean[] stairs = new boolean[network.edges()];
        for (int e = 0; e < name.length; e++) {
            name[e] = random.nextInt(-1, 4);
            lighting[e] = (byte) random.nextInt(4);
            stairs[e] = random.nextInt(20) == 0;
        }
        return new StreetNetwork(
                network.x(),
                network.y(),
                network.from(),
                network.to(),
                network.stepFree(),
                network.extent(),
                new EdgeNotes(List.of("A", "B", "C", "D"), name, lighting, stairs));
    }

    private static Coordinate at(double x, double y) {
        return new Coordinate(x, y);
    }

    /** A town drawn street by street; ends at one spot are one node. */
    private static final class Drawing {
        private final StreetNetworkBuilder builder = new StreetNetworkBuilder();
        private final java.util.Map<Coordinate, Integer> nodes = new java.util.HashMap<>();

        Drawing street(@Nullable String name, double... xy) {
            return edge(name, Lighting.ASSUMED_LIT, false, xy);
        }

        Drawing edge(@Nullable String name, Lighting lighting, boolean stairs, double... xy) {
            for (int i = 2; i < xy.length; i += 2) {
                builder.addEdge(node(xy[i - 2], xy[i - 1]), node(xy[i], xy[i + 1]), !stairs, name, lighting, stairs);
            }
            return this;
        }

        private int node(double x, double y) {
            return nodes.computeIfAbsent(at(x, y), added -> builder.addNode(x, y));
        }

        StreetNetwork network() {
            return builder.build();
        }

        Optional<WalkRoute> find(double x1, double y1, double x2, double y2, TimeOfDay time) {
            return WalkRoute.find(WalkGraph.of(network(), false, 0), at(x1, y1), at(x2, y2), time);
        }

        String steps(double x1, double y1, double x2, double y2) {
            return find(x1, y1, x2, y2, TimeOfDay.DAY).orElseThrow().steps().stream()
                    .map(Drawing::text)
                    .collect(Collectors.joining(", "));
        }

        private static String text(RouteStep step) {
            String street = step.street() == null ? "–" : step.street();
            return step.turn() == Turn.ARRIVE
                    ? "ARRIVE"
                    : step.turn() + " " + street + " " + Math.round(step.metres()) + (step.stairs() ? " stairs" : "");
        }
    }
}
