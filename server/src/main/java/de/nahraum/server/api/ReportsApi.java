package de.nahraum.server.api;

import de.nahraum.server.live.View;
import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.text.Language;
import io.javalin.http.Context;
import java.util.function.BiFunction;

/** {@code /reports}: the report to the council as the audience may see it; rendered once per version and language. */
final class ReportsApi {
    /** The report brings its style along, so that it can be saved as one file. */
    static final String OWN_STYLE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Request request;

    ReportsApi(Request request) {
        this.request = request;
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

    private void answer(Context context, String form, String type, BiFunction<View, Language, byte[]> report) {
        Params params = new Params(context, "lang");
        Language language = params.code("lang", Language.ids(), Language::find, Language.DE);
        View view = request.view(context);
        request.other(context, view, "report." + form + language.id(), type, () -> report.apply(view, language));
    }
}
