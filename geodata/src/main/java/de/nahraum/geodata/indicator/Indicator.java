package de.nahraum.geodata.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure about districts means.
 *
 * @param id as in the API, {@code [a-z0-9-]+}
 * @param label name by language; empty for a built-in one, whose name is in the locale files
 * @param definition what is counted, by language; empty for a built-in one
 * @param unit of the figure: a rate is a fraction
 * @param numerator variable counted
 * @param denominator variable it is divided by; null for a count
 * @param theme heading it stands under
 * @param direction which way is better; {@code none} where that would be a judgement on people
 * @param minimumDenominator below this no rate is given; persons or households
 * @param householdVariable variable that counts the households behind the numerator (benefits come in households); null if none
 * @param kgst number of the indicator in the comparison of the KGSt, if the city takes part in it
 */
public record Indicator(
        String id,
        Map<String, String> label,
        Map<String, String> definition,
        Unit unit,
        String numerator,
        @Nullable String denominator,
        Theme theme,
        Direction direction,
        int minimumDenominator,
        @Nullable String householdVariable,
        @Nullable String kgst) {

    /** Below this reference population a rate says more about chance than about the district. A proposal, no law. */
    public static final int DEFAULT_MINIMUM_DENOMINATOR = 100;

    /** Fields an older version did not store get their usual value. */
    @SuppressWarnings({"ConstantValue", "RedundantCheckNonNull"}) // JSON of an older version gives null.
    public Indicator {
        label = label == null ? Map.of() : Map.copyOf(label);
        definition = definition == null ? Map.of() : Map.copyOf(definition);
        unit = unit != null ? unit : denominator == null ? Unit.PERSONS : Unit.FRACTION;
    }

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

    /** What a figure counts. */
    public enum Unit {
        FRACTION,
        PERSONS,
        HOUSEHOLDS,
        DWELLINGS,
        EURO,
        SQUARE_METRES,
        COUNT
    }

    public boolean isRate() {
        return denominator != null;
    }

    /** Variables the indicator is made of. */
    public List<String> variables() {
        return denominator == null ? List.of(numerator) : List.of(numerator, denominator);
    }

    static Indicator count(String id, Theme theme, Unit unit) {
        return new Indicator(id, Map.of(), Map.of(), unit, id, null, theme, Direction.NONE, 0, null, null);
    }

    static Indicator rate(String id, String numerator, String denominator, Theme theme) {
        return new Indicator(
                id,
                Map.of(),
                Map.of(),
                Unit.FRACTION,
                numerator,
                denominator,
                theme,
                Direction.NONE,
                DEFAULT_MINIMUM_DENOMINATOR,
                null,
                null);
    }

    Indicator countedInHouseholds(String variable) {
        return new Indicator(
                id,
                label,
                definition,
                unit,
                numerator,
                denominator,
                theme,
                direction,
                minimumDenominator,
                variable,
                kgst);
    }

    /** The same with at least this minimum denominator. */
    public Indicator withLeastDenominator(int least) {
        return new Indicator(
                id,
                label,
                definition,
                unit,
                numerator,
                denominator,
                theme,
                direction,
                Math.max(least, minimumDenominator),
                householdVariable,
                kgst);
    }
}
