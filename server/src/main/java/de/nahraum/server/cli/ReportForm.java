package de.nahraum.server.cli;

import de.nahraum.server.live.View;
import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.text.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Forms a report is written in, by the ending of its file. */
enum ReportForm {
    HTML,
    PDF,
    DOCX,
    XLSX,
    JSON;

    static Optional<ReportForm> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> name.endsWith("." + form.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    byte[] write(View view, Language language) {
        return switch (this) {
            case HTML -> CoverageGapReport.html(view, language);
            case PDF -> CoverageGapReport.pdf(view, language);
            case DOCX -> CoverageGapReport.docx(view, language);
            case XLSX -> CoverageGapReport.xlsx(view, language);
            case JSON -> CoverageGapReport.json(view, language);
        };
    }
}
