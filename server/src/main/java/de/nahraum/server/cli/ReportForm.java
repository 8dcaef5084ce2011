package de.nahraum.server.cli;

import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.report.Subject;
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

    byte[] write(Subject subject, Language language) {
        CoverageGapReport report = CoverageGapReport.of(subject, language);
        return switch (this) {
            case HTML -> report.html();
            case PDF -> report.pdf();
            case DOCX -> report.docx();
            case XLSX -> report.xlsx();
            case JSON -> report.json();
        };
    }
}
