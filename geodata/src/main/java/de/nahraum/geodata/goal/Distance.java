package de.nahraum.geodata.goal;

import de.nahraum.geodata.indicator.Figure;

/**
 * How far a goal is from holding everywhere, as a number of what is missing. 0 where nothing is. It says nothing of what must be done: a distance in persons is arithmetic, nobody is to
 * move.
 *
 * @param isAtLeast whether it may be more, for not all is known
 */
public record Distance(Figure amount, Unit unit, boolean isAtLeast) {
    /** What is missing, or is too many. */
    public enum Unit {
        /** People who do not reach a service today. */
        PEOPLE_WITHOUT_REACH,
        /** Calculated persons over the line, of all districts over it. */
        PERSONS_OVER_LINE,
        /** Households without a dwelling that fits. */
        HOUSEHOLDS,
        /** Subsidised rental dwellings needed by the target year, those in the pipeline among them. */
        SUBSIDISED_DWELLINGS,
        /** Districts in which something is not there. */
        DISTRICTS,
        /** Offers, one for each topic a district lacks. */
        OFFERS,
        /** Fear spaces that are more than the target allows. */
        FEAR_SPACES,
        /** Communal accommodation without advice, all of the city. */
        ACCOMMODATION
    }

    static Distance of(double amount, Unit unit, boolean isAtLeast) {
        return new Distance(Figure.of(amount), unit, isAtLeast);
    }
}
