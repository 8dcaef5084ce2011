package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.locationtech.jts.geom.Coordinate;

/**
 * Fear spaces are identified and dismantled: in every district people were asked, all hints are checked, and of those that are fear spaces no more are left than the target says.
 *
 * <p>One with a measure that was carried out is still counted until somebody has seen, half a year later, that it helps. That none is known says nothing of a district where
 * nobody was asked, or hints wait.
 */
final class FearSpacesMeasure implements GoalMeasure {
    /** How many of a district are in each state. */
    private record Counts(Map<FearSpaceState, Integer> states) {
        static Counts of(City city, Predicate<District> where) {
            Map<FearSpaceState, Integer> states = new EnumMap<>(FearSpaceState.class);
            for (FearSpace space : city.fearSpaces()) {
                Coordinate inside = space.shape().getInteriorPoint().getCoordinate();
                if (city.districtLocator()
                        .find(inside.x, inside.y)
                        .filter(where)
                        .isPresent()) {
                    states.merge(space.state(), 1, Integer::sum);
                }
            }
            return new Counts(states);
        }

        int in(FearSpaceState state) {
            return states.getOrDefault(state, 0);
        }

        int there() {
            return states.entrySet().stream()
                    .filter(state -> state.getKey().isThere())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        int withoutImplemented() {
            return there() - in(FearSpaceState.IMPLEMENTED);
        }

        int withoutMeasure() {
            return in(FearSpaceState.CHECKED) + in(FearSpaceState.REPORTED_AGAIN);
        }

        Map<String, Object> said() {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("hints", in(FearSpaceState.HINT));
            said.put("there", there());
            said.put("withoutMeasure", withoutMeasure());
            said.put("planned", in(FearSpaceState.MEASURE_PLANNED));
            said.put("implemented", in(FearSpaceState.IMPLEMENTED));
            said.put("dismantled", in(FearSpaceState.DISMANTLED));
            return said;
        }
    }

    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Set<String> surveyed = city.surveyedDistricts();
        List<District> where = Verdict.listDistricts(goal, city);
        PlanCount plans = new PlanCount();
        List<OfDistrict> districts = where.stream()
                .map(district -> {
                    Counts counts = Counts.of(city, district::equals);
                    OfDistrict today = today(goal, district, counts, Counts::there, surveyed.contains(district.id()));
                    return plans.add(
                            today,
                            goal.target().isMetBy(counts.withoutImplemented()),
                            goal.target().isMetBy(counts.withoutMeasure()),
                            counts.withoutMeasure() < counts.there());
                })
                .toList();
        Map<String, Object> used = Map.of("target", goal.target().value());
        Map<String, Object> said = Counts.of(city, where::contains).said();
        said.put(
                "unsurveyed",
                where.stream().filter(d -> !surveyed.contains(d.id())).count());
        said.put("of", where.size());
        return Verdict.byDistricts(
                goal,
                city,
                districts,
                0,
                new Basis(
                        used,
                        new Sentence("goal.explanation.fear-spaces", said),
                        List.of(
                                Sensitivity.of("implemented-too", 0, districts),
                                Sensitivity.of(
                                        "implemented-too", 1, districts(goal, city, Counts::withoutImplemented))),
                        Verdict.sources(city, "fear-spaces")),
                open(goal, city, districts),
                Way.ofTrend(plans.outlook(goal, districts, "goal.outlook.fear-spaces"), null));
    }

    private static List<OfDistrict> districts(Goal goal, City city, ToIntFunction<Counts> left) {
        Set<String> surveyed = city.surveyedDistricts();
        return Verdict.listDistricts(goal, city).stream()
                .map(district -> today(
                        goal, district, Counts.of(city, district::equals), left, surveyed.contains(district.id())))
                .toList();
    }

    /** More than the target allows, district by district; where people have not been asked, or hints wait, there may be more. */
    private static Open open(Goal goal, City city, List<OfDistrict> districts) {
        int tooMany = 0;
        boolean isAnyHint = false;
        for (OfDistrict d : districts) {
            Counts counts = Counts.of(city, d.district()::equals);
            isAnyHint |= counts.in(FearSpaceState.HINT) > 0;
            int there = counts.there();
            while (there > 0 && !goal.target().isMetBy(there)) {
                there--;
                tooMany++;
            }
        }
        Set<String> surveyed = city.surveyedDistricts();
        boolean isAllSurveyed =
                districts.stream().allMatch(d -> surveyed.contains(d.district().id()));
        return new Open(
                Distance.of(tooMany, Distance.Unit.FEAR_SPACES, isAnyHint || !isAllSurveyed),
                UnknownPart.ofUnknown(
                        districts, district -> surveyed.contains(district.id()) ? "hints-unchecked" : "not-surveyed"));
    }

    private static OfDistrict today(
            Goal goal, District district, Counts counts, ToIntFunction<Counts> left, boolean isSurveyed) {
        boolean isMet = goal.target().isMetBy(left.applyAsInt(counts));
        boolean isOpen = isMet && (!isSurveyed || counts.in(FearSpaceState.HINT) > 0);
        boolean isNobodyAsked = isMet && !isSurveyed;
        Figure figure = isNobodyAsked
                ? Figure.missing(Figure.Reason.NOT_SURVEYED)
                : isOpen ? Figure.missing(Figure.Reason.UNKNOWN) : Figure.of((double) left.applyAsInt(counts));
        return OfDistrict.today(district, isOpen ? null : isMet, figure)
                .withNote(
                        isSurveyed || !counts.states().isEmpty()
                                ? new Sentence("goal.note.fear-spaces", counts.said())
                                : Sentence.of("goal.note.not-surveyed"));
    }
}
