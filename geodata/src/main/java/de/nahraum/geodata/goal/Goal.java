package de.nahraum.geodata.goal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must hold by the target year, as data from {@code goals.yaml}.
 *
 * @param seed chapter of the city's own text it is taken from
 * @param text the goal in words, by language
 * @param measure how it is measured, see {@link GoalBook}
 * @param params of the measure: text, numbers or lists of text
 * @param target what a district must reach
 * @param holdsIn districts it must hold in
 * @param resolution the council's decision on the threshold; without one the result is provisional
 */
public record Goal(
        String id,
        String seed,
        Map<String, String> text,
        String measure,
        Map<String, Object> params,
        Target target,
        HoldsIn holdsIn,
        int baseYear,
        int targetYear,
        @Nullable String leadUnit,
        @Nullable String resolution) {

    /** A comparison with a number; fractions, never per cent. */
    public record Target(Op op, double value) {
        public boolean isMetBy(double figure) {
            return switch (op) {
                case AT_LEAST -> figure >= value;
                case MORE_THAN -> figure > value;
                case AT_MOST -> figure <= value;
                case LESS_THAN -> figure < value;
            };
        }
    }

    /** How a figure is compared. */
    public enum Op {
        AT_LEAST(">="),
        MORE_THAN(">"),
        AT_MOST("<="),
        LESS_THAN("<");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /**
     * Where a goal must hold.
     *
     * @param scope all districts, the core ones, or those listed
     * @param ids districts listed; empty otherwise
     */
    public record HoldsIn(Scope scope, List<String> ids) {}

    /** Which districts. */
    public enum Scope {
        ALL,
        CORE,
        LISTED
    }

    /** Whether the result may still change by a decision on its threshold. */
    public boolean isProvisional() {
        return resolution == null;
    }
}
