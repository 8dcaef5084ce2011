package de.nahraum.geodata.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * Position of a point on a Hilbert curve of order 16 over a box (Hilbert 1891): points near on the curve are near in the plane.
 */
public final class HilbertCurve {
    private static final int ORDER = 16;
    private static final int SIDE = 1 << ORDER;

    private final Envelope box;

    public HilbertCurve(Envelope box) {
        this.box = box;
    }

    /** Position of a point, 0 … 2³² − 1; points outside the box are taken to its edge. */
    public long position(double x, double y) {
        int column = step(x - box.getMinX(), box.getWidth());
        int row = step(y - box.getMinY(), box.getHeight());
        long position = 0;
        for (int s = SIDE / 2; s > 0; s /= 2) {
            int right = (column & s) > 0 ? 1 : 0;
            int up = (row & s) > 0 ? 1 : 0;
            position += (long) s * s * ((3 * right) ^ up);
            if (up == 0) {
                if (right == 1) {
                    column = SIDE - 1 - column;
                    row = SIDE - 1 - row;
                }
                int swapped = column;
                column = row;
                row = swapped;
            }
        }
        return position;
    }

    private static int step(double offset, double length) {
        if (length <= 0) {
            return 0;
        }
        return Math.clamp((long) (offset / length * SIDE), 0, SIDE - 1);
    }
}
