package de.nahraum.server.bench;

import de.nahraum.geodata.street.Snap;
import de.nahraum.server.bench.NetworkQuestion.Answer;
import de.nahraum.server.bench.NetworkQuestion.Point;

/**
 * How wrong the straight line to the nearest place is as a way on foot.
 *
 * @param straight the straight lines as a peer would answer, worked out from all pairs
 * @param meanRatio mean over the cells of way by straight line, of those that have a way and are not at a place
 * @param wronglyNear share of the cells within the limit by straight line that are beyond it on the streets
 * @param wronglyNearWithDetour the same if the line is made {@link Snap#DETOUR} times as long
 * @param wronglyFarWithDetour share of the cells within the limit on the streets that are then beyond
 */
record StraightLineError(
        Answer straight,
        double meanRatio,
        double wronglyNear,
        double wronglyNearWithDetour,
        double wronglyFarWithDetour) {
    private static final double AT_A_PLACE_METRES = 1;

    /** Cost: every cell with every place. */
    static StraightLineError of(NetworkQuestion question, double[] ways) {
        double sum = 0;
        double ratios = 0;
        int compared = 0;
        int nearOnStreets = 0;
        int near = 0;
        int wronglyNear = 0;
        int nearWithDetour = 0;
        int wronglyNearWithDetour = 0;
        int wronglyFarWithDetour = 0;
        for (int i = 0; i < ways.length; i++) {
            double line = toNearest(question, question.pointsOfCells().get(i));
            sum += line;
            if (Double.isFinite(ways[i]) && line >= AT_A_PLACE_METRES) {
                ratios += ways[i] / line;
                compared++;
            }
            boolean onStreets = isNear(ways[i]);
            nearOnStreets += onStreets ? 1 : 0;
            near += isNear(line) ? 1 : 0;
            wronglyNear += isNear(line) && !onStreets ? 1 : 0;
            boolean withDetour = isNear(line * Snap.DETOUR);
            nearWithDetour += withDetour ? 1 : 0;
            wronglyNearWithDetour += withDetour && !onStreets ? 1 : 0;
            wronglyFarWithDetour += !withDetour && onStreets ? 1 : 0;
        }
        return new StraightLineError(
                new Answer(sum, near),
                share(ratios, compared),
                share(wronglyNear, near),
                share(wronglyNearWithDetour, nearWithDetour),
                share(wronglyFarWithDetour, nearOnStreets));
    }

    private static double toNearest(NetworkQuestion question, Point cell) {
        return question.pointsOfPlaces().stream()
                .mapToDouble(place -> Math.hypot(place.x() - cell.x(), place.y() - cell.y()))
                .min()
                .orElseThrow();
    }

    private static boolean isNear(double metres) {
        return NetworkQuestion.NEAR.allows(metres, NetworkQuestion.PROFILE);
    }

    private static double share(double part, int whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
