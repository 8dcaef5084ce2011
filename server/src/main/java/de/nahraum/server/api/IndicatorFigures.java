package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;

/** An indicator's figure of a district as it may be shown: hidden if one of its parts is, none below the minimum denominator. */
final class IndicatorFigures {
    private IndicatorFigures() {}

    static Figure value(City city, Indicator indicator, District district, int year) {
        Figure numerator = city.observations().figure(indicator.numerator(), district.id(), year);
        String denominatorVariable = indicator.denominator();
        if (denominatorVariable == null) {
            return numerator;
        }
        Figure denominator = city.observations().figure(denominatorVariable, district.id(), year);
        return ratio(numerator, denominator, indicator.minimumDenominator());
    }

    private static Figure ratio(Figure numerator, Figure denominator, int minimum) {
        if (numerator instanceof Figure.Hidden || denominator instanceof Figure.Hidden) {
            return Figure.HIDDEN;
        }
        if (numerator instanceof Figure.Value(double n) && denominator instanceof Figure.Value(double d)) {
            if (d < minimum || d <= 0) {
                return Figure.missing(Figure.Reason.TOO_FEW);
            }
            // More recipients than people is no share.
            return n > d || n < 0 ? Figure.missing(Figure.Reason.UNKNOWN) : Figure.of(n / d);
        }
        return Figure.noData();
    }
}
