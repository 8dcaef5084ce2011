package de.nahraum.server.api;

import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportShape;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.live.View;
import de.nahraum.server.safety.DrawnShape;
import de.nahraum.server.safety.Lookup;
import de.nahraum.server.safety.ReportDesk;
import de.nahraum.server.safety.ReportDraft;
import de.nahraum.server.safety.ReportStatus;
import de.nahraum.server.safety.Taken;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** {@code /safety-reports}: takes what citizens say about places, and tells by its code what became of it. */
final class SafetyReportsApi {
    static final String KEY_HEADER = "Idempotency-Key";
    static final List<String> A_KEY = List.of("22 to 100 signs A-Z a-z 0-9 - _ that hold 128 random bits");
    private static final List<String> A_SHAPE = List.of(
            "GeoJSON Point, LineString or Polygon without holes, at most " + ReportShape.MOST_CORNERS + " corners");
    private static final List<String> SHAPES = List.of(
            A_SHAPE.getFirst(),
            "a stretch of at most " + (int) ReportShape.LONGEST_METRES + " m",
            "an area of at most " + (int) ReportShape.LARGEST_SQUARE_METRES + " m²");
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private final Request request;
    private final ReportDesk desk;
    private final Clients clients;

    SafetyReportsApi(Request request, ReportDesk desk, Clients clients) {
        this.request = request;
        this.desk = desk;
        this.clients = clients;
    }

    record CodeAnswer(String code) {}

    record StateAnswer(
            String state,
            LocalDate receivedOn,
            @Nullable LocalDate passedOnOn,
            @Nullable LocalDate answeredOn,
            @Nullable String measure,
            @Nullable LocalDate measureOn) {
        static StateAnswer of(ReportStatus status) {
            return new StateAnswer(
                    status.state().id(),
                    status.receivedOn(),
                    status.passedOnOn(),
                    status.answeredOn(),
                    status.measure().isEmpty() ? null : status.measure(),
                    status.measureOn());
        }
    }

    /** {@code POST}: takes a report. */
    void take(Context context) {
        View view = request.view(context);
        ReportDraft draft = draft(JsonBody.of(context));
        String key = Objects.requireNonNullElse(context.header(KEY_HEADER), "");
        switch (desk.take(view.city(), draft, key, clients.of(context.req()))) {
            case Taken.Accepted accepted -> {
                context.status(HttpStatus.CREATED);
                Request.unkept(context, new CodeAnswer(accepted.code()));
            }
            case Taken.Refused refused -> throw refusal(context, refused).raise();
        }
    }

    /** A report as somebody sends it. */
    static ReportDraft draft(JsonBody body) {
        Params params = body.params(
                List.of("geometry", "reasons", "about"), "topic", "timeOfDay", "placeType", "words", "language");
        ReportTopic topic = ReportTopic.find(params.required("topic", ReportTopic.ids()))
                .orElseThrow(() -> params.problem(
                        "topic",
                        params.text("topic").orElse(null),
                        "Not one of the allowed values.",
                        ReportTopic.ids()));
        return new ReportDraft(
                topic,
                shape(body, params),
                params.findCode("timeOfDay", FearTime.ids(), FearTime::find).orElse(null),
                reasons(body),
                params.findCode("placeType", SpotType.ids(), SpotType::find).orElse(null),
                params.text("words").orElse(""),
                body.findObject("about").map(SafetyReportsApi::about).orElse(About.NOTHING),
                language(params));
    }

    private static Geometry shape(JsonBody body, Params params) {
        JsonBody drawn =
                body.findObject("geometry").orElseThrow(() -> params.problem("geometry", null, "Required.", A_SHAPE));
        return DrawnShape.read(drawn.map())
                .orElseThrow(
                        () -> Problem.content("geometry", "bad-geometry", "Not a shape a report can have.", A_SHAPE)
                                .raise());
    }

