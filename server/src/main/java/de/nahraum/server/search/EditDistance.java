package de.nahraum.server.search;

import java.util.Arrays;

/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of another: the "optimal string alignment"
 * distance (Damerau 1964, Levenshtein 1966), counted up to a bound.
 *
 * @param whole edits to make the other word
 * @param prefix edits to make some beginning of the other word; never more than {@code whole}
 */
record EditDistance(int whole, int prefix) {
    /**
     * Both distances between a word and another.
     *
     * @param most distances above are given as one more than this; at least 0
     */
    // Only cells near the diagonal can hold a distance within the bound (Ukkonen 1985): cost is the length times the
    // bound.
    static EditDistance between(String word, String other, int most) {
        int columns = other.length() + 1;
        int above = most + 1;
        if (word.length() - other.length() > most) {
            return new EditDistance(above, above);
        }
        int[] beforeLast = new int[columns];
        int[] last = new int[columns];
        int[] row = new int[columns];
        for (int j = 0; j < columns; j++) {
            last[j] = Math.min(j, above);
        }
        for (int i = 1; i <= word.length(); i++) {
            Arrays.fill(row, above);
            row[0] = Math.min(i, above);
            int end = (int) Math.min(columns - 1L, (long) i + most);
            for (int j = Math.max(1, i - most); j <= end; j++) {
                boolean same = word.charAt(i - 1) == other.charAt(j - 1);
                int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1);
                row[j] = Math.min(above, swapped ? Math.min(edits, beforeLast[j - 2] + 1) : edits);
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return new EditDistance(last[columns - 1], Arrays.stream(last).min().orElse(above));
    }
}
