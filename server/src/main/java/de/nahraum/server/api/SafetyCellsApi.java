package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.live.View;
import de.nahraum.server.safety.ShownCells;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** {@code /safety-cells}: where many reports come together, once a month, if a named person shows it. The same for everybody who asks. */
final class SafetyCellsApi {
    private final Request request;
    private final ShownCells shown;

    SafetyCellsApi(Request request, ShownCells shown) {
        this.request = request;
        this.shown = shown;
    }

    /**
     * The cells of a topic.
     *
     * @param month in which they were published
     * @param countedUntil last day of which reports are counted
     */
    record Answer(
            String type,
            String topic,
            YearMonth month,
            LocalDate countedUntil,
            boolean demo,
            List<GeoJson.Feature> features) {}

    void list(Context context) {
        Params params = new Params(context, "topic");
        ReportTopic topic = params.findCode("topic", ReportTopic.ids(), ReportTopic::find)
                .orElseThrow(() -> params.problem("topic", null, "Required.", ReportTopic.ids()));
        View view = request.view(context);
        ShownCells.Topic cells = shown.find(topic)
                .orElseThrow(() -> Problem.of(
                                Problem.NOT_FOUND,
                                "not-released",
                                "Not released",
                                "Cells of the topic '" + topic.id() + "' have not been released to the public.")
                        .raise());
        // What is published of a month never changes: the month is key enough.
        request.json(context, view, "safety-cells/" + topic.id() + "/" + cells.month(), () -> {
            City city = view.city();
            return new Answer(
                    "FeatureCollection",
                    topic.id(),
                    cells.month(),
                    cells.countedUntil(),
                    city.settings().demo(),
                    CellFeatures.of(city, cells.cells()));
        });
    }
}
