package de.nahraum.geodata.safety;

import java.util.Arrays;

/** One look at all windows that hold a report: of those with the same number of reports it keeps the one with the least exposure. Used again and again. */
final class Scan {
    private final Neighbourhoods neighbours;
    private final int all;
    private final int[] reports;
    private final int[] occupied;
    private final int[] touched;
    private final boolean[] isTouched;
    private final double[] least;
    private final int[] window;
    private int most;

    Scan(Neighbourhoods neighbours, int all) {
        this.neighbours = neighbours;
        this.all = all;
        reports = new int[neighbours.count()];
        occupied = new int[neighbours.count()];
        touched = new int[neighbours.count()];
        isTouched = new boolean[neighbours.count()];
        least = new double[all + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        window = new int[all + 1];
    }

    void look(int[] cellOfReport) {
        Arrays.fill(least, 0, most + 1, Double.POSITIVE_INFINITY);
        most = 0;
        int cells = 0;
        for (int cell : cellOfReport) {
            if (reports[cell]++ == 0) {
                occupied[cells++] = cell;
            }
        }
        int centres = 0;
        for (int i = 0; i < cells; i++) {
            for (int at = neighbours.from(occupied[i]); at < neighbours.from(occupied[i] + 1); at++) {
                int centre = neighbours.cell(at);
                if (!isTouched[centre]) {
                    isTouched[centre] = true;
                    touched[centres++] = centre;
                }
            }
        }
        for (int i = 0; i < centres; i++) {
            isTouched[touched[i]] = false;
            lookAround(touched[i]);
        }
        for (int i = 0; i < cells; i++) {
            reports[occupied[i]] = 0;
        }
    }

    private void lookAround(int centre) {
        int end = neighbours.windowEnd(centre);
        int count = 0;
        for (int at = neighbours.from(centre); at < end; at++) {
            int here = reports[neighbours.cell(at)];
            if (here == 0) {
                continue;
            }
            count += here;
            // Before the last cell of a ring the count is too small for its exposure, which only makes the window
            // weaker than it is.
            if (neighbours.share(at) < least[count]) {
                least[count] = neighbours.share(at);
                window[count] = at;
                most = Math.max(most, count);
            }
        }
    }

    /** The number of reports of the window with the greatest ratio, the greater of two alike; 0 if none has more than expected. */
    int strongest() {
        int best = 0;
        double greatest = 0;
        for (int count = 1; count <= most; count++) {
            double share = least[count];
            if (share * all < count) {
                double ratio = MaximumWindow.logLikelihoodRatio(count, share * all, all);
                if (ratio >= greatest) {
                    greatest = ratio;
                    best = count;
                }
            }
        }
        return best;
    }

    /** Position of the last cell of the window with so many reports and the least exposure. */
    int window(int count) {
        return window[count];
    }

    double expected(int count) {
        return least[count] * all;
    }
}
