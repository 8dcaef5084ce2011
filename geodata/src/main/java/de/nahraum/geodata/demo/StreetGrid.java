package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes streets of a {@link GridLayout}: main streets, residential streets, footways, and the few crossings of each barrier. */
final class StreetGrid {
    private static final int MAIN_EVERY = 7;
    private static final int LONGEST_WAY = 9;

    private final Terrain terrain;
    private final Streets streets;
    private final StreetNames names;
    private final SplittableRandom random;

    StreetGrid(Terrain terrain, Streets streets, StreetNames names, SplittableRandom random) {
        this.terrain = terrain;
        this.streets = streets;
        this.names = names;
        this.random = random;
    }

    /** Adds the grid's ways and returns the connected parts, largest first: lists of crossings. */
    List<List<Integer>> build() {
        int first = streets.size();
        GridLayout layout = new GridLayout(terrain, streets, random);
        List<GridLayout.Edge> edges = thinned(layout, first);
        List<List<Integer>> parts = parts(edges, first, layout.count());
        boolean[] kept = new boolean[layout.count()];
        parts.forEach(part -> part.forEach(node -> kept[node - first] = true));
        addWays(edges.stream().filter(edge -> kept[edge.from() - first]).toList());
        return parts;
    }

    /** Leaves out forbidden crossings, and some streets where the network stays connected without them. */
    private List<GridLayout.Edge> thinned(GridLayout layout, int first) {
        List<GridLayout.Edge> kept = new ArrayList<>();
        List<GridLayout.Edge> doubtful = new ArrayList<>();
        DisjointSets joined = new DisjointSets(layout.count());
        for (GridLayout.Edge edge : layout.edges()) {
            Barrier barrier = crossing(edge.from(), edge.to());
            if (barrier != null && !mayCross(barrier, edge)) {
                continue;
            }
            if (barrier == null && !main(edge.line()) && random.nextDouble() < 0.2) {
                doubtful.add(edge);
            } else {
                kept.add(edge);
                joined.join(edge.from() - first, edge.to() - first);
            }
        }
        for (GridLayout.Edge edge : doubtful) {
            if (joined.join(edge.from() - first, edge.to() - first)) {
                kept.add(edge);
            }
        }
        kept.sort((a, b) -> a.axis() != b.axis()
                ? Integer.compare(a.axis(), b.axis())
                : a.line() != b.line() ? Integer.compare(a.line(), b.line()) : Integer.compare(a.place(), b.place()));
        return kept;
    }

    private @Nullable Barrier crossing(int a, int b) {
        return terrain.crossing(streets.x(a), streets.y(a), streets.x(b), streets.y(b));
    }

    private static boolean main(int line) {
        return Math.floorMod(line, MAIN_EVERY) == 0;
    }

    private static boolean underpass(Barrier barrier, int line) {
        return barrier.kind() == Barrier.Kind.RAILWAY && Math.floorMod(line, 21) == 10;
    }

    private static boolean mayCross(Barrier barrier, GridLayout.Edge edge) {
        if (edge.axis() != (barrier.northSouth() ? 0 : 1)) {
            return false;
        }
        return switch (barrier.kind()) {
            case RIVER, RAILWAY -> Math.floorMod(edge.line(), 2 * MAIN_EVERY) == 0 || underpass(barrier, edge.line());
            case MOTORWAY -> main(edge.line());
        };
    }

    /** Connected parts of at least four crossings; single corners cut off by a barrier stay without a street. */
    private static List<List<Integer>> parts(List<GridLayout.Edge> edges, int first, int count) {
        DisjointSets sets = new DisjointSets(count);
        edges.forEach(edge -> sets.join(edge.from() - first, edge.to() - first));
        List<List<Integer>> byRoot = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byRoot.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            byRoot.get(sets.find(i)).add(first + i);
        }
        return byRoot.stream()
                .filter(part -> part.size() >= 4)
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .toList();
    }

    private void addWays(List<GridLayout.Edge> edges) {
        Run run = new Run();
        for (GridLayout.Edge edge : edges) {
            Barrier barrier = crossing(edge.from(), edge.to());
            if (barrier != null) {
                run.end();
                addCrossing(edge, barrier);
            } else {
                run.add(edge);
            }
        }
        run.end();
    }

    /** Ramp or steps down, the tunnel, and up again; or road, bridge, road. */
    private void addCrossing(GridLayout.Edge edge, Barrier barrier) {
        int a = streets.addNode(between(edge, 0.3));
        int b = streets.addNode(between(edge, 0.7));
        if (underpass(barrier, edge.line())) {
            boolean steps = Math.floorMod(edge.line(), 42) == 10;
            streets.addWay(steps ? "steps" : "footway", "", List.of(), edge.from(), a);
            streets.addWay("footway", "", List.of("tunnel=yes", "layer=-1", "lit=no"), a, b);
            streets.addWay(steps ? "steps" : "footway", "", List.of(), b, edge.to());
        } else {
            streets.addWay("tertiary", "", List.of(), edge.from(), a);
            streets.addWay("tertiary", "", List.of("bridge=yes", "layer=1"), a, b);
            streets.addWay("tertiary", "", List.of(), b, edge.to());
        }
    }

    private double[] between(GridLayout.Edge edge, double t) {
        return new double[] {
            streets.x(edge.from()) + t * (streets.x(edge.to()) - streets.x(edge.from())),
            streets.y(edge.from()) + t * (streets.y(edge.to()) - streets.y(edge.from()))
        };
    }

    /** Consecutive edges of one lattice line that become one way. */
    private final class Run {
        private final List<Integer> nodes = new ArrayList<>();
        private String highway = "";
        private int axis;
        private int line;

        void add(GridLayout.Edge edge) {
            double[] middle = between(edge, 0.5);
            boolean green = terrain.inPark(middle[0], middle[1]);
            boolean goesOn = !nodes.isEmpty()
                    && nodes.getLast() == edge.from()
                    && axis == edge.axis()
                    && line == edge.line()
                    && green == highway.equals("path")
                    && nodes.size() < 2 * longest(edge.line());
            if (!goesOn) {
                end();
                highway = green ? "path" : highwayOf(edge.line());
                axis = edge.axis();
                line = edge.line();
                nodes.add(edge.from());
            }
            double[] bent = terrain.clear(middle[0] + Seeds.around(random, 7), middle[1] + Seeds.around(random, 7));
            boolean sameSide =
                    terrain.crossing(bent[0], bent[1], streets.x(edge.from()), streets.y(edge.from())) == null;
            nodes.add(streets.addNode(sameSide ? bent : middle));
            nodes.add(edge.to());
        }

        private int longest(int line) {
            // Steps are short; main streets keep their name longer.
            return highway.equals("steps") ? 1 : main(line) ? 3 * LONGEST_WAY : LONGEST_WAY;
        }

        private String highwayOf(int line) {
            if (main(line)) {
                return Math.floorMod(line, 3 * MAIN_EVERY) == 0 ? "secondary" : "tertiary";
            }
            double chance = random.nextDouble();
            return chance < 0.1 ? "footway" : chance < 0.13 ? "steps" : chance < 0.2 ? "living_street" : "residential";
        }

        void end() {
            if (!nodes.isEmpty()) {
                boolean named = !highway.equals("footway") && !highway.equals("steps") && !highway.equals("path");
                streets.addWay(
                        highway,
                        named ? names.next() : "",
                        List.of(),
                        nodes.stream().mapToInt(Integer::intValue).toArray());
                nodes.clear();
            }
        }
    }
}
