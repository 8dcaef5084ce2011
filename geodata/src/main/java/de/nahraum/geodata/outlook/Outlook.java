package de.nahraum.geodata.outlook;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A series continued to a target year (Trendfortschreibung, no forecast): what would be if all went on as it did.
 *
 * <p>Ordinary least squares of the values on a {@link Scale} over the years, with the 95 % prediction interval of Student's t for a single new
 * value (Draper &amp; Smith 1998, section 1.4), back on the figure's own scale. Beside it the robust Theil–Sen line and the Mann–Kendall test.
 * It takes at least {@value #FEWEST_YEARS} yearly values since the last break of the series, and goes no further ahead than the series reaches
 * back, first and last year included; else it refuses and says why. Gaps between years are allowed.
 */
public sealed interface Outlook {
    /** Values a series must have. */
    int FEWEST_YEARS = 6;

    /** Share of cases the prediction interval covers. */
    double LEVEL = 0.95;

    /**
     * A series long enough.
     *
     * @param lastYear of the series
     * @param last the figure in that year
     * @param years each year after the last one up to the target year
     * @param slope change of the figure a year, on the fitted line in the last year
     * @param robust the target year's figure on the Theil–Sen line
     * @param trendP two-sided p-value of Mann–Kendall, 0 … 1: how easily chance alone makes such a trend
     */
    record Continued(int lastYear, double last, List<OfYear> years, double slope, double robust, double trendP)
            implements Outlook {
        /** The target year. */
        public OfYear target() {
            return years.getLast();
        }

        /** Change a year that would lead from the last figure to another one by the target year. */
        public double requiredSlope(double figure) {
            return (figure - last) / (target().year() - lastYear);
        }
    }

    /** The figure of a year to come; 95 % of such years would lie between low and high if all went on. */
    record OfYear(int year, double low, double central, double high) {}

    /**
     * No outlook.
     *
     * @param values how many the series has since its last break
     * @param span years it reaches back, first and last included; 0 without values
     */
    record Refused(Reason reason, int values, int span) implements Outlook {}

    /** Why there is none. */
    enum Reason {
        SERIES_TOO_SHORT,
        HORIZON_TOO_LONG,
        /** The target year is not after the last value. */
        TARGET_YEAR_REACHED
    }

    /**
     * Continues a series. O(n²) for the robust line.
     *
     * @param values of one figure, in any order, at most one a year
     * @param since first year that can be compared, the year of the last break; values before it are left out
     * @param targetYear year to continue to
     * @throws IllegalArgumentException for a value the scale does not know (negative, more than everybody, NaN), or a year twice
     */
    static Outlook of(List<YearValue> values, Scale scale, int since, int targetYear) {
        for (YearValue value : values) {
            if (!value.isValidOn(scale)) {
                throw new IllegalArgumentException(value + " is no " + scale);
            }
        }
        List<YearValue> series = values.stream()
                .filter(value -> value.year() >= since)
                .sorted(Comparator.comparingInt(YearValue::year))
                .toList();
        if (series.stream().map(YearValue::year).distinct().count() < series.size()) {
            throw new IllegalArgumentException("A year twice: " + series);
        }
        int span = series.isEmpty()
                ? 0
                : series.getLast().year() - series.getFirst().year() + 1;
        if (series.size() < FEWEST_YEARS) {
            return new Refused(Reason.SERIES_TOO_SHORT, series.size(), span);
        }
        int lastYear = series.getLast().year();
        if (targetYear <= lastYear) {
            return new Refused(Reason.TARGET_YEAR_REACHED, series.size(), span);
        }
        return targetYear - lastYear > span
                ? new Refused(Reason.HORIZON_TOO_LONG, series.size(), span)
                : continued(series, scale, lastYear, targetYear);
    }

    private static Continued continued(List<YearValue> series, Scale scale, int lastYear, int targetYear) {
        double[] x = series.stream().mapToDouble(YearValue::year).toArray();
        double[] y = series.stream().mapToDouble(scale::forward).toArray();
        LeastSquares line = LeastSquares.of(x, y);
        double quantile = new TDistribution(null, series.size() - 2).inverseCumulativeProbability(1 - (1 - LEVEL) / 2);
        List<OfYear> years = java.util.stream.IntStream.rangeClosed(lastYear + 1, targetYear)
                .mapToObj(year -> {
                    double fitted = line.at(year);
                    double half = quantile * line.predictionError(year);
                    return new OfYear(year, scale.back(fitted - half), scale.back(fitted), scale.back(fitted + half));
                })
                .toList();
        return new Continued(
                lastYear,
                scale.natural(series.getLast()),
                years,
                scale.naturalSlope(line.at(lastYear), line.slope()),
                scale.back(TheilSen.of(x, y).at(targetYear)),
                MannKendall.pValue(y));
    }
}
