package de.nahraum.geodata.housing;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How good the input of a needs analysis is. A rule of thumb of our own, stated so that two people come to the same grade:
 *
 * <ul>
 *   <li>{@code GOOD}: both tables are there, neither is older than {@value #GOOD_AGE} years, and at most 5 % of the dwellings had to be left
 *       out (rent of another kind, rows that cannot be read count with their number of dwellings).
 *   <li>{@code LIMITED}: both are there, neither older than {@value #LIMITED_AGE} years, at most 25 % left out.
 *   <li>{@code POOR}: both are there.
 *   <li>{@code NONE}: one is not there, or the city has not said its limits.
 * </ul>
 *
 * <p>Of a city: the worst grade among its districts with an analysis; at most {@code LIMITED} if any district has none, {@code POOR} if more than a
 * fifth have none.
 *
 * @param grade by these rules
 * @param demandYear year of the households or seekers; null if there are none
 * @param dwellingsYear year of the dwellings; null if there are none
 * @param ageYears of the older table, against the newest year of any figure of the city; 0 if there is no table
 * @param leftOutShare of the dwellings, 0 … 1
 */
public record InputQuality(
        Grade grade, @Nullable Integer demandYear, @Nullable Integer dwellingsYear, int ageYears, double leftOutShare) {
    static final int GOOD_AGE = 3;
    static final int LIMITED_AGE = 6;
    private static final double GOOD_LEFT_OUT = 0.05;
    private static final double LIMITED_LEFT_OUT = 0.25;
    private static final double MAXIMUM_DISTRICTS_WITHOUT = 0.2;

    /** From worst to best. */
    public enum Grade {
        NONE,
        POOR,
        LIMITED,
        GOOD
    }

    static InputQuality of(
            boolean assessable,
            @Nullable Integer demandYear,
            @Nullable Integer dwellingsYear,
            OptionalInt newestYear,
            double leftOutShare) {
        int newest = newestYear.orElse(0);
        int age = Math.max(
                demandYear == null ? 0 : newest - demandYear, dwellingsYear == null ? 0 : newest - dwellingsYear);
        Grade grade = !assessable
                ? Grade.NONE
                : age <= GOOD_AGE && leftOutShare <= GOOD_LEFT_OUT
                        ? Grade.GOOD
                        : age <= LIMITED_AGE && leftOutShare <= LIMITED_LEFT_OUT ? Grade.LIMITED : Grade.POOR;
        return new InputQuality(grade, demandYear, dwellingsYear, age, leftOutShare);
    }

    static Grade ofCity(List<InputQuality> districts) {
        List<Grade> known = districts.stream()
                .map(InputQuality::grade)
                .filter(grade -> grade != Grade.NONE)
                .toList();
        if (known.isEmpty()) {
            return Grade.NONE;
        }
        int without = districts.size() - known.size();
        Grade ceiling = without == 0
                ? Grade.GOOD
                : without <= MAXIMUM_DISTRICTS_WITHOUT * districts.size() ? Grade.LIMITED : Grade.POOR;
        Grade worst = known.stream().min(Grade::compareTo).orElseThrow();
        return worst.compareTo(ceiling) < 0 ? worst : ceiling;
    }
}
