package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * Each demand point takes the greatest saving any chosen candidate offers it: the p-median, seen from what is there without new sites.
 *
 * <p>Dual: the assignment of each point to one site is relaxed (Cornuéjols, Fisher & Nemhauser 1977). A point has a price v; a candidate is worth Σ max(0, saving
 * − v); the bound is Σ v plus the worth of the best k.
 */
final class SavingModel extends GainModel {
    private final double base;
    private final Rows rows;
    private final double[] saving;
    private final double[] highest;

    /**
     * @param base value of what is chosen for good
     * @param rows which points a candidate offers something
     * @param saving what it offers beyond {@code base}, positive, beside {@code rows.column}
     */
    SavingModel(int[] names, int[] taken, double base, Rows rows, double[] saving) {
        super(names, taken);
        this.base = base;
        this.rows = rows;
        this.saving = saving;
        highest = new double[rows.columns()];
        for (int a = 0; a < saving.length; a++) {
            highest[rows.column()[a]] = Math.max(highest[rows.column()[a]], saving[a]);
        }
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
        for (int a = rows.first()[candidate]; a < rows.first()[candidate + 1]; a++) {
            sum += Math.max(0, saving[a] - prices[rows.column()[a]]);
        }
        return sum;
    }

    @Override
    Chosen nothing() {
        double[] taken = new double[rows.columns()];
        return new Chosen() {
            private double value = base;

            @Override
            public void add(int candidate) {
                for (int a = rows.first()[candidate]; a < rows.first()[candidate + 1]; a++) {
                    int point = rows.column()[a];
                    if (saving[a] > taken[point]) {
                        value += saving[a] - taken[point];
                        taken[point] = saving[a];
                    }
                }
            }

            @Override
            public double[] prices() {
                return taken;
            }

            @Override
            public double value() {
                return value;
            }
        };
    }

    @Override
    double constant(double[] prices, double[] slope) {
        double sum = base;
        for (double price : prices) {
            sum += price;
        }
        Arrays.fill(slope, 1);
        return sum;
    }

    @Override
    void addSlope(int candidate, double[] prices, double[] slope) {
        for (int a = rows.first()[candidate]; a < rows.first()[candidate + 1]; a++) {
            if (saving[a] > prices[rows.column()[a]]) {
                slope[rows.column()[a]]--;
            }
        }
    }

    /** Without empty rows; that one candidate is nearer to everybody than another hardly happens. */
    @Override
    boolean[] useful(Progress progress) {
        boolean[] useful = new boolean[candidates()];
        for (int j = 0; j < useful.length; j++) {
            useful[j] = rows.length(j) > 0;
        }
        return useful;
    }

    @Override
    Smaller restrict(boolean[] keep, int[] fixed, double[] prices) {
        Chosen state = nothing();
        for (int each : fixed) {
            state.add(each);
        }
        int[] number = new int[rows.columns()];
        Arrays.fill(number, -1);
        int entries = 0;
        int kept = 0;
        for (int j = 0; j < candidates(); j++) {
            if (keep[j]) {
                kept++;
                for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                    if (saving[a] > state.prices()[rows.column()[a]]) {
                        number[rows.column()[a]] = 0;
                        entries++;
                    }
                }
            }
        }
        double[] newPrices = new double[number.length];
        int points = 0;
        for (int i = 0; i < number.length; i++) {
            if (number[i] == 0) {
                newPrices[points] = Math.max(0, prices[i] - state.prices()[i]);
                number[i] = points++;
            }
        }
        int[] first = new int[kept + 1];
        int[] column = new int[entries];
        double[] rest = new double[entries];
        int row = 0;
        int size = 0;
        for (int j = 0; j < candidates(); j++) {
            if (keep[j]) {
                for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                    double more = saving[a] - state.prices()[rows.column()[a]];
                    if (more > 0) {
                        column[size] = number[rows.column()[a]];
                        rest[size++] = more;
                    }
                }
                first[++row] = size;
            }
        }
        return new Smaller(
                new SavingModel(namesOf(keep), named(fixed), state.value(), new Rows(points, first, column), rest),
                Arrays.copyOf(newPrices, points));
    }
}
