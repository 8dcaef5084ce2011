package de.nahraum.geodata.access;

import java.util.Arrays;

/**
 * When something is on: stretches of time in order, apart from each other, in seconds from the begin of a window.
 *
 * @param starts ascending, may be negative
 * @param ends of each, later than its start and before the next one's start
 */
@SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
record ServedTime(double[] starts, double[] ends) {
    static final ServedTime NEVER = new ServedTime(new double[0], new double[0]);

    /**
     * What somebody waits who comes at a random moment.
     *
     * @param meanSeconds expected wait
     * @param isLowerBound whether nothing was known to come after the last stretch: the wait then counts to the end of what was looked at
     */
    record Wait(double meanSeconds, boolean isLowerBound) {}

    /** One stretch. */
    static ServedTime of(double start, double end) {
        return new ServedTime(new double[] {start}, new double[] {end});
    }

    /** Whenever one of both is on; stretches that touch are one. Cost: one pass over both. */
    ServedTime or(ServedTime other) {
        if (other.starts.length == 0) {
            return this;
        }
        if (starts.length == 0) {
            return other;
        }
        double[] mergedStarts = new double[starts.length + other.starts.length];
        double[] mergedEnds = new double[mergedStarts.length];
        int size = 0;
        for (int i = 0, j = 0; i < starts.length || j < other.starts.length; ) {
            boolean isMine = j == other.starts.length || i < starts.length && starts[i] <= other.starts[j];
            double start = isMine ? starts[i] : other.starts[j];
            double end = isMine ? ends[i++] : other.ends[j++];
            if (size > 0 && start <= mergedEnds[size - 1]) {
                mergedEnds[size - 1] = Math.max(mergedEnds[size - 1], end);
            } else {
                mergedStarts[size] = start;
                mergedEnds[size++] = end;
            }
        }
        return new ServedTime(Arrays.copyOf(mergedStarts, size), Arrays.copyOf(mergedEnds, size));
    }

    /**
     * The wait until the next stretch for somebody who comes at a moment drawn evenly from the window; none while one is on. Without sessions behind the
     * window each gap g adds g² ÷ 2; of the last gap only moments within the window count, waiting until what comes after it.
     *
     * @param window its length, above 0
     * @param horizon how far stretches are known, at least the window
     */
    Wait meanWait(double window, double horizon) {
        double now = 0;
        double sum = 0;
        for (int i = 0; i < starts.length && now < window; i++) {
            if (ends[i] > now) {
                sum += waitUntil(starts[i], now, window);
                now = ends[i];
            }
        }
        boolean isOpen = now < window;
        return new Wait((isOpen ? sum + waitUntil(horizon, now, window) : sum) / window, isOpen);
    }

    /** Length of all stretches together. */
    double totalSeconds() {
        double sum = 0;
        for (int i = 0; i < starts.length; i++) {
            sum += ends[i] - starts[i];
        }
        return sum;
    }

    /** Wait until an instant, summed over the moments from now until then, or until the end of the window. */
    private static double waitUntil(double then, double now, double window) {
        if (then <= now) {
            return 0;
        }
        double last = Math.min(then, window);
        return ((then - now) * (then - now) - (then - last) * (then - last)) / 2;
    }
}
