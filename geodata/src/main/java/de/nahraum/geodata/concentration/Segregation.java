package de.nahraum.geodata.concentration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How unevenly a group and the rest of the people live over the areas of a town: indices of two groups, each 0 … 1 unless said otherwise.
 * Areas without people are left out. Full counts have no sampling error, but small numbers lie unevenly by chance alone: see {@link
 * SegregationRange}.
 *
 * <p>With x members of t people in an area, X of T in town, p = x / t and P = X / T. If there are no members, or only members, no index is
 * defined: all are empty and {@link #undefined()} says why.
 */
public final class Segregation {
    /** Why no index is defined. */
    public enum Undefined {
        NO_PEOPLE,
        NO_MEMBERS,
        ONLY_MEMBERS
    }

    private final double[] group;
    private final double[] total;
    private final double members;
    private final double people;
    private final double[] squareMetres;

    private Segregation(double[] group, double[] total, double[] squareMetres) {
        int[] inhabited =
                IntStream.range(0, total.length).filter(i -> total[i] > 0).toArray();
        this.group = Arrays.stream(inhabited).mapToDouble(i -> group[i]).toArray();
        this.total = Arrays.stream(inhabited).mapToDouble(i -> total[i]).toArray();
        this.squareMetres = squareMetres.length == 0
                ? squareMetres
                : Arrays.stream(inhabited).mapToDouble(i -> squareMetres[i]).toArray();
        members = Arrays.stream(this.group).sum();
        people = Arrays.stream(this.total).sum();
    }

    /**
     * Over areas of unknown size; {@link #delta()} is then empty.
     *
     * @param group members of the group in each area
     * @param total all people in each area, members included, as many
     * @throws IllegalArgumentException unless 0 ≤ group ≤ total, finite
     */
    public static Segregation of(double[] group, double[] total) {
        return of(group, total, new double[0]);
    }

    /**
     * Over areas of known size.
     *
     * @param group members of the group in each area
     * @param total all people in each area, members included, as many
     * @param squareMetres size of each area, ≥ 0, as many, or none at all
     * @throws IllegalArgumentException unless 0 ≤ group ≤ total, finite
     */
    public static Segregation of(double[] group, double[] total, double[] squareMetres) {
        if (group.length != total.length || squareMetres.length != 0 && squareMetres.length != total.length) {
            throw new IllegalArgumentException("Not as many members, people and areas: " + group.length + ", "
                    + total.length + ", " + squareMetres.length);
        }
        for (int i = 0; i < total.length; i++) {
            if (!(group[i] >= 0 && group[i] <= total[i] && total[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("No members: " + group[i] + " of " + total[i]);
            }
        }
        for (double size : squareMetres) {
            if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("No size of an area: " + size);
            }
        }
        return new Segregation(group, total, squareMetres);
    }

    /** Why no index is defined; empty if they are. */
    public Optional<Undefined> undefined() {
        return people == 0
                ? Optional.of(Undefined.NO_PEOPLE)
                : members == 0
                        ? Optional.of(Undefined.NO_MEMBERS)
                        : members == people ? Optional.of(Undefined.ONLY_MEMBERS) : Optional.empty();
    }

    /** P, the group's share of all people; empty without people. */
    public OptionalDouble share() {
        return people > 0 ? OptionalDouble.of(members / people) : OptionalDouble.empty();
    }

    /**
     * Dissimilarity D = ½ Σ |x/X − (t − x)/(T − X)|: share of the group that would have to move to another area to live as everybody else
     * (Duncan &amp; Duncan 1955, Am. Sociol. Rev. 20:210). O(areas).
     */
    public OptionalDouble dissimilarity() {
        double others = people - members;
        return index(sum((x, t) -> Math.abs(x / members - (t - x) / others)) / 2);
    }

    /**
     * Gini coefficient of segregation, the area between the Lorenz curve of members against the others and the diagonal, doubled; at least
     * D (Massey &amp; Denton 1988, Soc. Forces 67:281). O(areas · log areas).
     */
    public OptionalDouble gini() {
        if (undefined().isPresent()) {
            return OptionalDouble.empty();
        }
        int[] ascending = IntStream.range(0, total.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> group[i] / total[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double membersBefore = 0;
        double peopleBefore = 0;
        double doubled = 0;
        for (int i : ascending) {
            doubled += peopleBefore * group[i] - membersBefore * total[i];
            membersBefore += group[i];
            peopleBefore += total[i];
        }
        return index(doubled / (members * (people - members)));
    }

    /** Isolation xPx* = Σ x/X · p: share of members among the people of an area, as the average member finds it; at least P (Lieberson 1981). */
    public OptionalDouble isolation() {
        return index(sum((x, t) -> x / members * (x / t)));
    }

    /** Interaction xPy* = Σ x/X · (1 − p): share of others in the area of the average member; 1 − isolation (Lieberson 1981). */
    public OptionalDouble interaction() {
        return index(sum((x, t) -> x / members * ((t - x) / t)));
    }

    /** Theil's H = Σ t (E − e) / (T E) with the entropies e of an area and E of the town (Theil &amp; Finizza 1971, J. Math. Sociol. 1:187). */
    public OptionalDouble entropy() {
        double ofTown = entropy(members, people);
        return index(sum((x, t) -> t * (ofTown - entropy(x, t))) / (people * ofTown));
    }

    private static double entropy(double x, double t) {
        return surprise(x / t) + surprise((t - x) / t);
    }

    /** −p ln p, continuous at 0. */
    static double surprise(double p) {
        return p > 0 ? -p * StrictMath.log(p) : 0;
    }

    /**
     * Atkinson's index A = 1 − P/(1 − P) · (Σ (1 − p)^(1−b) p^b t / (P T))^(1/(1−b)) (Massey &amp; Denton 1988).
     *
     * @param b weight of the areas in which the group is over-represented, in (0, 1); 0.5 weighs both sides alike
     */
    public OptionalDouble atkinson(double b) {
        if (!(b > 0 && b < 1)) {
            throw new IllegalArgumentException("The weight is between 0 and 1, not " + b);
        }
        double mean = sum((x, t) -> StrictMath.pow((t - x) / t, 1 - b) * StrictMath.pow(x / t, b) * t) / members;
        return index(1 - members / (people - members) * StrictMath.pow(mean, 1 / (1 - b)));
    }

    /** Eta² = (xPx* − P) / (1 − P), isolation freed of the group's size: squared correlation of membership and area (Duncan &amp; Duncan 1955). */
    public OptionalDouble correlationRatio() {
        double share = members / people;
        return index(sum((x, t) -> (x / t - share) * (x / t - share) * t) / (people * share * (1 - share)));
    }

    /**
     * Delta = ½ Σ |x/X − a/A|: share of the group that would have to move to live equally densely everywhere in the inhabited areas (Duncan,
     * Cuzzort &amp; Duncan 1961). Empty also where sizes are not known or all 0.
     */
    public OptionalDouble delta() {
        double size = Arrays.stream(squareMetres).sum();
        if (undefined().isPresent() || !(size > 0)) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < group.length; i++) {
            sum += Math.abs(group[i] / members - squareMetres[i] / size);
        }
        return index(sum / 2);
    }

    @FunctionalInterface
    private interface Term {
        double of(double x, double t);
    }

    private double sum(Term term) {
        double sum = 0;
        for (int i = 0; i < group.length; i++) {
            sum += term.of(group[i], total[i]);
        }
        return sum;
    }

    /** Rounding may leave an index just outside 0 … 1. */
    private OptionalDouble index(double value) {
        return undefined().isPresent() ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(value, 0.0, 1.0));
    }
}
