package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.archive.Subjects;
import de.nahraum.server.live.Standing;
import de.nahraum.server.live.View;
import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.report.Subject;
import de.nahraum.server.text.Language;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** {@code /reports}: the report to the council as the audience may see it, of any version and day; rendered once per version, day and language. */
final class ReportsApi {
    /** The report brings its style along, so that it can be saved as one file. */
    static final String OWN_STYLE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /** No report speaks of earlier days. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final int BUSY = 503;

    /** A report of before takes seconds to make: so many at once for all the public. */
    private static final int PAST_AT_ONCE = 1;

    private final Request request;
    private final Subjects subjects;
    private final Clock clock;
    private final Semaphore past = new Semaphore(PAST_AT_ONCE);

    /** @param clock says what day it is */
    ReportsApi(Request request, Subjects subjects, Clock clock) {
        this.request = request;
        this.subjects = subjects;
        this.clock = clock;
    }

    void html(Context context) {
        context.header("Content-Security-Policy", OWN_STYLE);
        answer(context, "html", "text/html; charset=utf-8", CoverageGapReport::html);
    }

    void pdf(Context context) {
        context.header("Content-Disposition", "inline; filename=\"integrationsmonitoring.pdf\"");
        answer(context, "pdf", "application/pdf", CoverageGapReport::pdf);
    }

    void docx(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"integrationsmonitoring.docx\"");
        answer(
                context,
                "docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                CoverageGapReport::docx);
    }

    void xlsx(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"integrationsmonitoring.xlsx\"");
        answer(
                context,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                CoverageGapReport::xlsx);
    }

    void json(Context context) {
        answer(context, "json", "application/json; charset=utf-8", CoverageGapReport::json);
    }

    private void answer(Context context, String form, String type, Function<CoverageGapReport, byte[]> written) {
        Params params = new Params(context, "lang", "version", "asOf");
        Language language = params.code("lang", Language.ids(), Language::find, Language.DE);
        Standing standing = standing(context, params);
        boolean isTurnTaken =
                !standing.equals(Standing.NOW) && request.view(context).city().audience() == Audience.PUBLIC;
        if (isTurnTaken && !past.tryAcquire()) {
            context.header("Retry-After", "5");
            throw Problem.of(BUSY, "busy", "Busy", "Another report of before is being made. Try again soon.")
                    .raise();
        }
        try {
            View view = request.view(context, standing);
            Subject subject = subjects.following(view, standing);
            String before = subject.before() == null
                    ? "first"
                    : String.valueOf(subject.before().number());
            request.other(
                    context,
                    view,
                    "report." + form + language.id() + before,
                    type,
                    () -> written.apply(CoverageGapReport.of(subject, language)));
        } finally {
            if (isTurnTaken) {
                past.release();
            }
        }
    }

    private Standing standing(Context context, Params params) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                ZoneId.of(request.view(context).city().settings().timeZone()));
        return new Standing(
                params.integer("version", 1, Integer.MAX_VALUE)
                        .map(Integer::longValue)
                        .orElse(null),
                params.date("asOf", FIRST_DAY, today).orElse(null));
    }
}
