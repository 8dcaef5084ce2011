package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.live.View;
import de.nahraum.server.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the town's report in its forms: started in a Java of its own by {@link ReportSameBytesTest}. */
final class ReportBytes {
    private ReportBytes() {}

    public static void main(String[] folder) throws IOException {
        Path out = Path.of(folder[0]);
        View view = ReportTown.view(out.resolve("store"), Audience.INTERNAL, true, false);
        Files.write(
                out.resolve("report.pdf"),
                CoverageGapReport.of(Subject.of(view), Language.DE).pdf());
        Files.write(
                out.resolve("report.docx"),
                CoverageGapReport.of(Subject.of(view), Language.DE).docx());
        Files.write(
                out.resolve("report.xlsx"),
                CoverageGapReport.of(Subject.of(view), Language.DE).xlsx());
        Files.write(
                out.resolve("report.html"),
                CoverageGapReport.of(Subject.of(view), Language.DE).html());
        Files.write(
                out.resolve("report.json"),
                CoverageGapReport.of(Subject.of(view), Language.DE).json());
    }
}
