package de.nahraum.geodata.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When something is on at each of many places: all stretches of time in the order of their start, each but once, and for each place the set of its own, as
 * bits. What a set of places has together is then one pass over bits. In seconds from the begin of a window.
 */
final class Stretches {
    /**
     * A stretch of time.
     *
     * @param start may be negative
     * @param end later than its start
     */
    record Stretch(double start, double end) {
        private static final Comparator<Stretch> ORDER =
                Comparator.comparingDouble(Stretch::start).thenComparingDouble(Stretch::end);
    }

    /**
     * What somebody waits who comes at a random moment.
     *
     * @param meanSeconds expected wait
     * @param isLowerBound whether nothing was known to come after the last stretch: the wait then counts to the end of what was looked at
     */
    record Wait(double meanSeconds, boolean isLowerBound) {}

    private final double[] starts;
    private final double[] ends;
    private final long[][] ofPlaces;

    private Stretches(double[] starts, double[] ends, long[][] ofPlaces) {
        this.starts = starts;
        this.ends = ends;
        this.ofPlaces = ofPlaces;
    }

    /** Puts them in order. Cost: one sort. */
    static Stretches of(List<List<Stretch>> places) {
        TreeMap<Stretch, Integer> numbers = new TreeMap<>(Stretch.ORDER);
        places.forEach(place -> place.forEach(each -> numbers.put(each, 0)));
        double[] starts = new double[numbers.size()];
        double[] ends = new double[starts.length];
        int number = 0;
        for (Map.Entry<Stretch, Integer> each : numbers.entrySet()) {
            starts[number] = each.getKey().start();
            ends[number] = each.getKey().end();
            each.setValue(number++);
        }
        long[][] ofPlaces = new long[places.size()][(starts.length + Long.SIZE - 1) / Long.SIZE];
        for (int place = 0; place < ofPlaces.length; place++) {
            for (Stretch each : places.get(place)) {
                int bit = numbers.getOrDefault(each, 0);
                ofPlaces[place][bit / Long.SIZE] |= 1L << bit;
            }
        }
        return new Stretches(starts, ends, ofPlaces);
    }

    /** A set without any. */
    long[] none() {
        return new long[(starts.length + Long.SIZE - 1) / Long.SIZE];
    }

    /** Adds those of a place to a set. */
    void add(long[] set, int place) {
        long[] more = ofPlaces[place];
        for (int i = 0; i < set.length; i++) {
            set[i] |= more[i];
        }
    }

    /**
     * The wait until the next stretch of a set for somebody who comes at a moment drawn evenly from the window; none while one is on. Within the window each gap g adds
     * g² ÷ 2; of the last gap only moments within the window count, waiting until what comes after it.
     *
     * @param window its length, above 0
     * @param horizon how far stretches are known, at least the window
     */
    Wait meanWait(long[] set, double window, double horizon) {
        double now = 0;
        double sum = 0;
        for (int word = 0; word < set.length && now < window; word++) {
            for (long bits = set[word]; bits != 0 && now < window; bits &= bits - 1) {
                int i = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                sum += waitUntil(starts[i], now, window);
                now = Math.max(now, ends[i]);
            }
        }
        boolean isOpen = now < window;
        return new Wait((isOpen ? sum + waitUntil(horizon, now, window) : sum) / window, isOpen);
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
