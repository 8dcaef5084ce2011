package de.nahraum.server.search;

/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of another: the "optimal string alignment"
 * distance (Damerau 1964, Levenshtein 1966), the one Lucene's automata accept.
 *
 * @param whole edits to make the other word
 * @param prefix edits to make some beginning of the other word; never more than {@code whole}
 */
record EditDistance(int whole, int prefix) {
    /** Both distances between a word and another. Cost: the product of their lengths. */
    static EditDistance between(String word, String other) {
        int columns = other.length() + 1;
        int[] beforeLast = new int[columns];
        int[] last = new int[columns];
        int[] row = new int[columns];
        for (int j = 0; j < columns; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            row[0] = i;
            for (int j = 1; j < columns; j++) {
                boolean same = word.charAt(i - 1) == other.charAt(j - 1);
                int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1);
                row[j] = swapped ? Math.min(edits, beforeLast[j - 2] + 1) : edits;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        int prefix = last[0];
        for (int edits : last) {
            prefix = Math.min(prefix, edits);
        }
        return new EditDistance(last[columns - 1], prefix);
    }
}
