package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way on foot, or the question where it is to start.
 *
 * @param action address of the page it is on
 * @param alternatives other places the words may mean; {@code ambiguous} if one of them fits as well
 * @param from start, {@code lon,lat}; null if nobody has said
 * @param start what the start is called; null for the position of a device
 * @param chosen which way was asked for; null for the usual one
 * @param summary how long; null without a start
 * @param note what else is to be known of the way, or that only the straight line is known
 * @param line the way as {@code lon,lat lon,lat …} for the map; null without
 */
public record Way(
        String action,
        String query,
        @Nullable String problem,
        List<Option> alternatives,
        boolean ambiguous,
        @Nullable String from,
        @Nullable String start,
        List<Option> variants,
        @Nullable String chosen,
        @Nullable String summary,
        @Nullable String note,
        List<Step> steps,
        String lon,
        String lat,
        String label,
        @Nullable String line) {

    /** One instruction as said. */
    public record Step(String text, @Nullable String metres, boolean stairs) {}
}
