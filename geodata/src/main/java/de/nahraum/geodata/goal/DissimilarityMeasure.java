package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.concentration.Segregation;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.outlook.Outlook;
import de.nahraum.geodata.outlook.Scale;
import de.nahraum.geodata.outlook.YearValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How unevenly a group lives over the districts: index of dissimilarity (Duncan &amp; Duncan 1955, Am. Sociol. Rev. 20:210), D = ½ Σ |r/Σr −
 * (n−r)/Σ(n−r)|, 0 (everywhere the same) … 1 (wholly apart). A figure of the city, not of any district.
 *
 * <p>D has no number of cases, so the outlook of rates does not apply: yearly values go on in a straight line on the {@link Scale#PROPORTION}
 * scale. Only years count in which the same districts were delivered as in the newest one, or D would change with the delivery.
 */
final class DissimilarityMeasure implements GoalMeasure {
    @Override
    public Evaluation evaluate(Goal goal, City city) {
        String indicatorId = new Parameters(goal).text("indicator", "sgb2");
        Optional<Indicator> indicator = city.indicators().find(indicatorId).filter(Indicator::isRate);
        OptionalInt year = indicator.map(city.observations()::latestYear).orElse(OptionalInt.empty());
        if (indicator.isEmpty() || year.isEmpty()) {
            return Verdict.notAssessable(goal, "no-data");
        }
        List<District> where = Verdict.listDistricts(goal, city);
        if (isAnyHidden(city, indicator.get(), where, year.getAsInt())) {
            return Verdict.notAssessable(goal, "hidden");
        }
        List<District> delivered = delivered(city, indicator.get(), where, year.getAsInt());
        OptionalDouble now = dissimilarity(city, indicator.get(), delivered, year.getAsInt());
        if (now.isEmpty()) {
            return Verdict.notAssessable(goal, where.isEmpty() ? "no-districts" : "no-data");
        }
        if (isTooLittle(city, where, delivered)) {
            return Verdict.notAssessable(goal, "too-many-unknown");
        }
        List<YearValue> series = series(city, indicator.get(), where, delivered);
        int since = QuotientOutlook.since(city, indicator.get(), year.getAsInt());
        Outlook outlook = Outlook.of(series, Scale.PROPORTION, since, goal.targetYear());
        Prospect prospect = Prospect.byOutlook(
                goal.target().isMetBy(now.getAsDouble()),
                outlook,
                goal.target()::isMetBy,
                goal.target().value());
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("indicator", indicatorId);
        used.put("year", year.getAsInt());
        used.put("target", goal.target().value());
        Map<String, Object> said = new LinkedHashMap<>(used);
        said.put("value", now.getAsDouble());
        said.put("firstYear", series.getFirst().year());
        said.put("first", series.getFirst().value());
        return Verdict.ofCity(
                goal,
                prospect,
                Figure.of(now.getAsDouble()),
                new Basis(
                        used,
                        new Sentence(key(series), said),
                        Sensitivity.ofTargets(goal, now.getAsDouble()),
                        List.copyOf(city.observations().sources(indicator.get().numerator()))),
                // No distance: how many would have to move is nobody's business.
                new Open(
                        null,
                        UnknownPart.group(
                                where, district -> delivered.contains(district) ? null : UnknownPart.NO_DATA)),
                Way.ofTrend(
                        new GoalOutlook(sentence(goal, outlook), null, null, prospect.trend()),
                        GoalPath.of(
                                series.stream()
                                        .filter(each -> each.year() >= since)
                                        .toList(),
                                outlook)));
    }

    private static Sentence sentence(Goal goal, Outlook outlook) {
        return switch (outlook) {
            case Outlook.Refused refused -> QuotientOutlook.sentence(refused, goal);
            case Outlook.Continued continued ->
                new Sentence(
                        "goal.outlook.dissimilarity",
                        Map.of(
                                "year", goal.targetYear(),
                                "low", continued.target().low(),
                                "central", continued.target().central(),
                                "high", continued.target().high()));
        };
    }

    private static boolean isTooLittle(City city, List<District> where, List<District> delivered) {
        double people = 0;
        double unknown = 0;
        for (District district : where) {
            double here = city.registerPeople(district).orElse(0);
            people += here;
            unknown += delivered.contains(district) ? 0 : here;
        }
        return where.size() - delivered.size() > Verdict.MAXIMUM_UNKNOWN_SHARE * where.size()
                || unknown > Verdict.MAXIMUM_UNKNOWN_SHARE * people;
    }

    private static List<YearValue> series(
            City city, Indicator indicator, List<District> where, List<District> delivered) {
        List<YearValue> series = new ArrayList<>();
        for (int year : city.observations().years(indicator)) {
            if (delivered(city, indicator, where, year).equals(delivered)) {
                dissimilarity(city, indicator, delivered, year)
                        .ifPresent(value -> series.add(YearValue.of(year, value)));
            }
        }
        return series;
    }

    /** Districts with both numbers of a year that fit together. */
    private static List<District> delivered(City city, Indicator indicator, List<District> where, int year) {
        return where.stream()
                .filter(district -> {
                    OptionalDouble count = count(city, indicator, district, year);
                    OptionalDouble reference = reference(city, indicator, district, year);
                    return count.isPresent()
                            && reference.isPresent()
                            && count.getAsDouble() >= 0
                            && count.getAsDouble() <= reference.getAsDouble();
                })
                .toList();
    }

    /** Empty if nobody or everybody is of the group. */
    private static OptionalDouble dissimilarity(City city, Indicator indicator, List<District> districts, int year) {
        return Segregation.of(
                        districts.stream()
                                .mapToDouble(district ->
                                        count(city, indicator, district, year).orElse(0))
                                .toArray(),
                        districts.stream()
                                .mapToDouble(district -> reference(city, indicator, district, year)
                                        .orElse(0))
                                .toArray())
                .dissimilarity();
    }

    /** Whether this audience may not see a number of a district: an index without it would not be what it says. */
    private static boolean isAnyHidden(City city, Indicator indicator, List<District> where, int year) {
        return where.stream()
                .anyMatch(district -> indicator.variables().stream()
                        .anyMatch(variable -> city.observations().isHidden(variable, district.id(), year)));
    }

    private static OptionalDouble count(City city, Indicator indicator, District district, int year) {
        return city.observations().find(indicator.numerator(), district.id(), year);
    }

    private static OptionalDouble reference(City city, Indicator indicator, District district, int year) {
        String denominator = indicator.denominator();
        return denominator == null
                ? OptionalDouble.empty()
                : city.observations().find(denominator, district.id(), year);
    }

    /** With one year alone there is none before it to be told beside it. */
    private static String key(List<YearValue> series) {
        return series.size() == 1 ? "goal.explanation.dissimilarity-one-year" : "goal.explanation.dissimilarity";
    }
}
