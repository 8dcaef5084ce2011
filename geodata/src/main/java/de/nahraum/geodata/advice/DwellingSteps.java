package de.nahraum.geodata.advice;

import de.nahraum.geodata.advice.NextStep.Dwellings;
import de.nahraum.geodata.advice.NextStep.DwellingsElsewhere;
import de.nahraum.geodata.advice.NextStep.DwellingsHere;
import de.nahraum.geodata.advice.NextStep.RenewAnalysis;
import de.nahraum.geodata.advice.NextStep.StartAnalysis;
import de.nahraum.geodata.advice.NextStep.SubsidiseDwellings;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.DwellingState;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.Parameters;
import de.nahraum.geodata.housing.HousingNeed;
import de.nahraum.geodata.housing.Need;
import de.nahraum.geodata.indicator.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Dwellings that are missing, and analyses that would say so. The other side of a concentration are dwellings elsewhere, and nothing but that. */
final class DwellingSteps {
    private DwellingSteps() {}

    /**
     * Adequate dwellings in the districts that are not over the line, for households with transfer benefits that live there now and could not live there adequately whoever lives where.
     */
    static List<NextStep> elsewhere(Evaluation evaluation, City city) {
        if (evaluation.status() == GoalStatus.REACHED || evaluation.missing() == 0) {
            return List.of();
        }
        List<District> others = districts(evaluation, true);
        HousingNeed need = HousingNeed.of(city, HousingNeed.Mode.TRANSFER);
        if (need.reason() != null) {
            return others.isEmpty() ? List.of() : List.of(new StartAnalysis(others));
        }
        List<Dwellings> missing = missing(need, others, district -> unmet(district.potential()));
        return missing.isEmpty() ? List.of() : List.of(new DwellingsElsewhere(missing));
    }

    /** As many as the districts in which it does not hold need to reach the target. */
    static List<NextStep> here(Evaluation evaluation, City city) {
        HousingNeed need = HousingNeed.of(city, HousingNeed.Mode.TRANSFER);
        if (need.reason() != null) {
            return List.of(new StartAnalysis(city.districts()));
        }
        boolean all = new Parameters(evaluation.goal())
                .texts("states", List.of(DwellingState.LET.id()))
                .contains(DwellingState.LET.id());
        List<Dwellings> missing = missing(
                need,
                districts(evaluation, false),
                district -> toTarget(evaluation.goal(), all ? district.potential() : district.effective()));
        return missing.isEmpty() ? List.of() : List.of(new DwellingsHere(missing));
    }

    /** For districts without a sufficient analysis. */
    static List<NextStep> analyses(Evaluation evaluation, City city) {
        if (evaluation.districts().isEmpty()) {
            return List.of(new StartAnalysis(city.districts()));
        }
        List<NextStep> steps = new ArrayList<>();
        List<District> without = new ArrayList<>();
        List<District> poor = new ArrayList<>();
        for (Evaluation.OfDistrict d : evaluation.districts()) {
            if (!Boolean.TRUE.equals(d.holds())) {
                (d.figure() instanceof Figure.Missing ? without : poor).add(d.district());
            }
        }
        if (!without.isEmpty()) {
            steps.add(new StartAnalysis(without));
        }
        if (!poor.isEmpty()) {
            steps.add(new RenewAnalysis(poor));
        }
        return List.copyOf(steps);
    }

    /** Those that are needed and neither approved nor under construction. */
    static List<NextStep> subsidised(Evaluation evaluation) {
        Object beyond = evaluation.parameters().get("neededBeyondPipeline");
        long dwellings = beyond instanceof Number number ? number.longValue() : 0;
        return dwellings > 0
                ? List.of(new SubsidiseDwellings(dwellings, evaluation.goal().targetYear()))
                : List.of();
    }

    private static List<District> districts(Evaluation evaluation, boolean holds) {
        return evaluation.districts().stream()
                .filter(d -> d.holds() != null && d.holds() == holds)
                .map(Evaluation.OfDistrict::district)
                .toList();
    }

    private static List<Dwellings> missing(
            HousingNeed need, List<District> where, ToLongFunction<HousingNeed.OfDistrict> dwellings) {
        return need.districts().stream()
                .filter(district -> where.contains(district.district()))
                .map(district -> new Dwellings(district.district(), dwellings.applyAsLong(district)))
                .filter(each -> each.missing() > 0)
                .toList();
    }

    private static long unmet(@Nullable Need need) {
        return need == null ? 0 : need.unmet();
    }

    /** The smallest number of households more with which the target is met, if one dwelling more houses one household more. */
    private static long toTarget(Goal goal, @Nullable Need need) {
        if (need == null || need.demand() == 0) {
            return 0;
        }
        long more = Math.max(0, (long) Math.floor(goal.target().value() * need.demand()) - need.served() - 1);
        while (more < need.unmet() && !goal.target().isMetBy((double) (need.served() + more) / need.demand())) {
            more++;
        }
        return more;
    }
}
