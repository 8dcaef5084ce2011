package de.nahraum.geodata.concentration;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CitySettings.SeriesBreak;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.city.SocialIndexSettings.Weighted;
import de.nahraum.geodata.concentration.SocialIndex.Area;
import de.nahraum.geodata.indicator.Indicator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a city's social index from its settings and observations. */
public final class SocialIndexInputs {
    private SocialIndexInputs() {}

    /**
     * The index of a year and the change since the span before. A rate under its minimum denominator, or of more than everybody, is a missing
     * value.
     */
    public static SocialIndex of(City city, int year) {
        SocialIndexSettings settings = city.settings().socialIndex();
        List<Area> areas = city.districts().stream()
                .map(district -> new Area(
                        district.id(),
                        city.observations()
                                .find("population", district.id(), year)
                                .orElse(city.registerPeople(district).orElse((double) city.cellIndex()
                                        .peopleOfDistrict(city.districts().indexOf(district)))),
                        values(city, district, year),
                        values(city, district, year - settings.spanYears())))
                .toList();
        Set<String> broken = city.settings().seriesBreaks().stream()
                .filter(each -> each.year() > year - settings.spanYears() && each.year() <= year)
                .map(SeriesBreak::indicator)
                .collect(Collectors.toSet());
        return SocialIndex.of(areas, settings, broken);
    }

    private static Map<String, Double> values(City city, District district, int year) {
        Map<String, Double> values = new HashMap<>();
        for (Weighted weighted : city.settings().socialIndex().indicators()) {
            Optional<Indicator> indicator = city.indicators().find(weighted.id());
            indicator.ifPresent(
                    found -> value(city, found, district, year).ifPresent(value -> values.put(weighted.id(), value)));
        }
        return values;
    }

    private static OptionalDouble value(City city, Indicator indicator, District district, int year) {
        OptionalDouble count = city.observations().find(indicator.numerator(), district.id(), year);
        String denominator = indicator.denominator();
        if (denominator == null) {
            return count;
        }
        OptionalDouble reference = city.observations().find(denominator, district.id(), year);
        if (count.isEmpty() || reference.isEmpty()) {
            return OptionalDouble.empty();
        }
        double r = count.getAsDouble();
        double n = reference.getAsDouble();
        boolean isShare = n > 0 && n >= indicator.minimumDenominator() && r >= 0 && r <= n;
        return isShare ? OptionalDouble.of(r / n) : OptionalDouble.empty();
    }
}
