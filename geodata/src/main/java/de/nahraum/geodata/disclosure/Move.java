package de.nahraum.geodata.disclosure;

/**
 * Cells that change together, each by one up or down per step, so that every told sum stays what it is.
 *
 * @param cells the target among them
 * @param signs 1 or −1 per cell
 */
@SuppressWarnings("ArrayRecordComponent") // made and used once, inside this package
record Move(int[] cells, int[] signs) {
    /** How many steps are possible before a count would be negative; {@link Long#MAX_VALUE} if nothing falls. */
    long steps(long[] x) {
        long steps = Long.MAX_VALUE;
        for (int i = 0; i < cells.length; i++) {
            if (signs[i] < 0) {
                steps = Math.min(steps, x[cells[i]]);
            }
        }
        return steps;
    }

    void apply(long[] x, long steps) {
        for (int i = 0; i < cells.length; i++) {
            x[cells[i]] += signs[i] * steps;
        }
    }
}
