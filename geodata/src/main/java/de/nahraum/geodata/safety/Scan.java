package de.nahraum.geodata.safety;

import java.util.Arrays;

/**
 * One look at all windows that hold a report: of those with the same number of reports it keeps the one with the least exposure. Used again and again.
 *
 * <p>Every report is put on its ring round every centre near it, then the rings of those centres are added up from within.
 */
final class Scan {
    private final Neighbourhoods neighbours;
    private final int all;
    private final int[] reportsOnCell;
    private final int[] occupied;
    private final int[] onRing;
    private final int[] touched;
    private final boolean[] isTouched;
    private final double[] least;
    private final int[] window;
    private int greatest;

    /**
     * @param most reports looked at in one go
     * @param all reports there are in town
     */
    Scan(Neighbourhoods neighbours, int most, int all) {
        this.neighbours = neighbours;
        this.all = all;
        reportsOnCell = new int[neighbours.count()];
        occupied = new int[neighbours.count()];
        onRing = new int[neighbours.rings()];
        touched = new int[neighbours.count()];
        isTouched = new boolean[neighbours.count()];
        least = new double[most + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        window = new int[most + 1];
    }

    /** Looks at reports by their cells. */
    void look(int[] cellOfReport) {
        int count = 0;
        for (int cell : cellOfReport) {
            if (reportsOnCell[cell]++ == 0) {
                occupied[count++] = cell;
            }
        }
        look(count);
        for (int i = 0; i < count; i++) {
            reportsOnCell[occupied[i]] = 0;
        }
    }

    private void look(int count) {
        Arrays.fill(least, 0, greatest + 1, Double.POSITIVE_INFINITY);
        greatest = 0;
        int centres = 0;
        for (int i = 0; i < count; i++) {
            int cell = occupied[i];
            int reports = reportsOnCell[cell];
            for (int at = neighbours.from(cell); at < neighbours.from(cell + 1); at++) {
                int ring = neighbours.ring(at);
                if (ring != Neighbourhoods.NO_WINDOW) {
                    onRing[ring] += reports;
                    int centre = neighbours.centre(at);
                    if (!isTouched[centre]) {
                        isTouched[centre] = true;
                        touched[centres++] = centre;
                    }
                }
            }
        }
        for (int i = 0; i < centres; i++) {
            isTouched[touched[i]] = false;
            lookAround(touched[i]);
        }
    }

    private void lookAround(int centre) {
        int end = neighbours.ringFrom(centre + 1);
        int count = 0;
        for (int ring = neighbours.ringFrom(centre); ring < end; ring++) {
            if (onRing[ring] > 0) {
                count += onRing[ring];
                onRing[ring] = 0;
                if (neighbours.share(ring) < least[count]) {
                    least[count] = neighbours.share(ring);
                    window[count] = ring;
                    greatest = Math.max(greatest, count);
                }
            }
        }
    }

    /** The number of reports of the window with the greatest ratio, the greater of two alike; 0 if none has more than expected. */
    int strongest() {
        int best = 0;
        double greatestRatio = 0;
        for (int count = 1; count <= greatest; count++) {
            double share = least[count];
            if (share * all < count) {
                double ratio = MaximumWindow.logLikelihoodRatio(count, share * all, all);
                if (ratio >= greatestRatio) {
                    greatestRatio = ratio;
                    best = count;
                }
            }
        }
        return best;
    }

    /** The ring of the window with so many reports and the least exposure. */
    int window(int count) {
        return window[count];
    }

    double expected(int count) {
        return least[count] * all;
    }
}
