package de.nahraum.server.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it: {@code 2026-07-01} or {@code 01.07.2026}. */
public final class WrittenDate {
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private WrittenDate() {}

    /** The day; empty if it is written otherwise or no calendar has it. */
    public static Optional<LocalDate> find(String text) {
        Matcher german = GERMAN.matcher(text);
        try {
            return Optional.of(
                    german.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(german.group(3)),
                                    Integer.parseInt(german.group(2)),
                                    Integer.parseInt(german.group(1)))
                            : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
