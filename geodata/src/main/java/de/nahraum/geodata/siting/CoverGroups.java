package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * The columns of a {@link CoverModel} in groups: a group gains {@code weight × steps[n]} when one more of its columns is covered and n are already. For plain
 * covering each group is one column and steps is {1}.
 *
 * @param steps gain per person of the first, second … day, not negative, never rising; nothing beyond
 * @param weight people of each group
 * @param served days already served of each group
 * @param first where the columns of each group begin; one entry more than groups
 * @param of group of each column
 */
@SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
record CoverGroups(double[] steps, double[] weight, int[] served, int[] first, int[] of) {
    int count() {
        return weight.length;
    }

    int columns() {
        return of.length;
    }

    /** What a group gains by its next column when so many are served. */
    double gain(int group, int alreadyServed) {
        return alreadyServed < steps.length ? weight[group] * steps[alreadyServed] : 0;
    }

    /** What each column would gain if it came next. */
    double[] gains() {
        double[] gains = new double[of.length];
        for (int c = 0; c < gains.length; c++) {
            gains[c] = gain(of[c], served[of[c]]);
        }
        return gains;
    }

    /** Σ over the groups of the most they can win by taking columns at these prices; {@code slope} becomes −1 for each column taken, else 0. */
    double surplus(double[] prices, double[] slope) {
        double sum = 0;
        Arrays.fill(slope, 0);
        for (int g = 0; g < weight.length; g++) {
            int n = first[g + 1] - first[g];
            for (int round = 0; round < n; round++) {
                int cheapest = -1;
                for (int c = first[g]; c < first[g + 1]; c++) {
                    if (slope[c] == 0 && (cheapest < 0 || prices[c] < prices[cheapest])) {
                        cheapest = c;
                    }
                }
                double won = gain(g, served[g] + round) - prices[cheapest];
                if (won < 0) {
                    break;
                }
                sum += won;
                slope[cheapest] = -1;
            }
        }
        return sum;
    }

    /** Groups one after the other; the columns of a group are reserved when it is new. */
    static final class Builder {
        private final double[] steps;
        private double[] weight;
        private int[] served;
        private final int[] first;
        private final int[] of;
        private int groups;
        private int columns;

        Builder(double[] steps, int mostColumns) {
            this.steps = steps;
            weight = new double[mostColumns];
            served = new int[mostColumns];
            first = new int[mostColumns + 1];
            of = new int[mostColumns];
        }

        /** A new group with no people and no columns yet. */
        int add(int alreadyServed) {
            first[groups] = columns;
            served[groups] = alreadyServed;
            return groups++;
        }

        int firstOf(int group) {
            return first[group];
        }

        void weigh(int group, double people) {
            weight[group] += people;
        }

        /** Makes sure the column, a number of this group, exists. */
        void reserve(int group, int column) {
            if (column == columns) {
                of[columns++] = group;
            }
        }

        CoverGroups build() {
            first[groups] = columns;
            weight = Arrays.copyOf(weight, groups);
            served = Arrays.copyOf(served, groups);
            return new CoverGroups(steps, weight, served, Arrays.copyOf(first, groups + 1), Arrays.copyOf(of, columns));
        }
    }
}
