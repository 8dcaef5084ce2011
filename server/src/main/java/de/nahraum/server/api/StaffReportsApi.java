package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.server.safety.Changed;
import de.nahraum.server.safety.ReportChange;
import de.nahraum.server.safety.ReportMail;
import de.nahraum.server.safety.ReportWork;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.store.StoredReport.Handling;
import de.nahraum.server.text.Language;
import de.nahraum.server.text.Texts;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /admin/reports}: reports of citizens, for the people who work with them. */
final class StaffReportsApi {
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_SPANS = 50;
    private static final int MOST_CHANGES = 1_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final Request request;
    private final ReportWork work;
    private final CitySearches searches;

    StaffReportsApi(Request request, ReportWork work, CitySearches searches) {
        this.request = request;
        this.work = work;
        this.searches = searches;
    }

    private ReportAnswers answers(City city) {
        return ReportAnswers.of(city, searches.nearestStreet(city));
    }

    /** {@code GET ?origin=}: the newest reports. */
    void list(Context context) {
        Params params = new Params(context, "origin");
        Optional<ReportOrigin> origin = params.findCode("origin", ReportOrigin.ids(), ReportOrigin::find);
        ReportAnswers answers = answers(request.view(context).city());
        Request.unkept(context, work.list(origin).stream().map(answers::of).toList());
    }

    /** {@code GET /{id}}: one of them. */
    void get(Context context) {
        new Params(context);
        City city = request.view(context).city();
        Request.unkept(context, answers(city).of(report(context)));
    }

    private StoredReport report(Context context) {
        return work.find(id(context)).orElseThrow(StaffReportsApi::gone);
    }

    private static long id(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("\\d{1,18}")) {
            throw gone();
        }
        return Long.parseLong(id);
    }

    private static Problem.Raised gone() {
        return Problem.of(
                        Problem.NOT_FOUND,
                        "not-found",
                        "Not found",
                        "There is no such report, or no longer: it was deleted or taken back.")
                .raise();
    }

    record MailAnswer(String subject, String text) {}

    /** {@code GET /{id}/mail}: what to write to the unit a report goes to. */
    void mail(Context context) {
        new Params(context);
        // The house writes German to its units.
        ReportMail mail = ReportMail.of(request.view(context).city(), report(context), Texts.in(Language.DE));
        Request.unkept(context, new MailAnswer(mail.subject(), mail.text()));
    }

    /** {@code PUT /{id}}: passes on, answers, blanks out, joins. */
    void change(Context context) {
        City city = request.view(context).city();
        JsonBody body = JsonBody.of(context);
        Params params =
                body.params(List.of("blank"), "changes", "state", "office", "measure", "measureOn", "duplicateOf");
        ReportChange change = new ReportChange(
                seen(params),
                params.findCode("state", ReportState.ids(), ReportState::find)
                        .orElseThrow(() -> params.problem("state", null, "Required.", ReportState.ids())),
                text(params, "office"),
                text(params, "measure"),
                params.date("measureOn", FIRST_DAY, LAST_DAY).orElse(null),
                params.integer("duplicateOf", 1, Integer.MAX_VALUE)
                        .map(Integer::longValue)
                        .orElse(null),
                spans(body));
        Acting.note(context, "reports/" + id(context), change.state().id());
        answer(context, city, work.change(id(context), change));
    }

    private static String text(Params params, String name) {
        String text = params.text(name).orElse("");
        if (text.length() > LONGEST_TEXT) {
            throw params.problem(name, text, "Too long.", List.of("at most " + LONGEST_TEXT + " signs"));
        }
        return text;
    }

    private static int seen(Params params) {
        return params.integer("changes", 0, MOST_CHANGES)
                .orElseThrow(() -> params.problem("changes", null, "Required.", List.of("as the report says")));
    }

    private static List<ReportChange.Span> spans(JsonBody body) {
        List<ReportChange.Span> spans = new ArrayList<>();
        for (JsonBody each : body.list("blank", MOST_SPANS)) {
            Params span = each.params(List.of(), "from", "to");
            Optional<Integer> from = span.integer("from", 0, NewReport.MOST_SIGNS);
            Optional<Integer> to = span.integer("to", 1, NewReport.MOST_SIGNS);
            if (from.isEmpty() || to.isEmpty()) {
                throw span.problem("from", null, "Required, as is to.", List.of("0–" + NewReport.MOST_SIGNS));
            }
            spans.add(new ReportChange.Span(from.get(), to.get()));
        }
        return spans;
    }

    /** {@code DELETE /{id}?changes=}: deletes for good. */
    void delete(Context context) {
        City city = request.view(context).city();
        int seen = seen(new Params(context, "changes"));
        report(context);
        Acting.note(context, "reports/" + id(context), "");
        switch (work.delete(id(context), seen)) {
            case Changed.Gone _ -> context.status(HttpStatus.NO_CONTENT);
            case Changed other -> answer(context, city, other);
        }
    }

    private void answer(Context context, City city, Changed changed) {
        switch (changed) {
            case Changed.Done done -> Request.unkept(context, answers(city).of(done.report()));
            case Changed.Outdated outdated ->
                ChangedMeanwhile.answer(
                        context,
                        "Somebody else changed this report meanwhile.",
                        answers(city).of(outdated.now()));
            case Changed.Gone _ -> throw gone();
            case Changed.Refused refused -> throw refusal(refused.reason()).raise();
        }
    }

    private static Problem refusal(Changed.Reason reason) {
        return switch (reason) {
            case OFFICE_MISSING ->
                Problem.content("office", "office-missing", "Say who it was passed on to.", List.of("name of a unit"));
            case ANSWER_MISSING ->
                Problem.content(
                        "measure",
                        "answer-missing",
                        "Say what is being done: that is the answer.",
                        List.of("1–" + Handling.MOST_SIGNS + " signs"));
            case OFFICE_TOO_LONG -> Problem.content("office", "too-long", "Too long.", List.of("at most 200 signs"));
            case MEASURE_TOO_LONG ->
                Problem.content(
                        "measure", "too-long", "Too long.", List.of("at most " + Handling.MOST_SIGNS + " signs"));
            case DUPLICATE_OF_NONE ->
                Problem.content(
                        "duplicateOf",
                        "duplicate-of-none",
                        "The other report is not there, is this one, or is itself a duplicate.",
                        List.of("id of another report"));
            case SPAN_OUTSIDE ->
                Problem.content(
                        "blank", "span-outside", "A part lies outside the words.", List.of("0–length of the words"));
        };
    }
}
