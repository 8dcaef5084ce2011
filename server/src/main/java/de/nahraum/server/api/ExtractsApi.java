package de.nahraum.server.api;

import de.nahraum.geodata.city.District;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import de.nahraum.server.paper.Paper;
import de.nahraum.server.paper.PaperHtml;
import de.nahraum.server.paper.PaperPdf;
import de.nahraum.server.paper.PaperXlsx;
import de.nahraum.server.report.DistrictSheet;
import de.nahraum.server.report.Needs;
import de.nahraum.server.report.ReportExtracts;
import de.nahraum.server.report.Subject;
import de.nahraum.server.text.Language;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/** {@code /districts/{id}/sheet} and {@code /needs}: parts of the report, on permanent addresses; also as pages without script. */
final class ExtractsApi {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JSON = "application/json; charset=utf-8";

    private final Request request;

    ExtractsApi(Request request) {
        this.request = request;
    }

    void sheetPage(Context context) {
        context.header("Content-Security-Policy", ReportsApi.OWN_STYLE);
        sheet(context, "html", HTML, sheet -> PaperHtml.bytes(ReportExtracts.paper(sheet)));
    }

    void sheetPdf(Context context) {
        named(context, "inline", "stadtteilblatt-" + context.pathParam("id") + ".pdf");
        sheet(context, "pdf", PDF, sheet -> pdf(ReportExtracts.paper(sheet)));
    }

    void sheetJson(Context context) {
        sheet(context, "json", JSON, Json::bytes);
    }

    void needsPage(Context context) {
        context.header("Content-Security-Policy", ReportsApi.OWN_STYLE);
        needs(context, "html", HTML, needs -> PaperHtml.bytes(ReportExtracts.paper(needs)));
    }

    void needsPdf(Context context) {
        named(context, "inline", "bedarfe.pdf");
        needs(context, "pdf", PDF, needs -> pdf(ReportExtracts.paper(needs)));
    }

    void needsXlsx(Context context) {
        named(context, "attachment", "bedarfe.xlsx");
        needs(context, "xlsx", XLSX, needs -> PaperXlsx.bytes(ReportExtracts.paper(needs)));
    }

    void needsJson(Context context) {
        needs(context, "json", JSON, Json::bytes);
    }

    private static byte[] pdf(Paper paper) {
        return PaperPdf.bytes(paper, List.of());
    }

    private static void named(Context context, String how, String file) {
        context.header("Content-Disposition", how + "; filename=\"" + file + "\"");
    }

    private void sheet(Context context, String form, String type, Function<DistrictSheet, byte[]> written) {
        Language language = language(context);
        View view = request.view(context);
        String id = context.pathParam("id");
        // Asked before anything is kept under a name somebody made up.
        if (view.city().findDistrict(id).isEmpty()) {
            throw Problem.unknownId(
                            "district",
                            id,
                            view.city().districts().stream().map(District::id).toList())
                    .raise();
        }
        request.other(
                context,
                view,
                "sheet." + form + language.id() + id,
                type,
                () -> written.apply(
                        ReportExtracts.sheet(Subject.of(view), language, id).orElseThrow()));
    }

    private void needs(Context context, String form, String type, Function<Needs, byte[]> written) {
        Language language = language(context);
        View view = request.view(context);
        request.other(
                context,
                view,
                "needs." + form + language.id(),
                type,
                () -> written.apply(ReportExtracts.needs(Subject.of(view), language)));
    }

    private static Language language(Context context) {
        return new Params(context, "lang").code("lang", Language.ids(), Language::find, Language.DE);
    }
}
