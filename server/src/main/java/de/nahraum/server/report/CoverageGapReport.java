package de.nahraum.server.report;

import de.nahraum.server.json.Json;
import de.nahraum.server.paper.Attachment;
import de.nahraum.server.paper.Paper;
import de.nahraum.server.paper.PaperDocx;
import de.nahraum.server.paper.PaperHtml;
import de.nahraum.server.paper.PaperPdf;
import de.nahraum.server.paper.PaperXlsx;
import de.nahraum.server.text.Language;
import java.util.List;

/**
 * "Integrationsmonitoring – Bericht zu den räumlichen Zielen": what a city council receives. The same subject gives the same bytes, whenever and
 * wherever it is asked for. The audience is the view's: a public view gives the public report.
 */
public final class CoverageGapReport {
    private CoverageGapReport() {}

    /** The report as data. */
    public static ReportModel model(Subject subject, Language language) {
        return ReportParts.of(subject, language);
    }

    /** The report before it takes a form. */
    public static Paper paper(Subject subject, Language language) {
        return CouncilPaper.of(model(subject, language));
    }

    /** One page that needs nothing else: no script, no other file. UTF-8. */
    public static byte[] html(Subject subject, Language language) {
        return PaperHtml.bytes(paper(subject, language));
    }

    /** A tagged PDF (PDF/UA-1 and PDF/A-3a), A4 portrait; the data and the tables are attached. */
    public static byte[] pdf(Subject subject, Language language) {
        ReportTexts texts = ReportTexts.in(language);
        ReportModel model = model(subject, language);
        Paper paper = CouncilPaper.of(model);
        return PaperPdf.bytes(
                paper,
                List.of(
                        new Attachment(
                                "integrationsmonitoring.json",
                                "application/json",
                                texts.get("attachment.json"),
                                Attachment.Relation.DATA,
                                Json.bytes(model)),
                        new Attachment(
                                "integrationsmonitoring.xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                texts.get("attachment.xlsx"),
                                Attachment.Relation.ALTERNATIVE,
                                PaperXlsx.bytes(paper))));
    }

    /** A document to work on in a word processor. */
    public static byte[] docx(Subject subject, Language language) {
        return PaperDocx.bytes(paper(subject, language));
    }

    /** Its tables as a workbook. */
    public static byte[] xlsx(Subject subject, Language language) {
        return PaperXlsx.bytes(paper(subject, language));
    }

    /** The same content for machines. UTF-8. */
    public static byte[] json(Subject subject, Language language) {
        return Json.bytes(model(subject, language));
    }
}
