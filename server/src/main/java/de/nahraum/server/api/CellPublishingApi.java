package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.CellPublication;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.safety.CellPublishing;
import de.nahraum.server.safety.ShownCells;
import de.nahraum.server.store.CellSwitch;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /admin/safety-cells}: what the public would see of reports, and the switch that shows it. */
final class CellPublishingApi {
    private static final int MOST_CHANGES = 1_000_000;
    private static final List<String> ON_OR_OFF = List.of("true", "false");

    private final Request request;
    private final CellPublishing publishing;
    private final ShownCells shown;

    CellPublishingApi(Request request, CellPublishing publishing, ShownCells shown) {
        this.request = request;
        this.publishing = publishing;
        this.shown = shown;
    }

    /**
     * A topic, whether it is shown, and what the public sees or would see.
     *
     * @param changes must be sent back with a change
     * @param changedAt since when it is so; null if nobody ever switched
     * @param month of the publication
     */
    record TopicAnswer(
            String topic,
            boolean on,
            @Nullable Instant changedAt,
            String changedBy,
            int changes,
            YearMonth month,
            LocalDate countedUntil,
            String type,
            List<GeoJson.Feature> features) {}

    /** {@code GET}: all topics. */
    void list(Context context) {
        new Params(context);
        City city = request.view(context).city();
        Request.unkept(
                context,
                Arrays.stream(ReportTopic.values())
                        .map(topic -> answer(city, topic, publishing.findSwitch(topic)))
                        .toList());
    }

    private TopicAnswer answer(City city, ReportTopic topic, CellSwitch now) {
        CellPublication cells = publishing.look(city.settings(), topic);
        return new TopicAnswer(
                topic.id(),
                now.on(),
                now.changedAt(),
                now.changedBy(),
                now.changes(),
                cells.month(),
                cells.month().atDay(1).minusDays(1),
                "FeatureCollection",
                CellFeatures.of(city, cells.cells()));
    }

    /** {@code PUT /{topic}}: shows or hides a topic. */
    void turn(Context context) {
        City city = request.view(context).city();
        ReportTopic topic = ReportTopic.find(context.pathParam("topic"))
                .orElseThrow(() -> Problem.of(
                                Problem.NOT_FOUND,
                                "not-found",
                                "Not found",
                                "There is no such topic: " + ReportTopic.ids() + ".")
                        .raise());
        Params params = JsonBody.of(context).params(List.of(), "changes", "on");
        int seen = params.integer("changes", 0, MOST_CHANGES)
                .orElseThrow(() -> params.problem("changes", null, "Required.", List.of("as the topic says")));
        boolean on = params.findChoice("on", ON_OR_OFF)
                .orElseThrow(() -> params.problem("on", null, "Required.", ON_OR_OFF))
                .equals("true");
        boolean isDone = publishing
                .turn(
                        city.settings(),
                        topic,
                        seen,
                        on,
                        Acting.of(context).account().name())
                .isPresent();
        Acting.note(context, "safety-cells/" + topic.id(), !isDone ? "changed-meanwhile" : on ? "on" : "off");
        shown.refresh();
        TopicAnswer now = answer(city, topic, publishing.findSwitch(topic));
        if (isDone) {
            Request.unkept(context, now);
        } else {
            ChangedMeanwhile.answer(context, "Somebody else switched this meanwhile.", now);
        }
    }
}
