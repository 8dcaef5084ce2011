package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.server.safety.ReportDraft;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.surveys.SurveyTyping;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** {@code /admin/surveys/entries}: what is typed in from paper, one after the other. */
final class SurveyEntriesApi {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final String KEY = "[A-Za-z0-9_-]{22,100}";

    private final Request request;
    private final SurveyTyping typing;

    SurveyEntriesApi(Request request, SurveyTyping typing) {
        this.request = request;
        this.typing = typing;
    }

    /** @param typed how many of this campaign and kind the same account has typed in today */
    record TypedAnswer(long report, int typed) {}

    /** {@code POST}: keeps one. */
    void type(Context context) {
        City city = request.view(context).city();
        JsonBody body = JsonBody.of(context);
        Params params = body.params(List.of("report"), "origin", "campaign", "day", "key");
        JsonBody report = body.findObject("report")
                .orElseThrow(() -> params.problem("report", null, "Required.", List.of("a report")));
        ReportDraft draft = SafetyReportsApi.draft(report);
        LocalDate today = typing.today(city);
        SurveyTyping.Source source = new SurveyTyping.Source(
                params.findCode(
                                "origin",
                                ReportOrigin.typedIds(),
                                id -> ReportOrigin.find(id).filter(ReportOrigin::isTyped))
                        .orElseThrow(() -> params.problem("origin", null, "Required.", ReportOrigin.typedIds())),
                params.required("campaign", List.of("id of a campaign")),
                params.date("day", FIRST_DAY, today).orElse(today),
                key(params));
        switch (typing.type(city, draft, source, Acting.of(context).id())) {
            case SurveyTyping.Outcome.Kept kept -> {
                Acting.note(
                        context,
                        "reports/" + kept.typed().report(),
                        source.origin().id());
                context.status(HttpStatus.CREATED);
                Request.unkept(
                        context,
                        new TypedAnswer(kept.typed().report(), kept.typed().typed()));
            }
            case SurveyTyping.Outcome.OtherContent _ ->
                throw Problem.content(
                                "key", "key-used", "With this key something else was typed in.", List.of("a new key"))
                        .raise();
            case SurveyTyping.Outcome.TakenBack _ ->
                throw Problem.content(
                                "key",
                                "taken-back",
                                "What was typed in with this key was taken back.",
                                List.of("a new key"))
                        .raise();
            case SurveyTyping.Outcome.CampaignUnknown _ ->
                throw SurveyCampaignsApi.unknown().raise();
            case SurveyTyping.Outcome.Refused refused ->
                throw SafetyReportsApi.refusal(context, refused.reason()).raise();
        }
    }

    private static String key(Params params) {
        List<String> allowed = List.of("at least 22 random letters, digits, - or _");
        String key = params.required("key", allowed);
        if (!key.matches(KEY)) {
            throw params.problem("key", key, "Not a key.", allowed);
        }
        return key;
    }

    record LeftAnswer(int typed) {}

    /** {@code DELETE /{id}}: takes back one the same account typed in. */
    void takeBack(Context context) {
        new Params(context);
        String id = context.pathParam("id");
        OptionalInt left = id.matches("\\d{1,18}")
                ? typing.takeBack(Long.parseLong(id), Acting.of(context).id())
                : OptionalInt.empty();
        Request.unkept(
                context,
                new LeftAnswer(left.orElseThrow(
                        () -> Problem.unknownId("report", id, List.of("one you typed in and nobody has worked on"))
                                .raise())));
    }
}
