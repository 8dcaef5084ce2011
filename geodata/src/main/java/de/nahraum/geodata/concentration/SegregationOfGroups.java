package de.nahraum.geodata.concentration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How unevenly several groups that make up all the people live over the areas of a town (Reardon &amp; Firebaugh 2002, Sociol. Methodol.
 * 32:33). All indices are 0 … 1; with two groups they are those of {@link Segregation}. Areas and groups without people change nothing. With
 * fewer than two groups that have people no index is defined: all are empty.
 */
public final class SegregationOfGroups {
    /** Inhabited areas; groups[g][i]. */
    private final double[][] groups;

    private final double[] total;
    private final double[] share;
    private final double people;

    private SegregationOfGroups(double[][] groups, double[] total) {
        this.groups = groups;
        this.total = total;
        people = Arrays.stream(total).sum();
        share = Arrays.stream(groups)
                .mapToDouble(group -> Arrays.stream(group).sum() / people)
                .toArray();
    }

    /**
     * Groups over areas; the people of an area are the sum of the groups.
     *
     * @param groups people of each group in each area: as many rows as groups, all of one length
     * @throws IllegalArgumentException if a count is negative or not finite, or the rows differ in length
     */
    public static SegregationOfGroups of(double[][] groups) {
        int areas = groups.length == 0 ? 0 : groups[0].length;
        double[] sums = new double[areas];
        for (double[] group : groups) {
            if (group.length != areas) {
                throw new IllegalArgumentException("Not as many areas: " + group.length + " and " + areas);
            }
            for (int i = 0; i < areas; i++) {
                if (!(group[i] >= 0 && group[i] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("No count of people: " + group[i]);
                }
                sums[i] += group[i];
            }
        }
        int[] inhabited = IntStream.range(0, areas).filter(i -> sums[i] > 0).toArray();
        return new SegregationOfGroups(
                Arrays.stream(groups)
                        .filter(group -> Arrays.stream(group).sum() > 0)
                        .map(group -> Arrays.stream(inhabited)
                                .mapToDouble(i -> group[i])
                                .toArray())
                        .toArray(double[][]::new),
                Arrays.stream(inhabited).mapToDouble(i -> sums[i]).toArray());
    }

    /** Dissimilarity D = Σ t |p − P| / (2 T I) over areas and groups, I = Σ P (1 − P). O(groups · areas). */
    public OptionalDouble dissimilarity() {
        double sum = 0;
        for (int g = 0; g < groups.length; g++) {
            for (int i = 0; i < total.length; i++) {
                sum += Math.abs(groups[g][i] - total[i] * share[g]);
            }
        }
        return index(sum / (2 * people * interaction()));
    }

    /** Gini coefficient G = Σ t t′ |p − p′| / (2 T² I) over groups and pairs of areas. O(groups · areas · log areas). */
    public OptionalDouble gini() {
        double sum = 0;
        for (double[] group : groups) {
            sum += differences(group);
        }
        return index(sum / (people * people * interaction()));
    }

    /** Σ t t′ |p − p′| over pairs of areas, each pair once. */
    private double differences(double[] group) {
        int[] ascending = IntStream.range(0, total.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> group[i] / total[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double membersBefore = 0;
        double peopleBefore = 0;
        double sum = 0;
        for (int i : ascending) {
            sum += peopleBefore * group[i] - membersBefore * total[i];
            membersBefore += group[i];
            peopleBefore += total[i];
        }
        return sum;
    }

    /** Theil's information index H = Σ t (E − e) / (T E) with the entropies e of an area and E of the town. O(groups · areas). */
    public OptionalDouble entropy() {
        double ofTown = Arrays.stream(share).map(Segregation::surprise).sum();
        double sum = 0;
        for (int i = 0; i < total.length; i++) {
            double ofArea = 0;
            for (double[] group : groups) {
                ofArea += Segregation.surprise(group[i] / total[i]);
            }
            sum += total[i] * (ofTown - ofArea);
        }
        return index(sum / (people * ofTown));
    }

    /** Chance that two people drawn from the town belong to different groups. */
    private double interaction() {
        return Arrays.stream(share).map(p -> p * (1 - p)).sum();
    }

    /** Rounding may leave an index just outside 0 … 1. */
    private OptionalDouble index(double value) {
        return groups.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(value, 0.0, 1.0));
    }
}
