package de.nahraum.geodata.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of counts with all its margins: in every dimension each line is a whole and the cells it sums.
 *
 * @param counts inner cells and margins
 * @param relations one per line of every dimension, margins of margins too
 */
public record CountTable(List<Count> counts, List<Relation> relations) {

    /**
     * Builds all margins of a table.
     *
     * @param sizes length of each dimension, each ≥ 1
     * @param inner counts of the inner cells, last dimension fastest
     * @param key key of a cell from its position; a position equal to the dimension's size is the margin over that dimension
     */
    public static CountTable of(int[] sizes, long[] inner, Function<int[], CountKey> key) {
        int[] widths = java.util.Arrays.stream(sizes).map(size -> size + 1).toArray();
        int all = java.util.Arrays.stream(widths).reduce(1, Math::multiplyExact);
        long[] values = new long[all];
        List<Count> counts = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        int next = 0;
        for (int cell = 0; cell < all; cell++) {
            int[] position = position(cell, widths);
            int margin = firstMargin(position, sizes);
            if (margin < 0) {
                values[cell] = inner[next++];
            } else {
                int stride = stride(widths, margin);
                for (int i = 1; i <= sizes[margin]; i++) {
                    values[cell] += values[cell - i * stride];
                }
            }
            counts.add(new Count(key.apply(position), values[cell], Count.Kind.PERSONAL));
        }
        for (int cell = 0; cell < all; cell++) {
            int[] position = position(cell, widths);
            for (int dimension = 0; dimension < sizes.length; dimension++) {
                if (position[dimension] == sizes[dimension]) {
                    List<CountKey> parts = new ArrayList<>();
                    for (int i = sizes[dimension]; i >= 1; i--) {
                        parts.add(
                                counts.get(cell - i * stride(widths, dimension)).key());
                    }
                    relations.add(new Relation(counts.get(cell).key(), parts));
                }
            }
        }
        return new CountTable(List.copyOf(counts), List.copyOf(relations));
    }

    private static int firstMargin(int[] position, int[] sizes) {
        for (int d = 0; d < sizes.length; d++) {
            if (position[d] == sizes[d]) {
                return d;
            }
        }
        return -1;
    }

    private static int stride(int[] widths, int dimension) {
        int stride = 1;
        for (int d = dimension + 1; d < widths.length; d++) {
            stride *= widths[d];
        }
        return stride;
    }

    private static int[] position(int cell, int[] widths) {
        int[] position = new int[widths.length];
        int rest = cell;
        for (int d = widths.length - 1; d >= 0; d--) {
            position[d] = rest % widths[d];
            rest /= widths[d];
        }
        return position;
    }
}
