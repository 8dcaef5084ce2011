package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.outlook.Outlook;
import de.nahraum.geodata.outlook.YearValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** In how many districts a group was strongly over-represented year by year, and in how many it would be. */
record DistrictsOverLine(City city, double designEffect, double minimum, double threshold) {
    /**
     * Years since the last break in which the same districts are known as in the newest one, or the number would change with the delivery. Ahead only if every one of them is continued: by its
     * quotient alone, for a year to come has no range of its own.
     */
    GoalPath path(Goal goal, Concentration newest, List<OfDistrict> districts, QuotientOutlook outlook) {
        Indicator indicator = newest.indicator();
        List<District> where = districts.stream().map(OfDistrict::district).toList();
        Set<District> known = known(newest, where);
        List<YearValue> history = new ArrayList<>();
        int since = QuotientOutlook.since(city, indicator, newest.year());
        for (int year : city.observations().years(indicator)) {
            if (year < since || year > newest.year()) {
                continue;
            }
            Concentration then =
                    year == newest.year() ? newest : Concentration.of(city, indicator, year, designEffect, minimum);
            if (then.cityRate().isPresent() && known(then, where).equals(known)) {
                history.add(YearValue.of(year, over(then, known)));
            }
        }
        return new GoalPath(history, ahead(goal, newest.year(), known, outlook));
    }

    private List<GoalPath.Ahead> ahead(Goal goal, int lastYear, Set<District> known, QuotientOutlook outlook) {
        List<Outlook.Continued> continued = new ArrayList<>();
        for (District district : known) {
            if (outlook.byDistrict().get(district.id()) instanceof Outlook.Continued each
                    && each.lastYear() == lastYear) {
                continued.add(each);
            }
        }
        List<GoalPath.Ahead> ahead = new ArrayList<>();
        if (known.isEmpty() || continued.size() < known.size()) {
            return ahead;
        }
        for (int i = 0; i < goal.targetYear() - lastYear; i++) {
            int index = i;
            List<Outlook.OfYear> year =
                    continued.stream().map(each -> each.years().get(index)).toList();
            ahead.add(new GoalPath.Ahead(
                    lastYear + 1 + i,
                    over(year, Outlook.OfYear::low),
                    over(year, Outlook.OfYear::central),
                    over(year, Outlook.OfYear::high)));
        }
        return ahead;
    }

    private int over(List<Outlook.OfYear> year, ToDoubleFunction<Outlook.OfYear> quotient) {
        return (int) year.stream()
                .filter(each -> quotient.applyAsDouble(each) >= threshold)
                .count();
    }

    private Set<District> known(Concentration concentration, List<District> where) {
        return concentration.districts().stream()
                .filter(d -> where.contains(d.district()) && d.isStronglyOverRepresented(threshold) != null)
                .map(Concentration.OfDistrict::district)
                .collect(Collectors.toSet());
    }

    private int over(Concentration concentration, Set<District> known) {
        return (int) concentration.districts().stream()
                .filter(d ->
                        known.contains(d.district()) && Boolean.TRUE.equals(d.isStronglyOverRepresented(threshold)))
                .count();
    }
}
