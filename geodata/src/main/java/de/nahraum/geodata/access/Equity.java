package de.nahraum.geodata.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service is reached as well where many people receive benefits as where few do. Districts are put in order of a share of their people, from the highest to
 * the lowest, as from poor to rich; districts with the same share stand together, in no order among themselves.
 *
 * <p>The concentration index is that of Kakwani, Wagstaff & van Doorslaer (1997, Journal of Econometrics 77), grouped: C = 2 ÷ μ × Σ f c R − 1, with f a group's share of all people,
 * c its coverage, μ the mean coverage and R its fractional rank, the people before it and half of its own. Negative: coverage lies with those who live where
 * the share is high; positive: where it is low; 0: evenly. Of a share between 0 and 1 it lies between μ − 1 and 1 − μ.
 *
 * <p>Quintiles are fifths of the people in that order. A district, or several with the same share, that lies across a bound is divided in proportion, its
 * people covered as its mean is: who of them is covered says no district figure.
 *
 * <p>This is about districts: nothing is said of people in a district, or of a cell.
 */
public final class Equity {
    /** Fifths. */
    public static final int QUINTILES = 5;

    /**
     * A district.
     *
     * @param share what the order goes by, 0 … 1
     * @param people whose coverage is known, at least 0; nobody: it plays no part
     * @param covered of them
     */
    public record Area(double share, double people, double covered) {
        /** @throws IllegalArgumentException unless 0 ≤ covered ≤ people and all are numbers */
        public Area {
            if (!(Double.isFinite(share) && covered >= 0 && covered <= people && people < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("No coverage: " + covered + " of " + people + " at " + share);
            }
        }
    }

    /**
     * A fifth of the people.
     *
     * @param people its number of people, a fifth of all, broken where a district is divided
     * @param covered of them
     */
    public record Quintile(double people, double covered) {
        /** Covered share; empty if nobody is there. */
        public OptionalDouble coveredShare() {
            return people > 0 ? OptionalDouble.of(covered / people) : OptionalDouble.empty();
        }
    }

    /** Why there is no index. */
    public enum Undefined {
        NO_PEOPLE,
        NOBODY_COVERED,
        /** Everybody lives where the share is the same: nothing to compare. */
        ALL_SHARES_EQUAL
    }

    private final List<Area> groups;
    private final double people;
    private final double covered;

    private Equity(List<Area> groups) {
        this.groups = groups;
        this.people = groups.stream().mapToDouble(Area::people).sum();
        this.covered = groups.stream().mapToDouble(Area::covered).sum();
    }

    /** Puts districts in order. Cost: one sort. */
    public static Equity of(List<Area> areas) {
        List<Area> groups = new ArrayList<>();
        areas.stream()
                .filter(area -> area.people() > 0)
                .sorted(Comparator.comparingDouble(Area::share).reversed())
                .forEach(area -> {
                    if (!groups.isEmpty() && groups.getLast().share() == area.share()) {
                        Area same = groups.removeLast();
                        groups.add(
                                new Area(area.share(), same.people() + area.people(), same.covered() + area.covered()));
                    } else {
                        groups.add(area);
                    }
                });
        return new Equity(groups);
    }

    /** People of all districts. */
    public double people() {
        return people;
    }

    /** Covered people of all districts. */
    public double covered() {
        return covered;
    }

    /** Why there is no index; null if there is one. */
    public @Nullable Undefined undefined() {
        if (people <= 0) {
            return Undefined.NO_PEOPLE;
        }
        if (covered <= 0) {
            return Undefined.NOBODY_COVERED;
        }
        return groups.size() < 2 ? Undefined.ALL_SHARES_EQUAL : null;
    }

    /** −1 … 1; empty if there is none, see {@link #undefined}. */
    public OptionalDouble concentrationIndex() {
        if (undefined() != null) {
            return OptionalDouble.empty();
        }
        double before = 0;
        double sum = 0;
        for (Area group : groups) {
            sum += group.covered() * (before + group.people() / 2);
            before += group.people();
        }
        return OptionalDouble.of(2 * sum / (covered * people) - 1);
    }

    /** Five, from where the share is highest; empty without people. */
    public List<Quintile> quintiles() {
        if (people <= 0) {
            return List.of();
        }
        List<Quintile> quintiles = new ArrayList<>();
        for (int q = 0; q < QUINTILES; q++) {
            double from = people * q / QUINTILES;
            double to = people * (q + 1) / QUINTILES;
            double before = 0;
            double inside = 0;
            for (Area group : groups) {
                double part = Math.min(to, before + group.people()) - Math.max(from, before);
                inside += part > 0 ? group.covered() * (part / group.people()) : 0;
                before += group.people();
            }
            quintiles.add(new Quintile(to - from, Math.min(inside, to - from)));
        }
        return List.copyOf(quintiles);
    }
}
