package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the scripts of the report pages say. */
final class ReportTexts {
    private static final List<String> KEYS = List.of(
            "report.unsafe.title",
            "report.like.title",
            "report.missing.title",
            "report.where.which",
            "report.where.noNumber",
            "report.where.other",
            "report.where.chosen",
            "report.where.point",
            "report.where.line",
            "report.where.area",
            "report.where.here",
            "report.where.near",
            "report.where.refused",
            "report.where.failed",
            "report.where.remove",
            "report.map.show",
            "report.map.label",
            "report.map.count",
            "report.map.failed",
            "report.words.left",
            "report.sending",
            "report.closed",
            "report.error.title",
            "report.error.where",
            "report.error.notFound",
            "report.error.tooWide",
            "report.error.shape",
            "report.error.when",
            "report.error.words",
            "report.error.sameKey",
            "report.error.unavailable",
            "report.code.copied",
            "report.about.thanks",
            "report.about.failed",
            "queue.waiting",
            "queue.saved",
            "queue.refused",
            "queue.which",
            "queue.sent",
            "queue.noted",
            "queue.discard",
            "queue.change",
            "queue.expired",
            "queue.full");

    private ReportTexts() {}

    /** JSON that can stand in a page. */
    static String json(Page page, City city) {
        Map<String, String> said = new LinkedHashMap<>();
        KEYS.forEach(key -> said.put(key, page.text(key)));
        said.put(
                "report.error.outside",
                page.text("report.error.outside", "city", city.settings().name()));
        return Page.json(said);
    }
}
