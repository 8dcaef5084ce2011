package de.nahraum.geodata.safety;

import java.util.Arrays;

/** The core points of every square with the box round them, to find out whether those of two squares meet. */
final class CorePoints {
    private final double[] x;
    private final double[] y;
    private final int[][] points;
    private final double[][] boxes;

    CorePoints(Squares squares, double[] x, double[] y, boolean[] core) {
        this.x = x;
        this.y = y;
        points = new int[squares.count()][];
        boxes = new double[squares.count()][];
        for (int s = 0; s < points.length; s++) {
            int[] found = new int[squares.from(s + 1) - squares.from(s)];
            int count = 0;
            double[] box = {
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
            };
            for (int at = squares.from(s); at < squares.from(s + 1); at++) {
                int point = squares.point(at);
                if (core[point]) {
                    found[count++] = point;
                    box[0] = Math.min(box[0], x[point]);
                    box[1] = Math.min(box[1], y[point]);
                    box[2] = Math.max(box[2], x[point]);
                    box[3] = Math.max(box[3], y[point]);
                }
            }
            points[s] = Arrays.copyOf(found, count);
            boxes[s] = box;
        }
    }

    /** Whether a core point of one square is so near to one of another. */
    boolean meet(int one, int other, double squareMetres) {
        if (points[one].length == 0 || points[other].length == 0) {
            return false;
        }
        double[] box = boxes[other];
        for (int a : points[one]) {
            double outX = Math.max(0, Math.max(box[0] - x[a], x[a] - box[2]));
            double outY = Math.max(0, Math.max(box[1] - y[a], y[a] - box[3]));
            if (outX * outX + outY * outY > squareMetres) {
                continue;
            }
            for (int b : points[other]) {
                double dx = x[a] - x[b];
                double dy = y[a] - y[b];
                if (dx * dx + dy * dy <= squareMetres) {
                    return true;
                }
            }
        }
        return false;
    }
}
