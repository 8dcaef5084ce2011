package de.nahraum.geodata.safety;

import java.util.SplittableRandom;

/**
 * Cells drawn with a chance in proportion to their weight: inversion of the cumulative shares, with a table of where to begin looking (the guide table of Chen &amp;
 * Asau 1974, AIIE Trans. 6:163), so that a draw costs the same for any number of cells.
 */
final class CellDraw {
    /** Share of all cells up to and with each. */
    private final double[] upTo;

    private final double[] share;
    private final int[] guide;

    CellDraw(double[] weight) {
        double all = 0;
        for (double each : weight) {
            all += each;
        }
        share = new double[weight.length];
        upTo = new double[weight.length];
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            share[i] = weight[i] / all;
            sum += weight[i];
            upTo[i] = sum / all;
        }
        guide = new int[weight.length];
        int cell = 0;
        for (int i = 0; i < guide.length; i++) {
            while (upTo[cell] <= (double) i / guide.length) {
                cell++;
            }
            guide[i] = cell;
        }
    }

    /** Share of a cell in all weight, 0 … 1. */
    double share(int cell) {
        return share[cell];
    }

    int next(SplittableRandom random) {
        double drawn = random.nextDouble();
        int cell = guide[(int) (drawn * guide.length)];
        while (upTo[cell] <= drawn) {
            cell++;
        }
        return cell;
    }
}
