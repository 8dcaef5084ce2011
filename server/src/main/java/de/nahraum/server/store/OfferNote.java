package de.nahraum.server.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen said is wrong about an offer. Holds nothing about who said it.
 *
 * @param id from 1
 * @param doneAt when staff had dealt with it; null while it is open
 */
public record OfferNote(
        long id,
        Content content,
        Instant receivedAt,
        @Nullable Instant doneAt) {
    /** Longest text, in signs (code points). */
    public static final int MAXIMUM_LENGTH = 500;

    /** What is wrong. */
    public enum Problem {
        CLOSED,
        TIMES,
        PLACE,
        LANGUAGES,
        PHONE,
        OTHER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Problem> find(String id) {
            return Arrays.stream(values())
                    .filter(problem -> problem.id().equals(id))
                    .findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(Problem::id).toList();
        }
    }

    /**
     * What was said.
     *
     * @param offer id of the offer
     * @param text cleaned by {@link CleanText}; may be empty
     * @param language of the page, BCP 47
     * @param version of the city that was shown
     */
    public record Content(String offer, Problem problem, String text, String language, long version) {
        /** @throws IllegalArgumentException if the cleaned text is longer than {@value OfferNote#MAXIMUM_LENGTH} signs */
        public Content {
            text = CleanText.of(text);
            if (CleanText.length(text) > MAXIMUM_LENGTH) {
                throw new IllegalArgumentException("A note has at most " + MAXIMUM_LENGTH + " signs");
            }
        }
    }
}
