package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * What is left of a set covering question: candidates not decided and demand not covered. Immutable.
 *
 * @param names numbers of the candidates in the question, ascending
 * @param taken candidates chosen for good, by their numbers in the question
 * @param rows what each candidate covers
 */
@SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
record CoverProblem(int[] names, int[] taken, Rows rows) {
    /** Whether some demand is left that no candidate covers. */
    boolean isImpossible() {
        boolean[] covered = new boolean[rows.columns()];
        for (int column : rows.column()) {
            covered[column] = true;
        }
        for (boolean each : covered) {
            if (!each) {
                return true;
            }
        }
        return false;
    }

    boolean isSolved() {
        return rows.columns() == 0;
    }

    /** Only the candidates of {@code keep}, after those of {@code chosen} are chosen for good; without the demand of {@code dropped}. */
    CoverProblem restrict(boolean[] keep, boolean[] chosen, boolean[] dropped) {
        boolean[] gone = dropped.clone();
        int[] nowTaken = Arrays.copyOf(taken, taken.length + names.length);
        int many = taken.length;
        for (int j = 0; j < names.length; j++) {
            if (chosen[j]) {
                nowTaken[many++] = names[j];
                for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                    gone[rows.column()[a]] = true;
                }
            }
        }
        int[] number = new int[gone.length];
        int columns = 0;
        for (int c = 0; c < gone.length; c++) {
            number[c] = gone[c] ? -1 : columns++;
        }
        int[] left = new int[names.length];
        int[] first = new int[names.length + 1];
        int[] column = new int[rows.entries()];
        int size = 0;
        int row = 0;
        for (int j = 0; j < names.length; j++) {
            if (keep[j] && !chosen[j]) {
                left[row++] = names[j];
                for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                    if (!gone[rows.column()[a]]) {
                        column[size++] = number[rows.column()[a]];
                    }
                }
                first[row] = size;
            }
        }
        return new CoverProblem(
                Arrays.copyOf(left, row),
                Arrays.copyOf(nowTaken, many),
                new Rows(columns, Arrays.copyOf(first, row + 1), Arrays.copyOf(column, size)));
    }

    /**
     * Without what does not change the answer: a candidate that alone covers some demand is taken, dominated candidates and demand that is covered whenever
     * another is are left out, until nothing changes (Toregas & ReVelle 1972).
     */
    CoverProblem reduced(Progress progress) {
        CoverProblem problem = this;
        while (true) {
            Rows rows = problem.rows;
            Rows columns = rows.transposed();
            progress.work(2L * rows.entries());
            boolean[] keep = Dominance.contained(rows, columns, progress);
            boolean[] drop = Dominance.containing(columns, rows, progress);
            boolean[] essential = new boolean[rows.rows()];
            boolean changed = false;
            for (int j = 0; j < keep.length; j++) {
                changed |= keep[j];
                keep[j] = !keep[j];
            }
            for (int c = 0; c < drop.length; c++) {
                changed |= drop[c];
                if (columns.length(c) == 1) {
                    essential[columns.column()[columns.first()[c]]] = true;
                    changed = true;
                }
            }
            if (!changed) {
                return problem;
            }
            problem = problem.restrict(keep, essential, drop);
        }
    }
}
