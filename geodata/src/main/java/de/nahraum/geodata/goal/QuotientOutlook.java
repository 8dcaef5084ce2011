package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CitySettings.SeriesBreak;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.outlook.Outlook;
import de.nahraum.geodata.outlook.Scale;
import de.nahraum.geodata.outlook.YearValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the districts' quotients lead: each continued on log(LQ + 0.01) over the years since the indicator's last series break. A year's
 * quotients are against the city of that year.
 *
 * @param byDistrict by id of the district
 */
record QuotientOutlook(Map<String, Outlook> byDistrict) {
    /** Computes the quotients of every year once, O(years × districts). */
    static QuotientOutlook of(Goal goal, City city, Concentration newest, double minimum) {
        Indicator indicator = newest.indicator();
        int since = since(city, indicator, newest.year());
        Map<String, List<YearValue>> series = new HashMap<>();
        for (int year : city.observations().years(indicator)) {
            Concentration.quotients(city, indicator, year, minimum)
                    .forEach((id, quotient) -> series.computeIfAbsent(id, each -> new ArrayList<>())
                            .add(YearValue.of(year, quotient)));
        }
        Map<String, Outlook> outlooks = new HashMap<>();
        newest.districts().forEach(d -> {
            String id = d.district().id();
            outlooks.put(id, Outlook.of(series.getOrDefault(id, List.of()), Scale.QUOTIENT, since, goal.targetYear()));
        });
        return new QuotientOutlook(Map.copyOf(outlooks));
    }

    /** First year that can be compared with the newest one. */
    static int since(City city, Indicator indicator, int newestYear) {
        return city.settings().seriesBreaks().stream()
                .filter(each -> each.indicator().equals(indicator.id()) && each.year() <= newestYear)
                .mapToInt(SeriesBreak::year)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    OfDistrict with(OfDistrict today, double threshold) {
        Outlook outlook = Objects.requireNonNull(byDistrict.get(today.district().id()));
        return today.with(Prospect.byOutlook(today.holds(), outlook, quotient -> quotient < threshold, threshold));
    }

    /** What is said of the city: how many districts will be over the line, or why nobody knows. */
    GoalOutlook outlook(Goal goal, List<OfDistrict> districts, double threshold) {
        List<Trend> trends = districts.stream()
                .map(d -> d.prospect().trend())
                .filter(Objects::nonNull)
                .toList();
        if (trends.isEmpty()) {
            return new GoalOutlook(refused(goal), null, null, null);
        }
        Map<String, Object> said = Map.of(
                "year", goal.targetYear(),
                "fewest", trends.stream().filter(t -> t.low() >= threshold).count(),
                "central", trends.stream().filter(t -> t.central() >= threshold).count(),
                "most", trends.stream().filter(t -> t.high() >= threshold).count(),
                "of", trends.size());
        return new GoalOutlook(new Sentence("goal.outlook.concentration", said), null, null, null);
    }

    private Sentence refused(Goal goal) {
        Outlook.Refused longest = byDistrict.values().stream()
                .<Outlook.Refused>mapMulti((outlook, sink) -> {
                    if (outlook instanceof Outlook.Refused refused) {
                        sink.accept(refused);
                    }
                })
                .max(java.util.Comparator.comparingInt(Outlook.Refused::values))
                .orElse(new Outlook.Refused(Outlook.Reason.SERIES_TOO_SHORT, 0, 0));
        return sentence(longest, goal);
    }

    /** Why a series is not continued, in words. */
    static Sentence sentence(Outlook.Refused refused, Goal goal) {
        String key = switch (refused.reason()) {
            case SERIES_TOO_SHORT -> "goal.outlook.series-too-short";
            case HORIZON_TOO_LONG -> "goal.outlook.horizon-too-long";
            case TARGET_YEAR_REACHED -> "goal.outlook.target-year-reached";
        };
        return new Sentence(
                key,
                Map.of(
                        "values", refused.values(),
                        "needed", Outlook.FEWEST_YEARS,
                        "span", refused.span(),
                        "year", goal.targetYear()));
    }
}
