package de.nahraum.geodata.city;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where figures come from and what may be done with them.
 *
 * @param file path in the city folder, the key of the source
 * @param publish whether its figures may be public once a version is released
 */
public record DataSource(
        String file,
        String kind,
        @Nullable String name,
        @Nullable String licence,
        @Nullable String vintage,
        @Nullable String note,
        Visibility publish,
        Disclosure disclosure) {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    /** The day the vintage speaks of: of a month or year the last one; empty if the text says none. */
    public Optional<LocalDate> findDay() {
        Matcher matcher = DAY.matcher(vintage == null ? "" : vintage.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Year year = Year.parse(matcher.group(1));
            if (matcher.group(2) == null) {
                return Optional.of(year.atMonth(Month.DECEMBER).atEndOfMonth());
            }
            YearMonth month = year.atMonth(Integer.parseInt(matcher.group(2)));
            return Optional.of(
                    matcher.group(3) == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a source allows to be told about single people. */
    public enum Disclosure {
        /** Counts of people that could betray one of them: public only through the gate. */
        PERSONAL,
        /** Made safe by the office that delivered it. */
        PROTECTED_AT_SOURCE,
        /** Nothing about people. */
        OPEN
    }
}
