package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Country roads that join villages to the town, and towns to each other. */
final class StreetLinks {
    private static final double PIECE = 85;

    private final Terrain terrain;
    private final Streets streets;
    private final SplittableRandom random;

    StreetLinks(Terrain terrain, Streets streets, SplittableRandom random) {
        this.terrain = terrain;
        this.streets = streets;
        this.random = random;
    }

    /** Joins every part to the nearest that is joined already, the first being the town; returns the crossings of all. */
    List<Integer> join(List<List<Integer>> parts) {
        List<Integer> joined = new ArrayList<>(parts.getFirst());
        for (List<Integer> part : parts.subList(1, parts.size())) {
            int from = -1;
            int to = -1;
            double best = Double.MAX_VALUE;
            for (int a : part) {
                for (int b : joined) {
                    double square = streets.square(a, b);
                    if (square < best) {
                        best = square;
                        from = a;
                        to = b;
                    }
                }
            }
            addRoad("secondary", roadTo(from), to, from);
            joined.addAll(part);
        }
        return joined;
    }

    private String roadTo(int node) {
        DistrictFact nearest = DistrictFact.ALL.getFirst();
        double best = Double.MAX_VALUE;
        for (DistrictFact fact : DistrictFact.ALL) {
            double dx = terrain.frame().x(fact.homesX()) - streets.x(node);
            double dy = terrain.frame().y(fact.homesY()) - streets.y(node);
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                nearest = fact;
            }
        }
        return nearest.road();
    }

    /** A road with gentle bends; where it crosses a river, railway or motorway that piece is a bridge. */
    void addRoad(String highway, String name, int from, int to) {
        double length = StrictMath.sqrt(streets.square(from, to));
        int pieces = 1 + (int) (length / PIECE);
        double bend = Seeds.around(random, StrictMath.min(length / 6, 160));
        List<Integer> run = new ArrayList<>(List.of(from));
        for (int i = 1; i <= pieces; i++) {
            int node = i == pieces ? to : streets.addNode(bent(from, to, length, bend, (double) i / pieces));
            int last = run.getLast();
            boolean bridge =
                    terrain.crossing(streets.x(last), streets.y(last), streets.x(node), streets.y(node)) != null;
            if (bridge) {
                end(highway, name, run);
                streets.addWay(highway, "", List.of("bridge=yes", "layer=1"), last, node);
                run = new ArrayList<>(List.of(node));
            } else {
                run.add(node);
            }
        }
        end(highway, name, run);
    }

    private void end(String highway, String name, List<Integer> run) {
        if (run.size() > 1) {
            streets.addWay(
                    highway,
                    name,
                    List.of(),
                    run.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private double[] bent(int from, int to, double length, double bend, double t) {
        double dx = streets.x(to) - streets.x(from);
        double dy = streets.y(to) - streets.y(from);
        double aside = bend * StrictMath.sin(StrictMath.PI * t) / StrictMath.max(length, 1);
        return terrain.clear(streets.x(from) + t * dx - aside * dy, streets.y(from) + t * dy + aside * dx);
    }
}
