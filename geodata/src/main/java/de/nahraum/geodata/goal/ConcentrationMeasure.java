package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.concentration.AreaCounts;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * No district in which a group is strongly over-represented, or no more than the target says: rule (a), quotient at or over the threshold and
 * lower bound over 1. By the target year a district is over if its continued quotient is at or over the threshold.
 */
final class ConcentrationMeasure implements GoalMeasure {
    private static final List<Double> OTHER_THRESHOLDS = List.of(1.3, 1.5, 2.0);

    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Parameters parameters = new Parameters(goal);
        String indicatorId = parameters.text("indicator", "sgb2");
        double threshold = parameters.number("threshold", Concentration.DEFAULT_THRESHOLD);
        double designEffect = parameters.number("designEffect", Concentration.DEFAULT_DESIGN_EFFECT);
        Optional<Indicator> indicator = city.indicators().find(indicatorId).filter(Indicator::isRate);
        if (indicator.isEmpty()) {
            return Verdict.notAssessable(goal, "no-data");
        }
        double least = indicator.get().minimumDenominator();
        double asked = parameters.number("minimumDenominator", least);
        // No goal makes the public rates speak of fewer people than the public city allows.
        double minimum = city.audience() == Audience.PUBLIC ? Math.max(asked, least) : asked;
        OptionalInt year = city.observations().latestYear(indicator.get());
        if (year.isEmpty()) {
            return Verdict.notAssessable(goal, "no-data");
        }
        Concentration concentration = Concentration.of(city, indicator.get(), year.getAsInt(), designEffect, minimum);
        if (concentration.cityRate().isEmpty()) {
            boolean isHidden =
                    concentration.districts().stream().anyMatch(d -> d.figures().reason() == AreaCounts.Reason.HIDDEN);
            return Verdict.notAssessable(goal, isHidden ? "hidden" : "no-data");
        }
        List<District> where = Verdict.listDistricts(goal, city);
        QuotientOutlook outlook = QuotientOutlook.of(goal, city, concentration, minimum);
        List<OfDistrict> districts = concentration.districts().stream()
                .filter(d -> where.contains(d.district()))
                .map(d -> outlook.with(ofDistrict(d, threshold), threshold))
                .toList();
        List<Sensitivity> sensitivity = new ArrayList<>();
        for (double other : OTHER_THRESHOLDS) {
            sensitivity.add(sensitivity(concentration, where, other));
        }
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("indicator", indicatorId);
        used.put("year", year.getAsInt());
        used.put("rule", "ratio");
        used.put("threshold", threshold);
        used.put("designEffect", designEffect);
        used.put("minimumDenominator", minimum);
        concentration.cityRate().ifPresent(rate -> used.put("cityRate", rate));
        double distance =
                wholePersons(concentration.distance(threshold, where::contains).orElse(0));
        used.put("calculatedDistance", distance);
        Map<District, String> reasons = new HashMap<>();
        concentration
                .districts()
                .forEach(d -> reasons.put(d.district(), code(d.figures().reason())));
        Map<String, Object> said = new LinkedHashMap<>(used);
        said.put(
                "over",
                districts.stream().filter(d -> Boolean.FALSE.equals(d.holds())).count());
        said.put("of", districts.size());
        return Verdict.byDistricts(
                goal,
                city,
                districts,
                allowed(goal),
                new Basis(
                        used,
                        new Sentence("goal.explanation.concentration", said),
                        sensitivity,
                        List.copyOf(city.observations().sources(indicator.get().numerator()))),
                new Open(
                        Distance.of(distance, Distance.Unit.PERSONS_OVER_LINE, Verdict.isAnyUnknown(districts)),
                        UnknownPart.ofUnknown(
                                districts, district -> reasons.getOrDefault(district, UnknownPart.NO_DATA))),
                Way.ofTrend(
                        outlook.outlook(goal, districts, threshold),
                        new DistrictsOverLine(city, designEffect, minimum, threshold)
                                .path(goal, concentration, districts, outlook)));
    }

    /** Districts that may be over the line; a target from below says nothing of that. */
    private static int allowed(Goal goal) {
        return switch (goal.target().op()) {
            case AT_MOST -> (int) Math.max(0, Math.floor(goal.target().value()));
            case LESS_THAN -> (int) Math.max(0, Math.ceil(goal.target().value()) - 1);
            case AT_LEAST, MORE_THAN -> 0;
        };
    }

    /** Counted up to whole persons; the rounding of the arithmetic makes nobody. */
    private static double wholePersons(double persons) {
        return Math.ceil(persons - 1e-6);
    }

    private static String code(AreaCounts.@Nullable Reason reason) {
        return switch (reason) {
            case HIDDEN -> "hidden";
            case TOO_FEW -> "too-few";
            case INCONSISTENT -> "inconsistent";
            case NOT_DELIVERED -> UnknownPart.NO_DATA;
            case null -> UnknownPart.NO_DATA;
        };
    }

    private static Figure without(AreaCounts.@Nullable Reason reason) {
        return switch (reason) {
            case HIDDEN -> Figure.HIDDEN;
            case TOO_FEW -> Figure.missing(Figure.Reason.TOO_FEW);
            case NOT_DELIVERED -> Figure.noData();
            case INCONSISTENT -> Figure.missing(Figure.Reason.UNKNOWN);
            case null -> Figure.missing(Figure.Reason.UNKNOWN);
        };
    }

    private static OfDistrict ofDistrict(Concentration.OfDistrict d, double threshold) {
        Boolean over = d.isStronglyOverRepresented(threshold);
        return OfDistrict.today(
                        d.district(),
                        over == null ? null : !over,
                        d.quotient() == null ? without(d.figures().reason()) : Figure.of(d.quotient()))
                .withRange(d.quotientRange())
                .withNote(d.share() == null ? null : new Sentence("goal.note.share", Map.of("share", d.share())));
    }

    private static Sensitivity sensitivity(Concentration concentration, List<District> where, double threshold) {
        return Sensitivity.of(
                "threshold",
                threshold,
                concentration.districts().stream()
                        .filter(d -> where.contains(d.district()))
                        .map(d -> ofDistrict(d, threshold))
                        .toList());
    }
}
