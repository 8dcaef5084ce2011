package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Distance;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.goal.GoalOutlook;
import de.nahraum.geodata.goal.GoalPath;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.PathReading;
import de.nahraum.geodata.goal.Prospect;
import de.nahraum.geodata.goal.Trend;
import de.nahraum.geodata.goal.UnknownPart;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /goals}: how each goal stands, and how that came about. */
final class GoalsApi {
    private final Request request;

    GoalsApi(Request request) {
        this.request = request;
    }

    record Target(String op, double value, String unit) {}

    record OfDistrict(
            String id,
            String name,
            @Nullable Boolean holds,
            Figure figure,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Map<String, String> note,
            Figure gapPeople,
            @Nullable OfProspect outlook) {}

    /** A district on the way to the target year. */
    record OfProspect(
            String status,
            @Nullable String reason,
            @Nullable Trend trend) {}

    /** The city on the way to the target year. */
    record OfOutlook(
            @Nullable Map<String, String> text,
            @Nullable Integer holdsWithResolved,
            @Nullable Integer holdsWithPlanned,
            @Nullable Trend trend) {}

    /** Something that is not known, and of which districts; none named is the city as a whole. */
    record OfUnknown(String reason, List<String> districts) {
        static OfUnknown of(UnknownPart part) {
            return new OfUnknown(
                    part.reason(), part.districts().stream().map(District::id).toList());
        }
    }

    /** Year by year. */
    record OfPath(String counts, String manner, double target, List<OfYear> history, List<GoalPath.Ahead> ahead) {
        record OfYear(int year, double value) {}

        static @Nullable OfPath of(Evaluation evaluation) {
            GoalPath path = evaluation.path();
            PathReading reading = PathReading.of(evaluation);
            return path == null
                    ? null
                    : new OfPath(
                            Json.code(reading.counts()),
                            Json.code(reading.manner()),
                            reading.target(),
                            path.history().stream()
                                    .map(each -> new OfYear(each.year(), each.value()))
                                    .toList(),
                            path.ahead());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(
            String id,
            String seed,
            Map<String, String> text,
            String status,
            boolean provisional,
            @Nullable String reason,
            Figure figure,
            String figureUnit,
            int holds,
            int of,
            int unknown,
            @Nullable Target target,
            Object holdsIn,
            int baseYear,
            int targetYear,
            @Nullable String leadUnit,
            @Nullable String resolution,
            Figure gapPeople,
            @Nullable Map<String, String> explanation,
            @Nullable OfOutlook outlook,
            Map<String, @Nullable Boolean> districtHolds,
            @Nullable Distance distance,
            long dataVersion,
            boolean demo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String districtFigureUnit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<OfDistrict> districts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Evaluation.Sensitivity> sensitivity,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<OfUnknown> unknowns,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OfPath path,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, Object> parameters,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<CityApi.Source> sources,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Map<String, Object>> steps) {}

    void list(Context context) {
        new Params(context);
        View view = request.view(context);
        request.json(
                context,
                view,
                "goals",
                () -> view.evaluations().stream()
                        .map(evaluation -> answer(view, evaluation, false))
                        .toList());
    }

    void get(Context context) {
        new Params(context);
        View view = request.view(context);
        String id = context.pathParam("id");
        Evaluation evaluation = view.findEvaluation(id)
                .orElseThrow(() -> Problem.unknownId(
                                "goal",
                                id,
                                view.evaluations().stream()
                                        .map(each -> each.goal().id())
                                        .toList())
                        .raise());
        request.json(context, view, "goals/" + id, () -> answer(view, evaluation, true));
    }

    static Answer answer(View view, Evaluation evaluation, boolean whole) {
        Goal goal = evaluation.goal();
        return new Answer(
                goal.id(),
                goal.seed(),
                goal.text(),
                Json.code(evaluation.status()),
                goal.isProvisional(),
                evaluation.reason(),
                evaluation.figure(),
                Json.code(evaluation.figureUnit()),
                evaluation.holding(),
                evaluation.districts().size(),
                evaluation.unknown(),
                target(evaluation),
                holdsIn(goal),
                goal.baseYear(),
                goal.targetYear(),
                goal.leadUnit(),
                goal.resolution(),
                evaluation.gapPeople(),
                Both.of(evaluation.explanation()),
                outlook(evaluation.outlook()),
                holds(evaluation),
                evaluation.distance(),
                view.city().dataVersion(),
                view.city().settings().demo(),
                whole ? Json.code(evaluation.districtFigureUnit()) : null,
                whole ? evaluation.districts().stream().map(GoalsApi::district).toList() : null,
                whole ? evaluation.sensitivity() : null,
                whole ? evaluation.unknowns().stream().map(OfUnknown::of).toList() : null,
                OfPath.of(evaluation),
                whole ? evaluation.parameters() : null,
                whole ? sources(view, evaluation) : null,
                whole ? GoalSteps.of(view, goal.id()) : null);
    }

    /** What a measure nobody evaluates yet would be compared with has no unit, and so says nothing; that an analysis exists is no number. */
    private static @Nullable Target target(Evaluation evaluation) {
        Goal goal = evaluation.goal();
        return GoalBook.measures().contains(goal.measure()) && !goal.measure().equals("housing-need")
                ? new Target(goal.target().op().sign(), goal.target().value(), Json.code(evaluation.targetUnit()))
                : null;
    }

    /** Whether it holds in each district; null where nobody knows. */
    private static Map<String, @Nullable Boolean> holds(Evaluation evaluation) {
        Map<String, @Nullable Boolean> holds = new LinkedHashMap<>();
        evaluation.districts().forEach(d -> holds.put(d.district().id(), d.holds()));
        return holds;
    }

    private static List<CityApi.Source> sources(View view, Evaluation evaluation) {
        return view.city().sources().stream()
                .filter(source -> evaluation.sources().contains(source.file()))
                .map(CityApi.Source::of)
                .distinct()
                .toList();
    }

    private static Object holdsIn(Goal goal) {
        return goal.holdsIn().scope() == Goal.Scope.LISTED
                ? goal.holdsIn().ids()
                : Json.code(goal.holdsIn().scope());
    }

    private static OfDistrict district(Evaluation.OfDistrict d) {
        return new OfDistrict(
                d.district().id(),
                d.district().name(),
                d.holds(),
                d.figure(),
                d.range() == null ? null : d.range().low(),
                d.range() == null ? null : d.range().high(),
                Both.of(d.note()),
                d.gapPeople(),
                prospect(d.prospect()));
    }

    private static @Nullable OfOutlook outlook(@Nullable GoalOutlook outlook) {
        return outlook == null
                ? null
                : new OfOutlook(
                        Both.of(outlook.sentence()),
                        outlook.holdsWithResolved(),
                        outlook.holdsWithPlanned(),
                        outlook.trend());
    }

    /** Of a district nothing is known of today there is no way to tell either. */
    private static @Nullable OfProspect prospect(Prospect prospect) {
        return prospect.status() == GoalStatus.NOT_ASSESSABLE
                ? null
                : new OfProspect(Json.code(prospect.status()), prospect.reason(), prospect.trend());
    }
}
