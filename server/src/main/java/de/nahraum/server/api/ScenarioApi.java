package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.access.ReachCounts;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.scenario.Edit;
import de.nahraum.geodata.scenario.Scenario;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /scenarios/evaluate}: who would reach a service if places were added, moved, closed or opened, or fear spaces added or dismantled. Nothing of it is
 * kept.
 */
final class ScenarioApi {
    private static final String[] QUESTION = {
        "service", "minutes", "metres", "profile", "status", "network", "time", "group", "cells"
    };

    private final Request request;

    ScenarioApi(Request request) {
        this.request = request;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            long people,
            long coveredPeople,
            long gapPeople,
            long unknownPeople,
            Figure coveredShare,
            int places,
            CoverageGroup.@Nullable InCity group) {
        static Totals of(List<Coverage.OfDistrict> districts, int places, CoverageGroup.@Nullable InCity group) {
            Coverage.People people = districts.stream()
                    .map(Coverage.OfDistrict::people)
                    .reduce(Coverage.People.NOBODY, Coverage.People::plus);
            return new Totals(
                    people.known(),
                    people.covered(),
                    people.gap(),
                    people.unknown(),
                    AnswerFigures.of(people.coveredShare()),
                    places,
                    group);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            @Nullable Double minutes, @Nullable Double metres, Totals city, List<CoverageApi.OfDistrict> districts) {
        static State of(
                City city,
                Limit limit,
                List<Coverage.OfDistrict> districts,
                int places,
                @Nullable CoverageGroup group) {
            return new State(
                    limit instanceof Limit.Minutes(double minutes) ? (Double) minutes : null,
                    limit instanceof Limit.Metres(double metres) ? (Double) metres : null,
                    Totals.of(districts, places, group == null ? null : group.inCity(city, districts)),
                    districts.stream()
                            .map(d -> CoverageApi.district(city, d, null, group == null ? null : group.people(city, d)))
                            .toList());
        }
    }

    /**
     * A place that an edit added, moved or opened.
     *
     * @param district null outside the city
     * @param connected whether it is near enough to a street
     * @param people who reach it
     * @param onlyHere of them, who reach no other
     */
    record EditedPlace(String id, @Nullable String district, boolean connected, long people, long onlyHere) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String service,
            String profile,
            String status,
            String network,
            String time,
            long dataVersion,
            boolean demo,
            int edits,
            CoverageGroup.@Nullable Asked group,
            State before,
            State after,
            List<EditedPlace> places,
            @Nullable List<Object[]> cells) {}

    void evaluate(Context context) {
        View view = request.view(context);
        JsonBody body = JsonBody.of(context);
        Params params = body.params(List.of(ScenarioEdits.NAME), QUESTION);
        CoverageQuestion question = CoverageQuestions.read(params, view);
        List<Edit> edits = ScenarioEdits.read(body, view.city());
        Scenario scenario = ScenarioEdits.scenario(view.city(), question, edits);
        CoverageGroup group = CoverageGroup.find(params, view.city()).orElse(null);
        Request.unkept(context, answer(view, question, group, scenario, edits.size(), params.flag("cells")));
    }

    static Answer answer(
            View view,
            CoverageQuestion question,
            @Nullable CoverageGroup group,
            Scenario scenario,
            int edits,
            boolean cells) {
        City city = view.city();
        Coverage before = view.start(question).start();
        ReachCounts start = view.start(scenario.question());
        ReachCounts after = scenario.evaluate(start);
        Set<Place> there = new HashSet<>(start.start().places());
        List<EditedPlace> places = scenario.places().stream()
                .filter(place -> !there.contains(place))
                .map(place -> edited(city, scenario, after, place))
                .toList();
        return new Answer(
                question.service(),
                question.profile().id(),
                question.statuses().id(),
                before.onStreets() ? "streets" : "none",
                question.time().id(),
                city.dataVersion(),
                city.settings().demo(),
                edits,
                group == null ? null : group.asked(),
                State.of(
                        city,
                        question.limit(),
                        before.districts(),
                        before.places().size(),
                        group),
                State.of(
                        city,
                        scenario.question().limit(),
                        after.districts(),
                        scenario.places().size(),
                        group),
                places,
                cells ? changed(before, after) : null);
    }

    private static EditedPlace edited(City city, Scenario scenario, ReachCounts after, Place place) {
        boolean connected = scenario.question().straightLine()
                || city.walkIndex()
                        .find(scenario.question().profile())
                        .map(index -> index.findSnap(place).isPresent())
                        .orElse(true);
        ReachCounts.Reach reach = after.reachOf(place);
        return new EditedPlace(
                place.id(),
                city.findDistrictOf(place).map(District::id).orElse(null),
                connected,
                reach.people(),
                reach.onlyHere());
    }

    /** Position of the cell among those of {@code /coverage}, and its state after the edits. */
    private static List<Object[]> changed(Coverage before, ReachCounts after) {
        // Under another standard the start is another one: what is told is the change the reader sees.
        return IntStream.range(0, before.city().cells().size())
                .filter(cell -> before.state(cell) != after.state(cell))
                .mapToObj(cell -> new Object[] {cell, Json.code(after.state(cell))})
                .toList();
    }
}
