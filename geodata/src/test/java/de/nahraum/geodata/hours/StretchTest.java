package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laying stretches over one another gives what painting a row of cells gives. */
class StretchTest {
    private static final int CELLS = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void overAndAppendPaint(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            String[] cellsBelow = new String[CELLS];
            String[] cells = new String[CELLS];
            List<Stretch> below = painted(random, cellsBelow, "low");
            List<Stretch> above = painted(random, cells, "high");
            for (int i = 0; i < CELLS; i++) {
                cells[i] = cells[i] == null ? cellsBelow[i] : cells[i];
            }

            List<Stretch> result = Stretch.over(below, above);

            assertThat(cellsOf(result)).isEqualTo(cells);
            assertThat(cellsOf(Stretch.merge(result))).isEqualTo(cells);
        }
    }

    private static List<Stretch> painted(SplittableRandom random, String[] cells, String name) {
        List<Stretch> list = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int start = random.nextInt(CELLS - 1);
            int end = random.nextInt(start + 1, CELLS);
            String label = name + random.nextInt(3);
            Arrays.fill(cells, start, end, label);
            Stretch.append(list, new Stretch(start, end, new Stretch.Label(Stretch.Kind.OPEN, false, null, label)));
        }
        assertThat(cellsOf(list)).isEqualTo(cells);
        return list;
    }

    private static String[] cellsOf(List<Stretch> stretches) {
        String[] cells = new String[CELLS];
        long last = 0;
        for (Stretch stretch : stretches) {
            assertThat(stretch.start()).isGreaterThanOrEqualTo(last);
            assertThat(stretch.end()).isGreaterThan(stretch.start());
            last = stretch.end();
            Arrays.fill(
                    cells,
                    (int) stretch.start(),
                    (int) stretch.end(),
                    stretch.label().comment());
        }
        return cells;
    }
}
