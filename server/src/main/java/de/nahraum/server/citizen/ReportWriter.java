package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Fills the pages on which citizens report. */
final class ReportWriter {
    private final Page page;
    private final City city;
    private final ReportTopic topic;
    private final ReportSettings settings;

    ReportWriter(Page page, City city, ReportTopic topic) {
        this.page = page;
        this.city = city;
        this.topic = topic;
        this.settings = city.settings().reports();
    }

    /** @param question which place is meant by the words */
    ReportPage form(
            Campaign campaign, ReportForm form, ReportPage.Question question, List<ReportPage.FieldError> errors) {
        return new ReportPage(
                page,
                topic.id(),
                page.text(ReportTopics.title(topic)),
                page.href(ReportTopics.path(topic)),
                title(campaign),
                settings.repair() == null || topic != ReportTopic.UNSAFE ? null : Contact.of(settings.repair()),
                box(),
                start(),
                form,
                question,
                options("report.reason.", Reason.ids(), form.reasons()),
                options("report.when.", FearTime.ids(), List.of(form.time())),
                options("report.type.", SpotType.ids(), List.of(form.type())),
                errors,
                done(form.key(), "", false, ""),
                ReportTexts.json(page, city));
    }

    private List<Option> options(String prefix, List<String> ids, List<String> chosen) {
        return ids.stream()
                .map(id -> new Option(id, page.text(prefix + id), chosen.contains(id)))
                .toList();
    }

    private String title(Campaign campaign) {
        Map<String, String> titles = campaign.title();
        String language = page.languageId();
        return Objects.requireNonNullElse(
                titles.get(language), Objects.requireNonNullElse(titles.get("de"), campaign.id()));
    }

    /** Where the city is: west, south, east, north in degrees. */
    private String box() {
        Envelope all = city.georeference().degrees();
        return String.format(
                Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
    }

    /** In the midst of its places, where people are: the middle of a city's box may be a wood. */
    private String start() {
        Envelope all = city.georeference().degrees();
        Coordinate start = city.places().isEmpty()
                ? all.centre()
                : city.georeference().toDegrees(middle(Place::x), middle(Place::y));
        return String.format(Locale.ROOT, "%.4f,%.4f", start.x, start.y);
    }

    private double middle(ToDoubleFunction<Place> of) {
        double[] sorted = city.places().stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /**
     * What somebody sees whose report was taken.
     *
     * @param code six words with blanks between; empty as long as nobody knows them
     * @param said what became of the answers about oneself; empty before
     */
    ReportDone done(String key, String code, boolean isAboutDiscrimination, String said) {
        return new ReportDone(
                page,
                page.text(ReportTopics.title(topic)),
                key,
                code.isEmpty() ? List.of() : List.of(code.split(" ", -1)),
                page.href(ReportTopics.path(topic)),
                page.href("/meldung"),
                page.href(ReportTopics.path(topic) + "/angaben"),
                settings.advice().stream().map(Contact::of).toList(),
                isAboutDiscrimination,
                said.isEmpty() ? new ReportQuestions(page).list(topic) : List.of(),
                said,
                ReportTexts.json(page, city));
    }

    ReportClosed closed() {
        return new ReportClosed(
                page,
                page.text(ReportTopics.title(topic)),
                settings.repair() == null ? null : Contact.of(settings.repair()),
                settings.office() == null ? null : Contact.of(settings.office()));
    }
}
