package de.nahraum.server.surveys;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.format.csv.Row;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportShape;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.safety.ReportPlace;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.NewSurveyReport;
import de.nahraum.server.store.SurveyCounts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Makes reports of rows, one after the other, and counts what becomes of each. Not thread-safe. */
final class SurveyRows {
    /** KoBoToolbox writes moments of this column in world time. */
    private static final String WORLD_TIME = "_submission_time";

    private static final LocalTime NOON = LocalTime.of(12, 0);

    /**
     * When reports are from, and how old one may be.
     *
     * @param today in the city's time zone
     * @param oldest day of a report that may still be kept
     */
    record Days(LocalDate today, LocalDate oldest, ZoneId zone) {}

    private final City city;
    private final String campaign;
    private final SurveyMapping mapping;
    private final SurveyKeys keys;
    private final Days days;
    private final RowMeaning meaning;

    private final List<NewSurveyReport> reports = new ArrayList<>();
    private final Map<String, UUID> groups = new HashMap<>();
    private final Set<String> heard = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int duplicates;
    private int withoutConsent;
    private int outside;
    private int faulty;

    SurveyRows(
            City city,
            String campaign,
            SurveyMapping mapping,
            List<String> columns,
            SurveyKeys keys,
            Days days,
            SurveyFindings findings) {
        this.city = city;
        this.campaign = campaign;
        this.mapping = mapping;
        this.keys = keys;
        this.days = days;
        this.meaning = new RowMeaning(mapping, columns, findings);
    }

    /** Reports of the rows so far. */
    List<NewSurveyReport> reports() {
        return List.copyOf(reports);
    }

    /**
     * What became of the rows so far.
     *
     * @param broken rows besides, which could not be read at all
     */
    SurveyCounts counts(int broken) {
        return new SurveyCounts(reports.size(), duplicates, withoutConsent, outside, faulty + broken);
    }

    /** Looks at one more row. */
    void add(Row row) {
        // First of all: of a row nobody agreed to nothing else is looked at.
        if (!meaning.isAgreed(row)) {
            withoutConsent++;
            return;
        }
        Optional<ReportTopic> topic = meaning.topic(row);
        if (topic.isEmpty()) {
            leaveOut(SurveyFinding.Kind.TOPIC_UNKNOWN, row, SurveyField.TOPIC);
            return;
        }
        Optional<LocalDate> day = day(row);
        if (day.isEmpty()) {
            leaveOut(SurveyFinding.Kind.TOO_OLD, row, SurveyField.DATE);
            return;
        }
        place(row).ifPresent(shape -> {
            // Twice the same in one table is one answer.
            String answers = keys.answers(campaign, meaning.answers(row));
            if (seen.add(answers)) {
                take(row, topic.get(), shape, day.get(), answers);
            } else {
                duplicates++;
            }
        });
    }

    private void leaveOut(SurveyFinding.Kind kind, Row row, SurveyField field) {
        faulty++;
        meaning.tell(kind, row, field);
    }

    /** The day it is from; the day of the import if nobody can tell. Empty if it is too old to be kept. */
    private Optional<LocalDate> day(Row row) {
        String text = meaning.text(row, SurveyField.DATE);
        String column = mapping.columns().getOrDefault(SurveyField.DATE, "");
        ZoneId unstated = column.endsWith(WORLD_TIME) ? ZoneOffset.UTC : days.zone();
        Optional<LocalDate> said = text.isEmpty() ? Optional.empty() : DateText.find(text, days.zone(), unstated);
        // LimeSurvey writes the first day of 1980 where it was told to keep no dates.
        boolean isNoDate =
                said.filter(day -> day.equals(LocalDate.of(1980, 1, 1))).isPresent();
        if (said.filter(day -> !day.isAfter(days.today())).isEmpty() && !text.isEmpty()) {
            meaning.tell(SurveyFinding.Kind.DATE_UNREADABLE, row, SurveyField.DATE);
            return Optional.of(days.today());
        }
        LocalDate day = isNoDate ? days.today() : said.orElse(days.today());
        return day.isBefore(days.oldest()) ? Optional.empty() : Optional.of(day);
    }

