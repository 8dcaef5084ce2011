package de.nahraum.server.report;

import de.nahraum.server.paper.Paper;
import de.nahraum.server.text.Language;
import java.util.Optional;

/** Papers that show a part of the report: the same figures, of one district or of what projects can serve. */
public final class ReportExtracts {
    private ReportExtracts() {}

    /** All of one district; empty if there is no such district. */
    public static Optional<DistrictSheet> sheet(Subject subject, Language language, String district) {
        return DistrictSheet.of(CoverageGapReport.of(subject, language).model(), district);
    }

    public static Paper paper(DistrictSheet sheet) {
        return DistrictSheetBlocks.paper(sheet);
    }

    /** Where something is missing that a project could bring. */
    public static Needs needs(Subject subject, Language language) {
        return Needs.of(CoverageGapReport.of(subject, language).model());
    }

    public static Paper paper(Needs needs) {
        return NeedsBlocks.paper(needs);
    }
}
