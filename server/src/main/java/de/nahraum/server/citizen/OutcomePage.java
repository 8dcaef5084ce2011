package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells what became of reports.
 *
 * @param spaces released ones, in the order of the districts
 * @param unsafe where many feel unsafe; null if that is not shown
 * @param others what else is shown: where people like to be, where a meeting place is missing
 * @param unsurveyed names of the districts nobody was asked in
 * @param report where one says that one feels unsafe; null if no report is taken
 * @param map JSON of what a map shows; empty if there is nothing to show
 */
public record OutcomePage(
        Page page,
        List<SpaceCard> spaces,
        @Nullable CellTopic unsafe,
        List<CellTopic> others,
        List<String> unsurveyed,
        @Nullable String report,
        String map) {
    /**
     * A released spot.
     *
     * @param district name; null outside all of them
     * @param state code, for its shape
     * @param done whether what was planned there was carried out
     * @param when it is, or was, unsafe there; empty if somebody looked and it no longer is
     * @param words what is done, German; may be empty
     */
    public record SpaceCard(
            @Nullable String district,
            String state,
            String stateName,
            boolean done,
            String since,
            String when,
            String words) {}

    /**
     * What many say about one topic.
     *
     * @param topic code
     * @param counted to which day
     * @param districts those with a cell, in their order, without a number: there is no ranking
     */
    public record CellTopic(String topic, String title, String counted, List<DistrictCells> districts) {}

    /** What its cells say of a district; cells that say the same are said once. */
    public record DistrictCells(String district, List<CellLine> lines) {}

    /** How many, roughly, and what is built there. */
    public record CellLine(String size, List<String> reasons) {}

    /** Whether nothing was let out of the house yet. */
    public boolean nothing() {
        return map.isEmpty();
    }

    /** Whether cells are shown of any topic, even if there are none yet. */
    public boolean cells() {
        return unsafe != null || !others.isEmpty();
    }

    /** Everything with cells, for the signs of the map. */
    public List<CellTopic> topics() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.ofNullable(unsafe), others.stream())
                .filter(topic -> !topic.districts().isEmpty())
                .toList();
    }
}
