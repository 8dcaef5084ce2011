package de.nahraum.geodata.siting;

/**
 * Which columns each row has: an incidence matrix in compressed rows.
 *
 * @param columns number of columns there are
 * @param first where each row begins in {@code column}; one entry more than rows
 * @param column ascending within a row, each at most once
 */
@SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
record Rows(int columns, int[] first, int[] column) {
    int rows() {
        return first.length - 1;
    }

    int length(int row) {
        return first[row + 1] - first[row];
    }

    int entries() {
        return column.length;
    }

    /** The same matrix by columns. */
    Rows transposed() {
        int[] start = new int[columns + 1];
        for (int each : column) {
            start[each + 1]++;
        }
        for (int c = 0; c < columns; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        int[] row = new int[column.length];
        for (int r = 0; r < rows(); r++) {
            for (int a = first[r]; a < first[r + 1]; a++) {
                row[next[column[a]]++] = r;
            }
        }
        return new Rows(rows(), start, row);
    }

    /** Whether every column of one row is in the other. */
    boolean contains(int larger, int smaller) {
        int b = first[larger];
        int end = first[larger + 1];
        if (length(smaller) > end - b) {
            return false;
        }
        for (int a = first[smaller]; a < first[smaller + 1]; a++) {
            while (b < end && column[b] < column[a]) {
                b++;
            }
            if (b == end || column[b] != column[a]) {
                return false;
            }
            b++;
        }
        return true;
    }
}
