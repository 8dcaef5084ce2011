package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.paper.Paper;

/** What stands at the head and foot of every paper made from a report. */
final class PaperHeads {
    private PaperHeads() {}

    /** @param title of the paper, without the city */
    static Paper.Head of(ReportModel report, String title, String description) {
        ReportTexts texts = ReportTexts.in(report.language());
        ReportModel.Head head = report.head();
        String audience = texts.get(head.audience() == Audience.PUBLIC ? "audience.public" : "audience.internal");
        return new Paper.Head(
                title + " – " + head.city(),
                description,
                head.city() + " · " + title,
                texts.say("as-of", "date", texts.date(head.asOf())) + " · " + audience,
                head.demo() ? texts.get("demo") : null,
                head.asOf());
    }
}
