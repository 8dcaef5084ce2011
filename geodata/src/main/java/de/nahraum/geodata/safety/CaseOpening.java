package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a case began.
 *
 * @param state it began with: a hint, or what the imported file said
 */
public record CaseOpening(From from, FearSpaceState state, LocalDate day) {
    /** Where a case comes from. */
    public enum From {
        /** Somebody drew it. */
        DRAWN,
        /** Somebody took up a suggestion. */
        SUGGESTED,
        /** A file of the city folder had it. */
        IMPORTED,
        /** It was part of another one. */
        SPLIT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<From> find(String id) {
            return Arrays.stream(values()).filter(from -> from.id().equals(id)).findFirst();
        }
    }
}
