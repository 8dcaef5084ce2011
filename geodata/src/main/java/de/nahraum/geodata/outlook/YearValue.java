package de.nahraum.geodata.outlook;

/**
 * One year of a series.
 *
 * @param value count, quotient or proportion; of a rate, the number of cases
 * @param trials of a rate, the number of people it is of; 0 otherwise
 */
public record YearValue(int year, double value, double trials) {
    /** A count, a quotient or a proportion. */
    public static YearValue of(int year, double value) {
        return new YearValue(year, value, 0);
    }

    /** A rate r / n. */
    public static YearValue rate(int year, double count, double reference) {
        return new YearValue(year, count, reference);
    }

    boolean isValidOn(Scale scale) {
        boolean isNumber = value >= 0 && Double.isFinite(value);
        return isNumber
                && switch (scale) {
                    case RATE -> trials > 0 && Double.isFinite(trials) && value <= trials;
                    case PROPORTION -> value <= 1;
                    case QUOTIENT, COUNT -> true;
                };
    }
}
