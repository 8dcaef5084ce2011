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
    private final ReportModel model;
    private final Paper paper;

    private CoverageGapReport(ReportModel model) {
        this.model = model;
        this.paper = CouncilPaper.of(model);
    }

    /** The report, worked out once for all its forms. */
    public static CoverageGapReport of(Subject subject, Language language) {
        return new CoverageGapReport(ReportParts.of(subject, language));
    }

    /** The report as data. */
    public ReportModel model() {
        return model;
    }

    /** The report before it takes a form. */
    public Paper paper() {
        return paper;
    }

    /** One page that needs nothing else: no script, no other file. UTF-8. */
    public byte[] html() {
        return PaperHtml.bytes(paper);
    }

    /** A tagged PDF (PDF/UA-1 and PDF/A-3a), A4 portrait; the data and the tables are attached. */
    public byte[] pdf() {
        ReportTexts texts = ReportTexts.in(model.language());
        return PaperPdf.bytes(
                paper,
                List.of(
                        new Attachment(
                                "integrationsmonitoring.json",
                                "application/json",
                                texts.get("attachment.json"),
                                Attachment.Relation.DATA,
                                json()),
                        new Attachment(
                                "integrationsmonitoring.xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                texts.get("attachment.xlsx"),
                                Attachment.Relation.ALTERNATIVE,
                                xlsx())));
    }

    /** A document for word processors. */
    public byte[] docx() {
        return PaperDocx.bytes(paper);
    }

    /** Its tables as a workbook. */
    public byte[] xlsx() {
        return PaperXlsx.bytes(paper);
    }

    /** The same content for machines. UTF-8. */
    public byte[] json() {
        return Json.bytes(model);
    }
}
