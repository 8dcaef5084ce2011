package de.nahraum.geodata.goal;

import de.nahraum.geodata.outlook.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * A figure continued to the goal's target year (Trendfortschreibung, no forecast); in the figure's own unit.
 *
 * @param lastYear of the series
 * @param last the figure in that year
 * @param low lower bound of the 95 % prediction interval in the target year
 * @param central the fitted line in the target year
 * @param high upper bound
 * @param robust the Theil–Sen line in the target year
 * @param yearlyChange on the fitted line in the last year
 * @param requiredYearlyChange that leads from the last figure to the target; null if the last figure meets it
 */
public record Trend(
        int lastYear,
        double last,
        double low,
        double central,
        double high,
        double robust,
        double yearlyChange,
        @Nullable Double requiredYearlyChange) {

    /**
     * The trend toward a target.
     *
     * @param line figure to be reached
     * @param isMet whether the last figure meets the target
     */
    static Trend of(Outlook.Continued outlook, double line, boolean isMet) {
        Outlook.OfYear target = outlook.target();
        return new Trend(
                outlook.lastYear(),
                outlook.last(),
                target.low(),
                target.central(),
                target.high(),
                outlook.robust(),
                outlook.slope(),
                isMet ? null : (Double) outlook.requiredSlope(line));
    }
}
