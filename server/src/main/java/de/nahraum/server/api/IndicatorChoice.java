package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Indicator;
import java.util.List;

/** The indicator and year a request is about, out of those this audience may see; else a problem that names them. */
record IndicatorChoice(Indicator indicator, int year) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** From the parameters {@code indicator} and {@code year}; the default is the first social rate and its newest year. */
    static IndicatorChoice of(Params params, City city, boolean ratesOnly) {
        return of(params, city, indicator(params, city, ratesOnly));
    }

    /** From the parameter {@code indicator} alone. */
    static Indicator indicator(Params params, City city, boolean ratesOnly) {
        List<Indicator> listed = city.listIndicators().stream()
                .filter(indicator -> indicator.isRate() || !ratesOnly)
                .toList();
        if (listed.isEmpty()) {
            throw notReleased().raise();
        }
        return params.text("indicator")
                .map(id -> find(id, listed, "indicator"))
                .orElseGet(() -> listed.stream()
                        .filter(each -> each.theme() == Indicator.Theme.SOCIAL)
                        .findFirst()
                        .orElse(listed.getFirst()));
    }

    /** One indicator, given by id in the path, with the parameter {@code year}. */
    static IndicatorChoice of(Params params, City city, Indicator indicator) {
        int year = params.integer("year", FIRST_YEAR, LAST_YEAR)
                .orElseGet(() -> city.observations().latestYear(indicator).orElse(LAST_YEAR));
        requireYear("year", year, city, indicator);
        return new IndicatorChoice(indicator, year);
    }

    static Indicator find(String id, List<Indicator> listed, String parameter) {
        return listed.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                                parameter,
                                id,
                                "Not one of the allowed values.",
                                listed.stream().map(Indicator::id).toList())
                        .raise());
    }

    /** The year of another parameter, which must have values too. */
    static int requireYear(String parameter, int year, City city, Indicator indicator) {
        List<Integer> years = city.observations().years(indicator);
        if (!years.contains(year)) {
            throw Problem.parameter(
                            parameter,
                            String.valueOf(year),
                            "No values for this year.",
                            years.stream().map(String::valueOf).toList())
                    .raise();
        }
        return year;
    }

    private static Problem notReleased() {
        return Problem.of(
                Problem.NOT_FOUND, "not-released", "Not released", "No indicator this is about is there, or released.");
    }

    /** A part of a cache's key. */
    String key() {
        return indicator.id() + "&" + year;
    }
}
