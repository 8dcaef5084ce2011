package de.nahraum.geodata.concentration;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** The people of a town as a pot from which towns of as many people are drawn with replacement, and their dissimilarity D. */
final class PersonBootstrap {
    private final long[] members;
    private final long[] others;
    private final long allMembers;
    private final long allPeople;
    private final double dissimilarity;

    private PersonBootstrap(long[] members, long[] others, double dissimilarity) {
        this.members = members;
        this.others = others;
        this.dissimilarity = dissimilarity;
        allMembers = Arrays.stream(members).sum();
        allPeople = allMembers + Arrays.stream(others).sum();
    }

    /**
     * People rounded to whole ones.
     *
     * @return empty where D is not defined
     * @throws IllegalArgumentException unless 0 ≤ group ≤ total, finite, and fewer than 2³¹ people in all
     */
    static Optional<PersonBootstrap> of(double[] group, double[] total) {
        double[] wholeGroup = Arrays.stream(group).map(Math::rint).toArray();
        double[] wholeTotal = Arrays.stream(total).map(Math::rint).toArray();
        var index = Segregation.of(wholeGroup, wholeTotal).dissimilarity();
        double people = Arrays.stream(wholeTotal).sum();
        if (people > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("More people than live in a town: " + people);
        }
        long[] members = new long[group.length];
        long[] others = new long[group.length];
        for (int i = 0; i < group.length; i++) {
            members[i] = (long) wholeGroup[i];
            others[i] = (long) (wholeTotal[i] - wholeGroup[i]);
        }
        return index.isPresent()
                ? Optional.of(new PersonBootstrap(members, others, index.getAsDouble()))
                : Optional.empty();
    }

    /** D of the town itself. */
    double dissimilarity() {
        return dissimilarity;
    }

    int areas() {
        return members.length;
    }

    long members() {
        return allMembers;
    }

    long people() {
        return allPeople;
    }

    /** People of an area. */
    long people(int area) {
        return members[area] + others[area];
    }

    /** D of each draw. O(areas · draws). */
    double[] redraws(SplittableRandom random, int draws) {
        double[] found = new double[draws];
        long[] drawnMembers = new long[members.length];
        long[] drawnOthers = new long[members.length];
        for (int draw = 0; draw < draws; draw++) {
            long all = redraw(random, drawnMembers, drawnOthers);
            // A draw without members, or with nobody else, has no D and is drawn again.
            while (all == 0 || all == allPeople) {
                all = redraw(random, drawnMembers, drawnOthers);
            }
            double sum = 0;
            for (int i = 0; i < members.length; i++) {
                sum += Math.abs((double) drawnMembers[i] / all - (double) drawnOthers[i] / (allPeople - all));
            }
            found[draw] = sum / 2;
        }
        return found;
    }

    /** A multinomial draw, one binomial after another; gives the number of members. */
    private long redraw(SplittableRandom random, long[] drawnMembers, long[] drawnOthers) {
        long left = allPeople;
        long sourceLeft = allPeople;
        long all = 0;
        for (int i = 0; i < members.length; i++) {
            drawnMembers[i] = BinomialDraw.draw(random, left, (double) members[i] / Math.max(1, sourceLeft));
            left -= drawnMembers[i];
            sourceLeft -= members[i];
            drawnOthers[i] = BinomialDraw.draw(random, left, (double) others[i] / Math.max(1, sourceLeft));
            left -= drawnOthers[i];
            sourceLeft -= others[i];
            all += drawnMembers[i];
        }
        return all;
    }
}