    private boolean isTwoColumns() {
        return !meaning.has(SurveyField.POSITION);
    }

    /** In the city's metres; empty, counted and told, if there is none a report can have. */
    private Optional<Geometry> place(Row row) {
        SurveyField field = isTwoColumns() ? SurveyField.LATITUDE : SurveyField.POSITION;
        String text = meaning.text(row, field);
        if (text.isEmpty()) {
            leaveOut(SurveyFinding.Kind.POSITION_MISSING, row, field);
            return Optional.empty();
        }
        Optional<Geometry> degrees = isTwoColumns()
                ? PositionText.read(text, meaning.text(row, SurveyField.LONGITUDE))
                : PositionText.read(text, mapping.lonFirst());
        if (degrees.isEmpty()) {
            leaveOut(SurveyFinding.Kind.POSITION_UNREADABLE, row, field);
            return Optional.empty();
        }
        Coordinate first = degrees.get().getCoordinate();
        if (first.x == 0 && first.y == 0) {
            leaveOut(SurveyFinding.Kind.POSITION_ZERO, row, field);
            return Optional.empty();
        }
        return inCity(row, field, degrees.get());
    }

    private Optional<Geometry> inCity(Row row, SurveyField field, Geometry degrees) {
        Optional<Geometry> metres = ReportPlace.findMetres(city, degrees);
        if (metres.flatMap(ReportShape::findProblem).isPresent()) {
            leaveOut(SurveyFinding.Kind.SHAPE_UNUSABLE, row, field);
            return Optional.empty();
        }
        if (metres.filter(shape -> ReportPlace.isInCity(city, shape)).isPresent()) {
            return metres;
        }
        Geometry swapped = degrees.copy();
        swapped.apply((Coordinate at) -> at.setCoordinate(new Coordinate(at.y, at.x)));
        swapped.geometryChanged();
        if (isIn(city, swapped)) {
            leaveOut(SurveyFinding.Kind.POSITION_SWAPPED, row, field);
        } else {
            outside++;
            meaning.tell(SurveyFinding.Kind.OUTSIDE_CITY, row, field);
        }
        return Optional.empty();
    }

    /** Whether a place in degrees is one in a city. */
    static boolean isIn(City city, Geometry degrees) {
        return ReportPlace.findMetres(city, degrees)
                .filter(shape -> ReportPlace.isInCity(city, shape))
                .isPresent();
    }

    private void take(Row row, ReportTopic topic, Geometry shape, LocalDate day, String answers) {
        Set<Reason> reasons = meaning.reasons(row);
        if (topic != ReportTopic.UNSAFE && !reasons.isEmpty()) {
            meaning.tell(SurveyFinding.Kind.REASONS_OF_NO_USE, row, SurveyField.REASONS);
            reasons = Set.of();
        }
        String respondent = meaning.text(row, SurveyField.RESPONDENT);
        String mark = respondent.isEmpty() ? answers : keys.respondent(campaign, respondent);
        reports.add(new NewSurveyReport(
                new NewReport.Content(
                        campaign,
                        topic,
                        shape,
                        meaning.time(row),
                        reasons,
                        meaning.placeType(row),
                        meaning.words(row),
                        meaning.language(row)),
                day.atTime(NOON).atZone(days.zone()).toInstant(),
                mark,
                groups.computeIfAbsent(mark, ignored -> UUID.randomUUID()),
                about(row, mark)));
    }

    /** Once per respondent: it says who is heard. */
    private About about(Row row, String mark) {
        About about = meaning.about(row);
        return about.isEmpty() || !heard.add(mark) ? About.NOTHING : about;
    }
}
