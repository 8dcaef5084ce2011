package de.nahraum.geodata.goal;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.indicator.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At least so many places of a kind inside every district; beside it, how many people reach one on foot. */
final class PresenceMeasure implements GoalMeasure {
    private static final double DEFAULT_MINUTES = 15;

    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Parameters parameters = new Parameters(goal);
        String kind = parameters.text("kind", "neighbourhood-office");
        double minutes =
                parameters.number("minutes", city.settings().standards().getOrDefault(kind, DEFAULT_MINUTES));
        boolean complete = city.settings().services().containsKey(kind);
        CoverageQuestion question = CoverageQuestion.open(kind, new Limit.Minutes(minutes));
        Coverage open = Coverage.of(city, question);
        Coverage planned = Coverage.of(city, question.withStatuses(StatusFilter.PLANNED));
        List<District> where = Verdict.listDistricts(goal, city);
        StockPlan plan = StockPlan.ofPlaces(city, city.listPlacesOf(kind, StatusFilter.PLANNED));
        List<OfDistrict> districts = new ArrayList<>();
        PlanCount count = new PlanCount();
        for (Coverage.OfDistrict d : open.districts()) {
            if (where.contains(d.district())) {
                OfDistrict today = ofDistrict(goal, d, complete);
                boolean resolved = goal.target()
                        .isMetBy(d.places() + due(city, d.district(), plan.places(goal.targetYear(), true)));
                boolean all = goal.target()
                        .isMetBy(d.places() + due(city, d.district(), plan.places(goal.targetYear(), false)));
                districts.add(count.add(today, resolved, all, plan.plan().isDated()));
            }
        }
        Map<District, Integer> there = new HashMap<>();
        open.districts().forEach(d -> there.put(d.district(), d.places()));
        GoalPath path = GoalPath.ofPlans(
                goal,
                city,
                Verdict.holding(districts),
                plan.plan().isDated(),
                (year, resolvedOnly) -> (double) districts.stream()
                        .filter(d -> d.holds() != null)
                        .map(OfDistrict::district)
                        .filter(d -> goal.target()
                                .isMetBy(there.getOrDefault(d, 0) + due(city, d, plan.places(year, resolvedOnly))))
                        .count());
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("kind", kind);
        used.put("minutes", minutes);
        used.put("target", goal.target().value());
        used.put("places", open.places().size());
        Map<String, Object> said = new LinkedHashMap<>(used);
        said.put("holds", Verdict.holding(districts));
        said.put("of", districts.size());
        said.put("covered", open.cityPeople().covered());
        said.put("known", open.cityPeople().known());
        return Verdict.byDistricts(
                goal,
                city,
                districts,
                0,
                new Basis(
                        used,
                        new Sentence("goal.explanation.presence", said),
                        List.of(
                                count("planned-too", 0, goal, open, where, complete),
                                count("planned-too", 1, goal, planned, where, complete)),
                        open.places().stream()
                                .map(place -> place.source())
                                .distinct()
                                .sorted()
                                .toList()),
                new Open(
                        Distance.of(
                                Verdict.missing(districts), Distance.Unit.DISTRICTS, Verdict.isAnyUnknown(districts)),
                        UnknownPart.ofUnknown(districts, district -> UnknownPart.LIST_INCOMPLETE)),
                new Way(count.outlook(goal, districts), path, StockPlan.sources(plan)));
    }

    /** Places that are to come which lie in the district. */
    private static int due(City city, District district, Set<String> due) {
        return (int) due.stream()
                .filter(id -> city.findPlace(id)
                        .flatMap(city::findDistrictOf)
                        .filter(district::equals)
                        .isPresent())
                .count();
    }

    private static OfDistrict ofDistrict(Goal goal, Coverage.OfDistrict d, boolean complete) {
        Boolean holds = holds(goal, d, complete);
        OptionalDouble share = d.people().coveredShare();
        return OfDistrict.today(
                        d.district(),
                        holds,
                        holds == null ? Figure.missing(Figure.Reason.UNKNOWN) : Figure.of((double) d.places()))
                .withNote(
                        share.isPresent()
                                ? new Sentence("goal.note.reach", Map.of("share", share.getAsDouble()))
                                : null)
                .withGap(
                        d.reason() == null
                                ? Figure.of((double) d.people().gap())
                                : Figure.missing(Figure.Reason.UNKNOWN));
    }

    /** Places that are known to be there count, whether or not the list is complete; that there is none is known only if it is. */
    private static @Nullable Boolean holds(Goal goal, Coverage.OfDistrict d, boolean complete) {
        boolean met = goal.target().isMetBy(d.places());
        return met || complete ? met : null;
    }

    private static Sensitivity count(
            String parameter, double value, Goal goal, Coverage coverage, List<District> where, boolean complete) {
        return Sensitivity.of(
                parameter,
                value,
                coverage.districts().stream()
                        .filter(d -> where.contains(d.district()))
                        .map(d -> ofDistrict(goal, d, complete))
                        .toList());
    }
}
