package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one offer.
 *
 * @param regular its times as they recur, as said
 * @param wrong address of the form that says something is not true; null for whom there is none
 * @param others what else there is at the same place
 * @param schemaOrg JSON-LD
 */
public record OfferPage(
        Page page,
        Card card,
        String back,
        List<String> regular,
        List<SessionLine> sessions,
        List<Fact> facts,
        Way way,
        @Nullable String calendar,
        @Nullable String wrong,
        List<Card> others,
        String schemaOrg) {

    /**
     * One session as said.
     *
     * @param comment as the town wrote it
     * @param doubt why one should ask first; null if there is no reason to
     */
    public record SessionLine(
            String when,
            @Nullable String comment,
            boolean cancelled,
            @Nullable String doubt) {}
}
