package de.nahraum.server.surveys;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as survey programs and people write them: 2026-03-01, 2026-03-01 18:30:00, 2026-03-01T18:30:00.000+01:00, 1.3.2026. */
final class DateText {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern GERMAN =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:\\s+\\d{1,2}:\\d{2}.*)?");

    private DateText() {}

    /**
     * The day in a city's time zone; empty if it is none.
     *
     * @param unstated zone of moments that do not say theirs
     */
    static Optional<LocalDate> find(String text, ZoneId city, ZoneId unstated) {
        try {
            Matcher german = GERMAN.matcher(text);
            if (german.matches()) {
                return Optional.of(LocalDate.of(number(german, 3), number(german, 2), number(german, 1)));
            }
            Matcher iso = ISO.matcher(text);
            return iso.matches() ? Optional.of(day(iso, city, unstated)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher iso, ZoneId city, ZoneId unstated) {
        LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        if (iso.group(4) == null) {
            return day;
        }
        LocalDateTime moment = LocalDateTime.of(
                day, LocalTime.of(number(iso, 4), number(iso, 5), iso.group(6) == null ? 0 : number(iso, 6)));
        String offset = iso.group(7);
        Instant instant =
                offset == null ? moment.atZone(unstated).toInstant() : moment.toInstant(ZoneOffset.of(offset));
        return instant.atZone(city).toLocalDate();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