    private static Set<Reason> reasons(JsonBody body) {
        return body.texts("reasons", Reason.ids()).stream()
                .map(id -> Reason.find(id).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static About about(JsonBody body) {
        Params params = body.params(List.of(), "ageGroup", "gender", "frequency", "reaction");
        return new About(
                params.findCode("ageGroup", About.AgeGroup.ids(), About.AgeGroup::find)
                        .orElse(null),
                params.findCode("gender", About.Gender.ids(), About.Gender::find)
                        .orElse(null),
                params.findCode("frequency", About.Frequency.ids(), About.Frequency::find)
                        .orElse(null),
                params.findCode("reaction", About.Reaction.ids(), About.Reaction::find)
                        .orElse(null));
    }

    private static String language(Params params) {
        return params.text("language")
                .map(text -> {
                    if (!text.matches(LANGUAGE)) {
                        throw params.problem("language", text, "Not a language.", List.of("BCP 47: de, ar, de-simple"));
                    }
                    return text;
                })
                .orElse("");
    }

    /** Why a report is not taken. */
    static Problem refusal(Context context, Taken.Refused refused) {
        return switch (refused) {
            case Taken.Closed _ ->
                Problem.of(
                        Problem.CONFLICT,
                        "reports-closed",
                        "Closed",
                        "The city takes no reports of this topic at the moment.");
            case Taken.NoKey _ ->
                Problem.parameter(KEY_HEADER, null, "Needed, so that a report sent twice is kept once.", A_KEY);
            case Taken.OtherContent _ ->
                Problem.content(
                        KEY_HEADER,
                        "key-used",
                        "Another report was sent with this key; it stays as it was.",
                        List.of("a new key for a new report"));
            case Taken.OutsideCity _ ->
                Problem.content(
                        "geometry", "outside-city", "This place is not in the city.", List.of("a place in the city"));
            case Taken.BadShape bad ->
                Problem.content(
                        "geometry",
                        "bad-geometry",
                        "Not a shape a report can have: "
                                + bad.problem().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".",
                        SHAPES);
            case Taken.NoTime _ -> Problem.parameter("timeOfDay", null, "Required for this topic.", FearTime.ids());
            case Taken.ReasonsOfNoUse _ -> Problem.parameter("reasons", null, "Only for the topic unsafe.", List.of());
            case Taken.TooLong tooLong ->
                Problem.content("words", "too-long", "Too long.", List.of("at most " + tooLong.most() + " signs"));
            case Taken.TooMany tooMany -> Problem.tooMany(context, tooMany.retryAfter());
        };
    }

    /** {@code POST /state}: how far the report of a code has come. The code is in the body: addresses are written down in many places. */
    void state(Context context) {
        View view = request.view(context);
        switch (desk.find(view.city(), typedCode(context), clients.of(context.req()))) {
            case Lookup.Found found -> Request.unkept(context, StateAnswer.of(found.status()));
            case Lookup.Unknown _ -> throw unknownCode();
            case Lookup.TooMany tooMany ->
                throw Problem.tooMany(context, tooMany.retryAfter()).raise();
        }
    }

    /** {@code DELETE}: takes the report of a code back. */
    void withdraw(Context context) {
        View view = request.view(context);
        switch (desk.withdraw(view.city(), typedCode(context), clients.of(context.req()))) {
            case Lookup.Found _ -> context.header("Cache-Control", "no-store").status(HttpStatus.NO_CONTENT);
            case Lookup.Unknown _ -> throw unknownCode();
            case Lookup.TooMany tooMany ->
                throw Problem.tooMany(context, tooMany.retryAfter()).raise();
        }
    }

    private static String typedCode(Context context) {
        return JsonBody.of(context).params(List.of(), "code").required("code", List.of("six words"));
    }

    /** Does not repeat the code: answers are written down in places nobody thinks of. */
    private static Problem.Raised unknownCode() {
        return Problem.of(Problem.NOT_FOUND, "no-such-code", "Not found", "There is no report of this code.")
                .raise();
    }
}
