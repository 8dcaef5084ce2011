package de.nahraum.server.api;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many people of a group are covered. Of a group only the number in each district is known, so this is an estimate for districts: as if the group lived in a
 * district as everybody does. Never for a cell. Hidden where the number is.
 */
record CoverageGroup(Indicator indicator, int year) {
    /** People, and not households or dwellings, are counted in parts of these. */
    private static final String POPULATION = "population";

    /** What was asked. */
    record Asked(String indicator, Map<String, String> label, int year, boolean estimated) {}

    /** The group in a district. */
    record People(Figure people, Figure estimatedCoveredPeople) {}

    /**
     * The group in all districts of which both are known.
     *
     * @param leftOut ids of the others
     */
    record InCity(Figure people, Figure estimatedCoveredPeople, List<String> leftOut) {}

    /** The group of the parameter {@code group}, out of those this audience may see. */
    static Optional<CoverageGroup> find(Params params, City city) {
        return params.text("group").map(id -> {
            List<Indicator> groups = city.listIndicators().stream()
                    .filter(each -> String.valueOf(each.denominator()).startsWith(POPULATION))
                    .toList();
            Indicator indicator = IndicatorChoice.find(id, groups, "group");
            return new CoverageGroup(
                    indicator, city.observations().latestYear(indicator).orElseThrow());
        });
    }

    /** A part of a cache's key. */
    String key() {
        return indicator.id() + year;
    }

    Asked asked() {
        return new Asked(indicator.id(), Both.label(indicator), year, true);
    }

    /** Share × people × coverage, which is the group's number × coverage; whole people. */
    People people(City city, Coverage.OfDistrict d) {
        Figure number = number(city, d.district());
        OptionalDouble coverage = d.people().coveredShare();
        if (!(number instanceof Figure.Value(double people))) {
            return new People(number, number);
        }
        return new People(
                number,
                coverage.isPresent()
                        ? Figure.of(Math.rint(people * coverage.getAsDouble()))
                        : Figure.missing(Figure.Reason.UNKNOWN));
    }

    /** As the share may be told, so the number. */
    private Figure number(City city, District district) {
        Figure share = IndicatorFigures.value(city, indicator, district, year);
        return share instanceof Figure.Value
                ? city.observations().figure(indicator.numerator(), district.id(), year)
                : share;
    }

    /** The group's number in the districts of which it is told. */
    Map<String, Double> numbers(City city) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (District district : city.districts()) {
            if (number(city, district) instanceof Figure.Value(double people)) {
                numbers.put(district.id(), people);
            }
        }
        return numbers;
    }

    InCity inCity(City city, List<Coverage.OfDistrict> districts) {
        double people = 0;
        double covered = 0;
        List<String> leftOut = new ArrayList<>();
        for (Coverage.OfDistrict d : districts) {
            People of = people(city, d);
            if (of.people() instanceof Figure.Value(double all)
                    && of.estimatedCoveredPeople() instanceof Figure.Value(double some)) {
                people += all;
                covered += some;
            } else {
                leftOut.add(d.district().id());
            }
        }
        boolean isKnown = leftOut.size() < districts.size();
        Figure none = Figure.missing(Figure.Reason.UNKNOWN);
        return new InCity(isKnown ? Figure.of(people) : none, isKnown ? Figure.of(covered) : none, leftOut);
    }
}
