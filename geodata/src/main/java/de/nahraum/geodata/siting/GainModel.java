package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * A problem of the form: choose at most k candidates so that a monotone submodular value is largest (Nemhauser, Wolsey & Fisher 1978), together with its
 * Lagrangian dual. The dual puts a price on every demand; given prices each candidate is worth the sum of its row alone, the best choice is the k
 * worth most, and {@link #constant} plus their worth bounds every choice from above.
 *
 * <p>Gains and the dual read rows the same way: a row's value at the prices of {@link Chosen} is what the candidate would add to that choice.
 * Immutable.
 */
abstract sealed class GainModel permits CoverModel, SavingModel {
    /** A model with candidates left out or chosen for good, and prices carried over to it. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, compared nowhere
    record Smaller(GainModel model, double[] prices) {}

    /** A choice of candidates under construction. */
    interface Chosen {
        /** Adds a candidate not chosen yet. */
        void add(int candidate);

        /** Prices at which a row's value is what the candidate would gain now. Changes with every {@link #add}. */
        double[] prices();

        /** Value of the choice, that of candidates chosen for good included. */
        double value();
    }

    /** Numbers the candidates had in the question, ascending. */
    final int[] names;

    /** Candidates chosen for good, by their numbers in the question. */
    final int[] taken;

    GainModel(int[] names, int[] taken) {
        this.names = names;
        this.taken = taken;
    }

    final int candidates() {
        return names.length;
    }

    /** Entries of all rows. */
    final int entries() {
        return rows().entries();
    }

    abstract Rows rows();

    /** Greatest sensible price of each demand; the least is 0. */
    abstract double[] highestPrices();

    /** What a candidate is worth at these prices. */
    abstract double rowValue(int candidate, double[] prices);

    abstract Chosen nothing();

    /** The part of the bound that depends on no candidate; {@code slope} becomes its derivative by each price. */
    abstract double constant(double[] prices, double[] slope);

    /** Adds the derivative of a candidate's worth to {@code slope}. */
    abstract void addSlope(int candidate, double[] prices, double[] slope);

    /** Only the candidates of {@code keep}, after those of {@code fixed} are chosen for good. */
    abstract Smaller restrict(boolean[] keep, int[] fixed, double[] prices);

    /** Candidates of which no other offers at least as much to everybody; of equals the smallest number. */
    abstract boolean[] useful(Progress progress);

    /** The value of a choice. */
    final double value(int[] chosen) {
        Chosen state = nothing();
        for (int each : chosen) {
            state.add(each);
        }
        return state.value();
    }

    /** The numbers in the question of a choice, those chosen for good included. */
    final int[] named(int[] chosen) {
        int[] all = Arrays.copyOf(taken, taken.length + chosen.length);
        for (int c = 0; c < chosen.length; c++) {
            all[taken.length + c] = names[chosen[c]];
        }
        return all;
    }

    /** Names of the candidates kept. */
    final int[] namesOf(boolean[] keep) {
        int[] kept = new int[names.length];
        int size = 0;
        for (int j = 0; j < names.length; j++) {
            if (keep[j]) {
                kept[size++] = names[j];
            }
        }
        return Arrays.copyOf(kept, size);
    }
}
