package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.indicator.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In every district offers of both of two kinds: what keeps a neighbourhood intact, and what brings landlords and tenants into talk. */
final class BothTopicsMeasure implements GoalMeasure {
    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Parameters parameters = new Parameters(goal);
        List<String> left = parameters.texts("left", List.of("neighbourhood"));
        List<String> right = parameters.texts("right", List.of("landlord-tenant-dialogue"));
        StockPlan leftPlan = plan(goal, city, left);
        StockPlan rightPlan = plan(goal, city, right);
        boolean dated = leftPlan.plan().isDated() || rightPlan.plan().isDated();
        PlanCount count = new PlanCount();
        List<OfDistrict> districts = districts(goal, city, left, right, StatusFilter.OPEN).stream()
                .map(d -> count.add(
                        d,
                        isThere(city, d.district(), left, leftPlan.places(goal.targetYear(), true))
                                && isThere(city, d.district(), right, rightPlan.places(goal.targetYear(), true)),
                        isThere(city, d.district(), left, leftPlan.places(goal.targetYear(), false))
                                && isThere(city, d.district(), right, rightPlan.places(goal.targetYear(), false)),
                        dated))
                .toList();
        List<OfDistrict> planned = districts(goal, city, left, right, StatusFilter.PLANNED);
        GoalPath path = GoalPath.ofPlans(
                goal, city, Verdict.holding(districts), dated, (year, resolvedOnly) -> (double) districts.stream()
                        .filter(d -> d.holds() != null)
                        .filter(d -> isThere(city, d.district(), left, leftPlan.places(year, resolvedOnly))
                                && isThere(city, d.district(), right, rightPlan.places(year, resolvedOnly)))
                        .count());
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("left", left);
        used.put("right", right);
        Map<String, Object> said = new LinkedHashMap<>(used);
        said.put("holds", Verdict.holding(districts));
        said.put("of", districts.size());
        return Verdict.byDistricts(
                goal,
                city,
                districts,
                0,
                new Basis(
                        used,
                        new Sentence("goal.explanation.both-topics", said),
                        List.of(Sensitivity.of("planned-too", 0, districts), Sensitivity.of("planned-too", 1, planned)),
                        Verdict.sources(city, "offers")),
                new Open(
                        distance(city, districts, left, right),
                        UnknownPart.ofUnknown(districts, district -> UnknownPart.LIST_INCOMPLETE)),
                new Way(count.outlook(goal, districts), path, StockPlan.sources(leftPlan, rightPlan)));
    }

    /** One offer for each kind that is known to be missing. */
    private static Distance distance(City city, List<OfDistrict> districts, List<String> left, List<String> right) {
        int missing = 0;
        for (List<String> topics : List.of(left, right)) {
            boolean isComplete = city.settings().services().keySet().containsAll(topics);
            missing += (int) districts.stream()
                    .filter(d -> isComplete && count(city, d.district(), topics, StatusFilter.OPEN) == 0)
                    .count();
        }
        boolean isAllKnown = city.settings().services().keySet().containsAll(left)
                && city.settings().services().keySet().containsAll(right);
        return Distance.of(missing, Distance.Unit.OFFERS, !isAllKnown);
    }

    private static StockPlan plan(Goal goal, City city, List<String> topics) {
        return StockPlan.ofOffers(
                goal,
                city,
                city.offers().stream()
                        .filter(offer -> topics.contains(offer.topic()) && !city.hasEnded(offer))
                        .toList());
    }

    /** Whether the district has an offer of the topics today, or one is to come at one of the places. */
    private static boolean isThere(City city, District district, List<String> topics, Set<String> due) {
        return count(city, district, topics, StatusFilter.OPEN) > 0
                || due.stream()
                        .anyMatch(id -> city.findPlace(id)
                                .flatMap(city::findDistrictOf)
                                .filter(district::equals)
                                .isPresent());
    }

    private static List<OfDistrict> districts(
            Goal goal, City city, List<String> left, List<String> right, StatusFilter statuses) {
        boolean leftComplete = city.settings().services().keySet().containsAll(left);
        boolean rightComplete = city.settings().services().keySet().containsAll(right);
        List<OfDistrict> districts = new ArrayList<>();
        for (District district : Verdict.listDistricts(goal, city)) {
            long lefts = count(city, district, left, statuses);
            long rights = count(city, district, right, statuses);
            Boolean hasLeft = known(lefts > 0, leftComplete);
            Boolean hasRight = known(rights > 0, rightComplete);
            Boolean holds = both(hasLeft, hasRight);
            Figure figure =
                    holds == null ? Figure.missing(Figure.Reason.UNKNOWN) : Figure.of((double) Math.min(lefts, rights));
            districts.add(OfDistrict.today(district, holds, figure)
                    .withNote(new Sentence("goal.note.both-topics", Map.of("left", lefts, "right", rights))));
        }
        return districts;
    }

    private static long count(City city, District district, List<String> topics, StatusFilter statuses) {
        return city.offers().stream()
                .filter(offer -> topics.contains(offer.topic()) && statuses.accepts(offer.status()))
                .filter(offer -> !city.hasEnded(offer))
                .filter(offer -> city.findPlace(offer.place())
                        .filter((Place place) -> !place.isProtected() && statuses.accepts(place.status()))
                        .flatMap(city::findDistrictOf)
                        .filter(district::equals)
                        .isPresent())
                .count();
    }

    private static @Nullable Boolean known(boolean there, boolean complete) {
        return there || complete ? there : null;
    }

    /** And in three values: one "no" decides, else one "unknown" leaves it open. */
    private static @Nullable Boolean both(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : true;
    }
}
