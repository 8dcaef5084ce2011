package de.nahraum.geodata.check;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.indicator.Observations;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells of figures no share can be made of, of years only some districts have, and of figures carried over from former boundaries. */
final class FiguresPlausible implements CityCheck {
    @Override
    public List<Notice> check(City city) {
        List<Notice> notices = new ArrayList<>();
        for (Indicator indicator : city.indicators().list()) {
            if (indicator.denominator() != null) {
                new TreeSet<>(city.observations().years(indicator.numerator()))
                        .forEach(year -> checkRates(city, indicator, indicator.denominator(), year, notices));
            }
            checkNewestYear(city, indicator, notices);
        }
        Map<String, Integer> carried = new TreeMap<>();
        for (Observation observation : city.observations().list()) {
            if (!observation.isInPresentBoundaries()) {
                carried.merge(observation.boundarySet(), 1, Integer::sum);
            }
        }
        carried.forEach(
                (set, figures) -> notices.add(new Notice.FiguresCarriedOver(Where.file("city.yaml"), set, figures)));
        return notices;
    }

    private static void checkRates(
            City city, Indicator indicator, String denominatorVariable, int year, List<Notice> notices) {
        Observations observations = city.observations();
        for (District district : city.districts()) {
            OptionalDouble numerator = observations.find(indicator.numerator(), district.id(), year);
            OptionalDouble denominator = observations.find(denominatorVariable, district.id(), year);
            if (numerator.isEmpty()) {
                continue;
            }
            Where where = Where.file(String.join(", ", observations.sources(indicator.numerator())));
            if (denominator.orElse(0) <= 0 && numerator.getAsDouble() > 0) {
                notices.add(new Notice.DenominatorMissing(where, indicator.id(), district.name(), year));
            } else if (numerator.getAsDouble() > denominator.orElse(0)) {
                notices.add(new Notice.NumeratorAboveDenominator(
                        where, indicator.id(), district.name(), year, numerator.getAsDouble(), denominator.orElse(0)));
            }
        }
    }

    private static void checkNewestYear(City city, Indicator indicator, List<Notice> notices) {
        List<Integer> years = city.observations().years(indicator);
        if (!years.isEmpty() && city.observations().latestYear(indicator).orElseThrow() != years.getLast()) {
            notices.add(new Notice.YearIncomplete(
                    Where.file(String.join(", ", city.observations().sources(indicator.numerator()))),
                    indicator.id(),
                    years.getLast(),
                    city.observations()
                            .districts(indicator.numerator(), years.getLast())
                            .size(),
                    city.districts().size()));
        }
    }
}
