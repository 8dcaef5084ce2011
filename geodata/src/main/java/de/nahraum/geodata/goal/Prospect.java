package de.nahraum.geodata.goal;

import de.nahraum.geodata.outlook.Outlook;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stands in one district, or for one figure of the city: today, and on the way to the target year.
 *
 * @param reason why nothing is known of the way there, as a code; null if something is, or nothing needs to be
 * @param trend null where there is none
 */
public record Prospect(
        GoalStatus status,
        @Nullable String reason,
        @Nullable Trend trend) {
    /** Neither a long enough series nor a dated plan. */
    static final String NO_OUTLOOK = "no-outlook";

    /**
     * Where nothing is known of the way to the target year. Not met today is then uncertain: nobody knows that it will not be met.
     *
     * @param today whether it holds today; null if unknown
     */
    static Prospect today(@Nullable Boolean today) {
        if (today == null) {
            return new Prospect(GoalStatus.NOT_ASSESSABLE, null, null);
        }
        return today
                ? new Prospect(GoalStatus.REACHED, null, null)
                : new Prospect(GoalStatus.UNCERTAIN, NO_OUTLOOK, null);
    }

    /**
     * By plans.
     *
     * @param today whether it holds today; null if unknown
     * @param resolved whether it holds with all that is resolved by the target year
     * @param planned whether it holds with all that is planned by then
     * @param dated whether there is any dated plan toward the goal; without one plans say nothing
     */
    static Prospect byPlans(@Nullable Boolean today, boolean resolved, boolean planned, boolean dated) {
        if (today == null || today || !dated) {
            return today(today);
        }
        GoalStatus status = resolved ? GoalStatus.ON_TRACK : planned ? GoalStatus.UNCERTAIN : GoalStatus.OFF_TRACK;
        return new Prospect(status, null, null);
    }

    /**
     * By the outlook of a figure.
     *
     * @param today whether it holds today; null if unknown
     * @param meets whether a figure meets the target; from some figure on all or none do
     * @param line figure to be reached, for the required change
     */
    static Prospect byOutlook(@Nullable Boolean today, Outlook outlook, DoublePredicate meets, double line) {
        return switch (outlook) {
            case Outlook.Refused refused -> today(today);
            case Outlook.Continued continued -> {
                Trend trend = Trend.of(continued, line, meets.test(continued.last()));
                if (today == null || today) {
                    Prospect now = today(today);
                    yield new Prospect(now.status(), now.reason(), trend);
                }
                boolean whole = meets.test(trend.low()) && meets.test(trend.high());
                GoalStatus status = whole
                        ? GoalStatus.ON_TRACK
                        : meets.test(trend.central()) ? GoalStatus.UNCERTAIN : GoalStatus.OFF_TRACK;
                yield new Prospect(status, null, trend);
            }
        };
    }
}
