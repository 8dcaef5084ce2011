package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Settles each district's people on squares of 100 m that have a street, denser near the centres. */
final class Cells {
    private static final int SIZE = 100;
    private static final int FEWEST = 3;

    private record Square(int x, int y, double weight) {}

    private final Terrain terrain;
    private final Landscape landscape;
    private final SplittableRandom random;

    Cells(Terrain terrain, Landscape landscape, SplittableRandom random) {
        this.terrain = terrain;
        this.landscape = landscape;
        this.random = random;
    }

    /** The cells of a town, district by district. */
    List<Cell> build(List<District> districts, Streets streets, List<Streets.Way> ways) {
        List<Square> squares = squares(streets, ways);
        List<Cell> cells = new ArrayList<>();
        for (District district : districts) {
            List<Square> inside = inside(district, squares);
            if (inside.isEmpty()) {
                throw new IllegalStateException("No street in " + district.name());
            }
            // The grid never agrees with the register to the last person.
            int people = (int) StrictMath.round(district.people() * (1 + Seeds.around(random, 0.012)));
            settle(district, inside, people, cells);
        }
        return cells;
    }

    private List<Square> squares(Streets streets, List<Streets.Way> ways) {
        TreeSet<Long> keys = new TreeSet<>();
        for (Streets.Way way : ways) {
            for (int i = 0; i < way.size(); i++) {
                int node = way.node(i);
                keys.add((long) (int) (streets.y(node) / SIZE) << 32 | (int) (streets.x(node) / SIZE));
            }
        }
        List<Square> squares = new ArrayList<>();
        for (long key : keys) {
            int x = (int) key * SIZE + SIZE / 2;
            int y = (int) (key >> 32) * SIZE + SIZE / 2;
            double builtUp = terrain.builtUp(x, y);
            double luck = 0.35 + 1.3 * random.nextDouble();
            if (builtUp >= 0.8 * Terrain.BUILT && habitable(x, y)) {
                squares.add(new Square(x, y, StrictMath.pow(builtUp, 1.4) * luck));
            }
        }
        return squares;
    }

    private boolean habitable(int x, int y) {
        return terrain.dry(x, y)
                && !terrain.inPark(x, y)
                && landscape.forests().stream().noneMatch(forest -> forest.contains(x, y, 0))
                && landscape.lakes().stream().noneMatch(lake -> lake.contains(x, y, 0));
    }

    private static List<Square> inside(District district, List<Square> squares) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(district.shape());
        var box = district.shape().getEnvelopeInternal();
        return squares.stream()
                .filter(square -> box.contains(square.x(), square.y())
                        && locator.locate(new Coordinate(square.x(), square.y())) == Location.INTERIOR)
                .toList();
    }

    private static void settle(District district, List<Square> inside, int people, List<Cell> cells) {
        // Where people are few, only the densest squares are lived on: about eight people each at least.
        List<Square> settled = inside.stream()
                .sorted(Comparator.comparingDouble(Square::weight).reversed())
                .limit(Math.max(1, people / 8))
                .toList();
        int floor = Math.min(FEWEST, people / settled.size());
        int[] more = Shares.of(
                people - floor * settled.size(),
                settled.stream().mapToDouble(Square::weight).toArray());
        for (int i = 0; i < more.length; i++) {
            cells.add(new Cell(settled.get(i).x(), settled.get(i).y(), floor + more[i], district));
        }
    }
}
