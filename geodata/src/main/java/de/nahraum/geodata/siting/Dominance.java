package de.nahraum.geodata.siting;

/**
 * Rows that another row makes superfluous (the reductions of Toregas & ReVelle 1972). Of equal rows the first stays. Only rows that share the rarest column of a
 * row are compared with it, so the cost is about rows × candidates for one column × the length of a comparison, which mostly ends early.
 */
final class Dominance {
    private Dominance() {}

    /** Rows whose columns all are in another row, empty rows included: a candidate that covers nothing another does not cover. */
    static boolean[] contained(Rows rows, Rows transposed, Progress progress) {
        boolean[] dropped = new boolean[rows.rows()];
        for (int r = 0; r < dropped.length; r++) {
            int column = rarest(rows, transposed, r);
            if (column < 0) {
                dropped[r] = true;
                continue;
            }
            for (int a = transposed.first()[column]; a < transposed.first()[column + 1] && !dropped[r]; a++) {
                int other = transposed.column()[a];
                progress.work(4);
                dropped[r] = other != r
                        && !dropped[other]
                        && rows.contains(other, r)
                        && (rows.length(other) > rows.length(r) || other < r);
            }
        }
        return dropped;
    }

    /** Rows that hold all columns of another row, empty rows left alone: demand that is covered whenever another is. */
    static boolean[] containing(Rows rows, Rows transposed, Progress progress) {
        boolean[] dropped = new boolean[rows.rows()];
        for (int r = 0; r < dropped.length; r++) {
            int column = dropped[r] ? -1 : rarest(rows, transposed, r);
            if (column < 0) {
                continue;
            }
            for (int a = transposed.first()[column]; a < transposed.first()[column + 1]; a++) {
                int other = transposed.column()[a];
                progress.work(4);
                if (other != r
                        && !dropped[other]
                        && rows.contains(other, r)
                        && (rows.length(other) > rows.length(r) || other > r)) {
                    dropped[other] = true;
                }
            }
        }
        return dropped;
    }

    private static int rarest(Rows rows, Rows transposed, int row) {
        int rarest = -1;
        for (int a = rows.first()[row]; a < rows.first()[row + 1]; a++) {
            int column = rows.column()[a];
            if (rarest < 0 || transposed.length(column) < transposed.length(rarest)) {
                rarest = column;
            }
        }
        return rarest;
    }
}
