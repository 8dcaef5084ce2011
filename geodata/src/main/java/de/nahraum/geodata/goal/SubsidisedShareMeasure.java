package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.housing.SubsidyShare;
import de.nahraum.geodata.housing.SubsidyShare.Outlook;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.outlook.YearValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Of all dwellings completed after the base year, the share of publicly subsidised rental ones. A figure of the city; what the remaining years need is
 * told beside it. A share that is passed now
 * may fall again.
 */
final class SubsidisedShareMeasure implements GoalMeasure {
    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Optional<SubsidyShare> found = SubsidyShare.of(city, goal.baseYear(), goal.targetYear());
        if (found.isEmpty() || found.get().share().isEmpty()) {
            return Verdict.notAssessable(goal, "no-data");
        }
        SubsidyShare share = found.get();
        double figure = share.share().getAsDouble();
        Outlook outlook = share.outlook(goal.target().value(), goal.target().op() == Goal.Op.MORE_THAN);
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("baseYear", share.baseYear());
        used.put("lastYear", share.lastYear());
        used.put("targetYear", share.targetYear());
        used.put("completed", share.completed().all());
        used.put("subsidisedRental", share.completed().subsidisedRental());
        used.put("pipeline", share.pipeline().all());
        used.put("pipelineSubsidised", share.pipeline().subsidisedRental());
        used.put("boughtBindings", share.boughtBindings().all());
        used.put("modernised", share.modernised().all());
        used.put("districtsWithoutCompletions", share.districtsWithout());
        used.put("expected", outlook.expected());
        used.put("needed", outlook.needed());
        used.put("neededBeyondPipeline", outlook.beyondPipeline());
        outlook.neededShare().ifPresent(needed -> used.put("neededShare", needed));
        Map<String, Object> said = new LinkedHashMap<>(used);
        said.put("target", goal.target().value());
        said.put("share", figure);
        return Verdict.ofCity(
                goal,
                new Prospect(status(goal, share, figure, outlook), null, null),
                Figure.of(figure),
                new Basis(
                        used,
                        new Sentence("goal.explanation.subsidised-share" + ending(outlook), said),
                        sensitivity(goal, share, figure),
                        Verdict.sources(city, "completions")),
                new Open(
                        Distance.of(
                                (double) outlook.needed(),
                                Distance.Unit.SUBSIDISED_DWELLINGS,
                                share.districtsWithout() > 0),
                        share.districtsWithout() > 0 ? List.of(UnknownPart.ofCity("no-completions")) : List.of()),
                new Way(null, path(goal, city, share), List.of()));
    }

    /**
     * What is under construction or approved is decided: it counts like a plan with a resolution. Where nothing is in the pipeline, nothing is
     * known of the years to come.
     */
    private static GoalStatus status(Goal goal, SubsidyShare share, double figure, Outlook outlook) {
        if (goal.target().isMetBy(figure)) {
            return GoalStatus.REACHED;
        }
        if (outlook.years() > 0 && goal.target().isMetBy(withPipeline(share, figure))) {
            return GoalStatus.ON_TRACK;
        }
        boolean isOpen =
                outlook.years() > 0 && outlook.isPossible() && share.pipeline().all() == 0;
        return isOpen ? GoalStatus.UNCERTAIN : GoalStatus.OFF_TRACK;
    }

    private static List<Sensitivity> sensitivity(Goal goal, SubsidyShare share, double figure) {
        List<Sensitivity> all = new ArrayList<>();
        double withPipeline = withPipeline(share, figure);
        all.add(Sensitivity.ofCity("pipeline-too", 0, goal.target().isMetBy(figure)));
        all.add(Sensitivity.ofCity("pipeline-too", 1, goal.target().isMetBy(withPipeline)));
        all.addAll(Sensitivity.ofTargets(goal, figure));
        return List.copyOf(all);
    }

    private static double withPipeline(SubsidyShare share, double figure) {
        return share.completed().plus(share.pipeline()).share().orElse(figure);
    }

    /** All completed since the base year, year by year; in the target year with the pipeline, for nobody delivers when it will be completed. */
    private static GoalPath path(Goal goal, City city, SubsidyShare share) {
        List<YearValue> history = new ArrayList<>();
        for (int year = share.baseYear() + 1; year <= share.lastYear(); year++) {
            OptionalDouble until = SubsidyShare.of(city, share.baseYear(), year)
                    .map(SubsidyShare::share)
                    .orElse(OptionalDouble.empty());
            if (until.isPresent()) {
                history.add(YearValue.of(year, until.getAsDouble()));
            }
        }
        double ahead = withPipeline(share, 0);
        boolean isAhead = share.pipeline().all() > 0 && goal.targetYear() > share.lastYear();
        return new GoalPath(
                history, isAhead ? List.of(new GoalPath.Ahead(goal.targetYear(), ahead, ahead, ahead)) : List.of());
    }

    private static String ending(Outlook outlook) {
        if (outlook.years() == 0) {
            return "-ended";
        }
        if (!outlook.isPossible()) {
            return "-impossible";
        }
        return outlook.needed() == 0 ? "-safe" : "";
    }
}
