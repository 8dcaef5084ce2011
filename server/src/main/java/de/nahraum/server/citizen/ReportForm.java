package de.nahraum.server.citizen;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;

/**
 * What somebody filled in, as it came.
 *
 * @param key of this report
 * @param drawn GeoJSON of the map; empty without
 * @param query where it is, in words
 * @param spot which of several places that may be meant; empty if it was not asked
 */
public record ReportForm(
        String key,
        String drawn,
        String query,
        String spot,
        List<String> reasons,
        String time,
        String type,
        String words) {
    static ReportForm empty(String key) {
        return new ReportForm(key, "", "", "", List.of(), "", "", "");
    }

    static ReportForm of(Context context) {
        String query = field(context, "q");
        // Who was asked and then wrote other words means those.
        boolean isAnswer = Objects.requireNonNullElse(context.formParam("asked"), query)
                .strip()
                .equals(query);
        return new ReportForm(
                field(context, "key"),
                field(context, "geometry"),
                query,
                isAnswer ? field(context, "spot") : "",
                List.copyOf(context.formParams("reasons")),
                field(context, "timeOfDay"),
                field(context, "placeType"),
                field(context, "words"));
    }

    static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "").strip();
    }

    /** The same with the place chosen of several as its words: whoever sends it again is not asked again. */
    ReportForm settled() {
        return spot.isEmpty() ? this : new ReportForm(key, drawn, spot, "", reasons, time, type, words);
    }

    /** The same with another key. */
    ReportForm with(String otherKey) {
        return new ReportForm(otherKey, drawn, query, spot, reasons, time, type, words);
    }
}
