package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Puts houses along the named streets, more where the town is denser, about one per fifteen people. */
final class Addresses {
    private static final int PEOPLE_PER_HOUSE = 15;
    private static final double FROM_STREET = 13;

    private record Front(Streets.Way way, int from, int to, double weight) {}

    private final Streets streets;
    private final Terrain terrain;
    private final SplittableRandom random;

    Addresses(Streets streets, Terrain terrain, SplittableRandom random) {
        this.streets = streets;
        this.terrain = terrain;
        this.random = random;
    }

    List<Address> build(List<Streets.Way> ways, int people) {
        List<Front> fronts = fronts(ways);
        double[] weights = fronts.stream().mapToDouble(Front::weight).toArray();
        int[] houses = Shares.of(people / PEOPLE_PER_HOUSE, weights);
        Map<String, int[]> lastNumbers = new LinkedHashMap<>();
        List<Address> addresses = new ArrayList<>();
        for (int i = 0; i < houses.length; i++) {
            Front front = fronts.get(i);
            int[] last = lastNumbers.computeIfAbsent(front.way().name(), name -> new int[] {-1, 0});
            for (int k = 0; k < houses[i]; k++) {
                add(addresses, front, (k + 0.5) / houses[i], last);
            }
        }
        return addresses;
    }

    private void add(List<Address> addresses, Front front, double t, int[] last) {
        int even = random.nextInt(2);
        double x1 = streets.x(front.from());
        double y1 = streets.y(front.from());
        double dx = streets.x(front.to()) - x1;
        double dy = streets.y(front.to()) - y1;
        double aside = FROM_STREET / StrictMath.sqrt(dx * dx + dy * dy) * (even == 0 ? -1 : 1);
        double x = x1 + t * dx - aside * dy;
        double y = y1 + t * dy + aside * dx;
        if (terrain.dry(x, y)) {
            last[even == 0 ? 1 : 0] += 2;
            addresses.add(new Address(x, y, front.way().name(), last[even == 0 ? 1 : 0]));
        }
    }

    private List<Front> fronts(List<Streets.Way> ways) {
        List<Front> fronts = new ArrayList<>();
        for (Streets.Way way : ways) {
            for (int i = 1; way.housesAlong() && i < way.size(); i++) {
                int from = way.node(i - 1);
                int to = way.node(i);
                double builtUp = terrain.builtUp(streets.x(to), streets.y(to));
                if (builtUp >= Terrain.BUILT && streets.square(from, to) > 100) {
                    fronts.add(new Front(way, from, to, builtUp * (0.3 + random.nextDouble())));
                }
            }
        }
        return fronts;
    }
}
