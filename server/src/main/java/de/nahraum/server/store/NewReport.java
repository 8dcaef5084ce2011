package de.nahraum.server.store;

import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A report that has just come in.
 *
 * @param content what was said
 * @param keyHash of the key it was sent with
 * @param bodyMark same for the same content sent with the same key
 * @param codeHash of the code that finds it again
 * @param aboutId under which what somebody said about themselves is kept
 * @param about kept apart from the report
 * @param group random, shared by reports that may come from one person
 */
public record NewReport(
        Content content, String keyHash, String bodyMark, String codeHash, String aboutId, About about, UUID group) {
    /** Longest words, in signs (code points). */
    public static final int MOST_SIGNS = 1000;

    /**
     * What was said about a place.
     *
     * @param campaign id of the open survey it belongs to
     * @param shape in the city's metres
     * @param words cleaned by {@link CleanText}; empty if nothing was said, or if they were deleted
     * @param language of the page, BCP 47
     */
    public record Content(
            String campaign,
            ReportTopic topic,
            Geometry shape,
            @Nullable FearTime time,
            Set<Reason> reasons,
            @Nullable SpotType spotType,
            String words,
            String language) {
        /** @throws IllegalArgumentException if the cleaned words have more than {@value NewReport#MOST_SIGNS} signs */
        public Content {
            reasons = Set.copyOf(reasons);
            words = CleanText.of(words);
            if (CleanText.length(words) > MOST_SIGNS) {
                throw new IllegalArgumentException("Words have at most " + MOST_SIGNS + " signs");
            }
        }
    }
}
