package de.nahraum.geodata.street;

/**
 * What is within reach of each of many sources: a sparse matrix of ways in compressed rows, one row per source. The arrays are handed out as they are; whoever
 * holds one must not write to it.
 *
 * @param targets number of targets there are, reached or not
 * @param first where the row of each source begins in the other two arrays; one entry more than sources, the last their length
 * @param target number of each target reached, ascending within a row, each at most once
 * @param metres way from the source to that target, never negative, both legs included
 */
@SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
public record Catchments(int targets, int[] first, int[] target, double[] metres) {
    public Catchments {
        if (first.length == 0 || first[first.length - 1] != target.length || target.length != metres.length) {
            throw new IllegalArgumentException("Rows and entries do not fit together");
        }
    }

    public int sources() {
        return first.length - 1;
    }

    /** Targets reached, summed over all sources. */
    public int entries() {
        return target.length;
    }
}
