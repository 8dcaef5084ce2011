package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.List;

/** What {@link SuggestionSearch} answers. */
public sealed interface Suggestions {
    /**
     * Too few reports for patterns: the list of single reports is what helps.
     *
     * @param count reports that could be counted
     * @param needed as many are needed
     */
    record TooFew(int count, int needed) implements Suggestions {}

    /**
     * Clusters, from west to east (by their core point with the least x): an order of place, not of weight.
     *
     * @param day weights are those of this day
     * @param reports that were counted
     * @param withoutExposure spots of groups too far from all exposure to be set against it
     * @param draws with which the maximum was drawn; 0 without exposure
     */
    record Found(List<Suggestion> suggestions, LocalDate day, int reports, int withoutExposure, int draws)
            implements Suggestions {
        public Found {
            suggestions = List.copyOf(suggestions);
        }
    }
}
