package de.nahraum.geodata.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure about districts means.
 *
 * @param id as in the API, {@code [a-z0-9-]+}
 * @param numerator variable counted
 * @param denominator variable it is divided by; null for a count
 * @param theme heading it stands under
 * @param direction which way is better; {@code none} where that would be a judgement on people
 * @param minimumDenominator below this no rate is given; persons or households
 * @param householdVariable variable that counts the households behind the numerator (benefits come in households); null if none
 */
public record Indicator(
        String id,
        String numerator,
        @Nullable String denominator,
        Theme theme,
        Direction direction,
        int minimumDenominator,
        @Nullable String householdVariable) {

    /** Below this reference population a rate says more about chance than about the district. A proposal, no law. */
    public static final int DEFAULT_MINIMUM_DENOMINATOR = 100;

    /** Heading in the catalogue. */
    public enum Theme {
        POPULATION,
        SOCIAL,
        WORK,
        HOUSING
    }

    /** Which way is better. */
    public enum Direction {
        NONE,
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    public boolean isRate() {
        return denominator != null;
    }

    /** Variables the indicator is made of. */
    public List<String> variables() {
        return denominator == null ? List.of(numerator) : List.of(numerator, denominator);
    }

    static Indicator count(String id, Theme theme) {
        return new Indicator(id, id, null, theme, Direction.NONE, 0, null);
    }

    static Indicator rate(String id, String numerator, String denominator, Theme theme) {
        return new Indicator(id, numerator, denominator, theme, Direction.NONE, DEFAULT_MINIMUM_DENOMINATOR, null);
    }

    Indicator countedInHouseholds(String variable) {
        return new Indicator(id, numerator, denominator, theme, direction, minimumDenominator, variable);
    }
}
