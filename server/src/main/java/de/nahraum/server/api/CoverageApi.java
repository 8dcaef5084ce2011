package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.access.TimedQuestion;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /coverage}: who reaches a service on foot. */
final class CoverageApi {
    private final Request request;
    private final Clock clock;

    CoverageApi(Request request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    record Totals(
            long people,
            long coveredPeople,
            long gapPeople,
            long unknownPeople,
            Figure coveredShare,
            int places,

            @JsonInclude(JsonInclude.Include.NON_NULL) CoverageTimes.@Nullable Times timed,

            @JsonInclude(JsonInclude.Include.NON_NULL) CoverageGroup.@Nullable InCity group) {}

    record OfDistrict(
            String id,
            String name,
            boolean core,
            long people,
            Figure registerPeople,
            long coveredPeople,
            long gapPeople,
            long unknownPeople,
            Figure coveredShare,
            Figure estimatedCoveredPeople,
            int places,
            @Nullable String unknownReason,

            @JsonInclude(JsonInclude.Include.NON_NULL) CoverageTimes.@Nullable Times timed,

            @JsonInclude(JsonInclude.Include.NON_NULL) CoverageGroup.@Nullable People group) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String service,
            @Nullable Double minutes,
            @Nullable Double metres,
            String profile,
            String status,
            String network,
            String time,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate complete,

            long dataVersion,
            boolean demo,
            Totals city,
            @Nullable Totals planned,
            CoverageTimes.@Nullable Asked timed,
            CoverageGroup.@Nullable Asked group,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<OfDistrict> districts,
            List<CityApi.Source> sources,
            @Nullable Double cellSizeMetres,
            @Nullable List<Object[]> cells) {}

    void get(Context context) {
        Params params = new Params(
                context,
                "service",
                "minutes",
                "metres",
                "profile",
                "status",
                "network",
                "time",
                "cells",
                "session",
                "language",
                "weeks",
                "from",
                "group");
        View view = request.view(context);
        City city = view.city();
        CoverageQuestion question = CoverageQuestions.read(params, view);
        TimedQuestion timed = CoverageTimes.find(params, view, question, clock).orElse(null);
        CoverageGroup group = CoverageGroup.find(params, city).orElse(null);
        boolean cells = params.flag("cells");
        request.json(
                context,
                view,
                "coverage?" + question + "&" + timed + "&" + (group == null ? "" : group.key()) + "&" + cells,
                () -> answer(city, question, timed, group, cells));
    }

    private static Answer answer(
            City city,
            CoverageQuestion question,
            @Nullable TimedQuestion timed,
            @Nullable CoverageGroup group,
            boolean withCells) {
        ComputedCoverage computed = ComputedCoverage.of(city, question, timed, withCells);
        Coverage coverage = computed.coverage();
        Totals planned = question.statuses() == StatusFilter.SUGGESTED
                ? null
                : ComputedCoverage.of(
                                city,
                                question.withStatuses(StatusFilter.PLANNED),
                                timed == null ? null : timed.withStatuses(StatusFilter.PLANNED),
                                false)
                        .totals(group);
        return new Answer(
                question.service(),
                question.limit() instanceof Limit.Minutes(double minutes) ? (Double) minutes : null,
                question.limit() instanceof Limit.Metres(double metres) ? (Double) metres : null,
                question.profile().id(),
                question.statuses().id(),
                coverage.onStreets() ? "streets" : "none",
                question.time().id(),
                city.settings().services().get(question.service()),
                city.dataVersion(),
                city.settings().demo(),
                computed.totals(group),
                planned,
                timed == null ? null : CoverageTimes.asked(timed, city),
                group == null ? null : group.asked(),
                computed.districts(group),
                sources(city),
                withCells && !city.cells().isEmpty()
                        ? (Double) city.cells().getFirst().sizeMetres()
                        : null,
                withCells ? CoverageCells.list(coverage) : null);
    }

    static List<CityApi.Source> sources(City city) {
        List<String> kinds = List.of("cells", "network", "places", "offers", "population");
        return city.sources().stream()
                .filter(source -> kinds.contains(source.kind()))
                .map(CityApi.Source::of)
                .distinct()
                .toList();
    }

    static Totals totals(Coverage coverage) {
        return totals(coverage, null, null);
    }

    static Totals totals(Coverage coverage, CoverageTimes.@Nullable Times timed, CoverageGroup.@Nullable InCity group) {
        Coverage.People people = coverage.cityPeople();
        return new Totals(
                people.known(),
                people.covered(),
                people.gap(),
                people.unknown(),
                AnswerFigures.of(people.coveredShare()),
                coverage.places().size(),
                timed,
                group);
    }

    static OfDistrict district(
            City city,
            Coverage.OfDistrict d,
            CoverageTimes.@Nullable Times timed,
            CoverageGroup.@Nullable People group) {
        District district = d.district();
        Coverage.People people = d.people();
        Figure register = city.registerFigure(district);
        Figure estimated = register instanceof Figure.Value(double registered)
                        && people.coveredShare().isPresent()
                ? Figure.of(Math.rint(registered * people.coveredShare().getAsDouble()))
                : register instanceof Figure.Hidden ? register : Figure.missing(Figure.Reason.UNKNOWN);
        return new OfDistrict(
                district.id(),
                district.name(),
                district.core(),
                people.known(),
                register,
                people.covered(),
                people.gap(),
                people.unknown(),
                AnswerFigures.of(people.coveredShare()),
                estimated,
                d.places(),
                d.reason() == null ? null : Json.code(d.reason()),
                timed,
                group);
    }
}
