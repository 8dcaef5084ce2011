package de.nahraum.geodata.siting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * People who gain by being covered: once, or on several days with a smaller gain for each further one. A column of a row is one person-group on one day; the
 * columns of a group are neighbours.
 *
 * <p>Dual: the condition that a column counts only if a chosen candidate covers it is relaxed. A column has a price λ, a candidate is worth the sum of its
 * prices, and a group takes the cheapest of its columns while they cost less than they gain. Columns covered by the same candidates are merged.
 */
final class CoverModel extends GainModel {
    private final double base;
    private final Rows rows;
    private final CoverGroups groups;
    private final double[] highest;

    CoverModel(int[] names, int[] taken, double base, Rows rows, CoverGroups groups) {
        super(names, taken);
        this.base = base;
        this.rows = rows;
        this.groups = groups;
        highest = groups.gains();
    }

    @Override
    Rows rows() {
        return rows;
    }

    @Override
    double[] highestPrices() {
        return highest;
    }

    @Override
    double rowValue(int candidate, double[] prices) {
        double sum = 0;
        int[] column = rows.column();
        for (int a = rows.first()[candidate], end = rows.first()[candidate + 1]; a < end; a++) {
            sum += prices[column[a]];
        }
        return sum;
    }

    @Override
    State nothing() {
        return new State();
    }

    /** What is covered so far. */
    final class State implements Chosen {
        private final double[] gains = highest.clone();
        private final int[] served = groups.served().clone();
        private final boolean[] covered = new boolean[gains.length];
        private double value = base;

        @Override
        public void add(int candidate) {
            for (int a = rows.first()[candidate]; a < rows.first()[candidate + 1]; a++) {
                int column = rows.column()[a];
                if (!covered[column]) {
                    covered[column] = true;
                    value += gains[column];
                    int group = groups.of()[column];
                    served[group]++;
                    for (int c = groups.first()[group]; c < groups.first()[group + 1]; c++) {
                        gains[c] = covered[c] ? 0 : groups.gain(group, served[group]);
                    }
                }
            }
        }

        @Override
        public double[] prices() {
            return gains;
        }

        @Override
        public double value() {
            return value;
        }
    }

    @Override
    double constant(double[] prices, double[] slope) {
        return base + groups.surplus(prices, slope);
    }

    @Override
    void addSlope(int candidate, double[] prices, double[] slope) {
        for (int a = rows.first()[candidate]; a < rows.first()[candidate + 1]; a++) {
            slope[rows.column()[a]]++;
        }
    }

    /** Groups that are alike: as many days served, and day by day the same candidates. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its content, below
    private record Alike(int served, int[] signature) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Alike that && served == that.served && Arrays.equals(signature, that.signature);
        }

        @Override
        public int hashCode() {
            return 31 * served + Arrays.hashCode(signature);
        }
    }

    @Override
    Smaller restrict(boolean[] keep, int[] fixed, double[] prices) {
        State state = nothing();
        for (int each : fixed) {
            state.add(each);
        }
        Rows byColumn = rowsOf(keep, state.gains).transposed();
        Map<Alike, Integer> numbers = new LinkedHashMap<>();
        int[] number = new int[highest.length]; // of a column in the smaller model
        Arrays.fill(number, -1);
        CoverGroups.Builder merged = new CoverGroups.Builder(groups.steps(), highest.length);
        double[] newPrices = new double[highest.length];
        for (int g = 0; g < groups.count(); g++) {
            int[] signature = signature(g, byColumn);
            if (signature.length > 0) {
                int group = numbers.computeIfAbsent(
                        new Alike(state.served[g], signature), alike -> merged.add(alike.served()));
                int column = merged.firstOf(group);
                merged.weigh(group, groups.weight()[g]);
                for (int c = groups.first()[g]; c < groups.first()[g + 1]; c++) {
                    if (byColumn.length(c) > 0) {
                        merged.reserve(group, column);
                        newPrices[column] += prices[c];
                        number[c] = column++;
                    }
                }
            }
        }
        CoverGroups rest = merged.build();
        Rows smaller = renumbered(keep, number, rest.columns());
        return new Smaller(
                new CoverModel(namesOf(keep), named(fixed), state.value(), smaller, rest),
                Arrays.copyOf(newPrices, rest.columns()));
    }

    @Override
    boolean[] useful(Progress progress) {
        boolean[] useful = Dominance.contained(rows, rows.transposed(), progress);
        for (int j = 0; j < useful.length; j++) {
            useful[j] = !useful[j];
        }
        return useful;
    }

    /** The rows kept, without what gains nothing. */
    private Rows rowsOf(boolean[] keep, double[] gains) {
        int[] first = new int[rows.rows() + 1];
        int[] column = new int[rows.entries()];
        int size = 0;
        for (int j = 0; j < rows.rows(); j++) {
            for (int a = rows.first()[j]; keep[j] && a < rows.first()[j + 1]; a++) {
                if (gains[rows.column()[a]] > 0) {
                    column[size++] = rows.column()[a];
                }
            }
            first[j + 1] = size;
        }
        return new Rows(rows.columns(), first, Arrays.copyOf(column, size));
    }

    /** The candidates of each column of a group that has any, each list closed by −1. */
    private int[] signature(int group, Rows byColumn) {
        int from = groups.first()[group];
        int to = groups.first()[group + 1];
        int[] signature = new int[byColumn.first()[to] - byColumn.first()[from] + to - from];
        int size = 0;
        for (int c = from; c < to; c++) {
            if (byColumn.length(c) > 0) {
                System.arraycopy(byColumn.column(), byColumn.first()[c], signature, size, byColumn.length(c));
                size += byColumn.length(c);
                signature[size++] = -1;
            }
        }
        return Arrays.copyOf(signature, size);
    }

    /** The rows kept, in merged columns; of columns merged into one the entry is there once. */
    private Rows renumbered(boolean[] keep, int[] number, int columns) {
        int[] first = new int[namesOf(keep).length + 1];
        int[] column = new int[rows.entries()];
        int[] lastRow = new int[columns];
        int row = 0;
        int size = 0;
        for (int j = 0; j < rows.rows(); j++) {
            if (keep[j]) {
                row++;
                for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                    int c = number[rows.column()[a]];
                    if (c >= 0 && lastRow[c] < row) {
                        lastRow[c] = row;
                        column[size++] = c;
                    }
                }
                Arrays.sort(column, first[row - 1], size);
                first[row] = size;
            }
        }
        return new Rows(columns, first, Arrays.copyOf(column, size));
    }
}
