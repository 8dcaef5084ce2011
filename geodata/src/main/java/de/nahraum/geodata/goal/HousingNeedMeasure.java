package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.housing.HousingNeed;
import de.nahraum.geodata.housing.HousingNeed.Mode;
import de.nahraum.geodata.housing.InputQuality;
import de.nahraum.geodata.housing.InputQuality.Grade;
import de.nahraum.geodata.housing.Need;
import de.nahraum.geodata.indicator.Figure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A needs analysis for every district. The goal is that it exists, is good enough and not too old, whatever it shows; a district it leaves out
 * is a district without one. The figure beside it is what it shows: households without a dwelling that fits, at least.
 *
 * <p>In the simple mode these are the registered seekers against dwellings one can move into, for a let dwelling helps nobody who seeks; in the
 * model all households against all dwellings, for most of them live in one.
 */
final class HousingNeedMeasure implements GoalMeasure {
    private static final double DEFAULT_AGE = 3;
    private static final List<Double> OTHER_AGES = List.of(1.0, 3.0, 6.0);

    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Parameters parameters = new Parameters(goal);
        Mode mode = "model".equals(parameters.text("mode", "simple")) ? Mode.MODEL : Mode.SIMPLE;
        Grade minimum = Arrays.stream(Grade.values())
                .filter(grade -> code(grade).equals(parameters.text("minimumGrade", "limited")))
                .findFirst()
                .orElse(Grade.LIMITED);
        double maximumAge = parameters.number("maximumAgeYears", DEFAULT_AGE);
        HousingNeed need = HousingNeed.of(city, mode);
        if (need.reason() != null) {
            return Verdict.notAssessable(goal, need.reason());
        }
        List<HousingNeed.OfDistrict> where = need.districts().stream()
                .filter(d -> Verdict.listDistricts(goal, city).contains(d.district()))
                .toList();
        List<OfDistrict> districts = where.stream()
                .map(d -> ofDistrict(d, mode, minimum, maximumAge))
                .toList();
        List<Sensitivity> sensitivity = OTHER_AGES.stream()
                .map(age -> {
                    int holds = (int) where.stream()
                            .filter(d -> isSufficient(d.quality(), minimum, age))
                            .count();
                    return new Sensitivity("maximumAgeYears", age, holds, where.size() - holds, 0);
                })
                .toList();
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("mode", code(mode));
        used.put("minimumGrade", code(minimum));
        used.put("maximumAgeYears", maximumAge);
        used.put("grade", code(need.grade()));
        used.put("rentKind", city.settings().housing().rentKind().id());
        Need potential = Objects.requireNonNull(need.potential());
        Need effective = Objects.requireNonNull(need.effective());
        used.put("households", potential.demand());
        used.put("unmetPotential", potential.unmet());
        used.put("unmetEffective", effective.unmet());
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
                        new Sentence("goal.explanation.housing-need-" + code(mode), said),
                        sensitivity,
                        Verdict.sources(city, mode == Mode.MODEL ? "households" : "seekers", "dwellings")),
                new Open(
                        Distance.of(districts.size() - Verdict.holding(districts), Distance.Unit.DISTRICTS, false),
                        unknowns(where)),
                Way.UNKNOWN);
    }

    /** A district without an analysis lacks something that can be named: the goal does not hold there, and what it would show is not known. */
    private static List<UnknownPart> unknowns(List<HousingNeed.OfDistrict> where) {
        Map<District, String> reasons = new HashMap<>();
        for (HousingNeed.OfDistrict d : where) {
            if (d.reason() != null) {
                reasons.put(d.district(), d.reason());
            }
        }
        return UnknownPart.group(
                where.stream().map(HousingNeed.OfDistrict::district).toList(), reasons::get);
    }

    private static OfDistrict ofDistrict(HousingNeed.OfDistrict d, Mode mode, Grade minimum, double maximumAge) {
        Need potential = d.potential();
        Need effective = d.effective();
        @Nullable Need shown = mode == Mode.MODEL ? potential : effective;
        Sentence note = potential == null || effective == null
                ? Sentence.of("goal.note." + d.reason())
                : new Sentence(
                        "goal.note.housing-need",
                        Map.of(
                                "households", potential.demand(),
                                "unmetPotential", potential.unmet(),
                                "unmetEffective", effective.unmet(),
                                "grade", code(d.quality().grade())));
        return OfDistrict.today(
                        d.district(),
                        isSufficient(d.quality(), minimum, maximumAge),
                        shown == null ? Figure.noData() : Figure.of((double) shown.unmet()))
                .withNote(note);
    }

    private static boolean isSufficient(InputQuality quality, Grade minimum, double maximumAge) {
        return quality.grade() != Grade.NONE
                && quality.grade().compareTo(minimum) >= 0
                && quality.ageYears() <= maximumAge;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
