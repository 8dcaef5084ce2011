package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.json.Json;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.FiledReport.Side;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.ReportArchive;
import de.nahraum.server.text.Language;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /reports}: the filed reports, of which the public knows those with a public paper and gets none that was withdrawn. */
final class FiledReportsApi {
    private static final int NOT_MODIFIED = 304;
    private static final String JSON = "application/json; charset=utf-8";
    private static final List<String> AUDIENCES =
            Arrays.stream(Audience.values()).map(Json::code).toList();

    private final Request request;
    private final ReportArchive archive;

    FiledReportsApi(Request request, ReportArchive archive) {
        this.request = request;
        this.archive = archive;
    }

    void list(Context context) {
        new Params(context);
        boolean isInternal = isInternal(context);
        Request.bytes(
                context,
                JSON,
                Json.bytes(archive.list().stream()
                        .filter(report -> isInternal || report.isPublic())
                        .map(report -> answer(report, isInternal))
                        .toList()));
    }

    /** While nothing at all is there for the one who asks, no report is either. */
    private boolean isInternal(Context context) {
        request.view(context);
        return request.isInternal(context);
    }

    void get(Context context) {
        new Params(context);
        boolean isInternal = isInternal(context);
        Request.bytes(context, JSON, Json.bytes(answer(find(context, isInternal), isInternal)));
    }

    private static FiledAnswer answer(FiledReport report, boolean isInternal) {
        return isInternal ? FiledAnswer.inside(report) : FiledAnswer.outside(report);
    }

    private FiledReport find(Context context, boolean isInternal) {
        String text = context.pathParam("number");
        return number(text)
                .flatMap(archive::find)
                .filter(report -> isInternal || report.isPublic())
                .orElseThrow(() -> Problem.unknownId(
                                "number",
                                text,
                                archive.list().stream()
                                        .filter(report -> isInternal || report.isPublic())
                                        .map(report -> String.valueOf(report.number()))
                                        .toList())
                        .raise());
    }

    static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A paper, in a form of its own path. */
    Handler paper(PaperForm form) {
        return context -> paper(context, form);
    }

    private void paper(Context context, PaperForm form) {
        Params params = new Params(context, "lang", "audience");
        Language language = params.code("lang", Language.ids(), Language::find, Language.DE);
        boolean isInternal = isInternal(context);
        List<String> allowed = isInternal ? AUDIENCES : List.of(Json.code(Audience.PUBLIC));
        Optional<String> asked = params.findChoice("audience", allowed);
        FiledReport report = find(context, isInternal);
        Audience audience = asked.map(each -> Audience.valueOf(each.toUpperCase(java.util.Locale.ROOT)))
                // A link goes from hand to hand: what everybody may see comes first.
                .orElse(report.isPublic() ? Audience.PUBLIC : Audience.INTERNAL);
        FiledReport.Withdrawal withdrawal = report.withdrawal();
        if (withdrawal != null && !isInternal) {
            throw withdrawn(report.number(), withdrawal).raise();
        }
        Side side = new Side(audience, language.id());
        if (report.findPaper(side, form).isEmpty()) {
            throw noPaper(report, side, form, isInternal ? null : Audience.PUBLIC)
                    .raise();
        }
        answer(context, report.number(), side, form);
    }

    static Problem withdrawn(int number, FiledReport.Withdrawal withdrawal) {
        return Problem.of(
                Problem.GONE,
                "withdrawn",
                "Withdrawn",
                "Report " + number + " was withdrawn at " + withdrawal.at() + ": " + withdrawal.reason());
    }

    private static Problem noPaper(FiledReport report, Side side, PaperForm form, @Nullable Audience only) {
        List<String> there = report.papers().stream()
                .filter(paper -> only == null || paper.side().audience() == only)
                .map(paper -> paper.form().id() + "?lang=" + paper.side().language() + "&audience="
                        + Json.code(paper.side().audience()))
                .toList();
        return Problem.unknownId(
                "form", form.id() + "?lang=" + side.language() + "&audience=" + Json.code(side.audience()), there);
    }

    /** Its bytes never change, so their name is enough to tell them; but each time it is asked whether the report still holds. */
    private void answer(Context context, int number, Side side, PaperForm form) {
        String name = number + "-" + Json.code(side.audience()) + "-" + side.language() + "-" + form.id();
        String etag = "\"report-" + name + "\"";
        context.header("ETag", etag).header("Cache-Control", "private, no-cache");
        if (form == PaperForm.HTML) {
            // Also where nothing is sent again: the browser takes the headers of the newest answer.
            context.header("Content-Security-Policy", ReportsApi.OWN_STYLE);
        }
        if (etag.equals(context.header("If-None-Match"))) {
            context.status(NOT_MODIFIED);
            return;
        }
        if (form != PaperForm.HTML) {
            context.header(
                    "Content-Disposition",
                    (form == PaperForm.DOCX || form == PaperForm.XLSX ? "attachment" : "inline")
                            + "; filename=\"integrationsmonitoring-" + number + "-" + side.language() + "." + form.id()
                            + "\"");
        }
        context.contentType(form.mediaType())
                .result(archive.findPaper(number, side, form).orElseThrow());
    }
}
