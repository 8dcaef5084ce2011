package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What explanations of an indicator's figures have in common. */
final class IndicatorExplanations {
    private final City city;
    private final Indicator indicator;
    private final int year;

    IndicatorExplanations(City city, IndicatorChoice choice) {
        this(city, choice.indicator(), choice.year());
    }

    IndicatorExplanations(City city, Indicator indicator, int year) {
        this.city = city;
        this.indicator = indicator;
        this.year = year;
    }

    /** A title of the kind, with indicator, area and year. */
    Map<String, String> title(String kind, @Nullable District district) {
        return title(kind, district, Map.of());
    }

    /** The same with a year to compare with. */
    Map<String, String> title(String kind, @Nullable District district, Map<String, String> since) {
        return Wording.say(
                "title." + kind,
                Map.of(
                        "indicator", Both.label(indicator),
                        "area", Explainer.area(city, district),
                        "since", since,
                        "year", Wording.year(year)));
    }

    Map<String, String> definition() {
        Map<String, String> said = Both.definition(indicator);
        return said.isEmpty() ? Wording.say("definition.not-stated") : said;
    }

    static Map<String, String> variable(String variable) {
        return Both.label("variable", variable);
    }

    Map<String, String> numerator() {
        return variable(indicator.numerator());
    }

    Map<String, String> denominator() {
        return variable(String.valueOf(indicator.denominator()));
    }

    /** Adds what is divided by what, in a district or the city. */
    void addInputs(ExplanationBuilder builder, Figure count, Figure reference, boolean ofCity) {
        addInput(builder, numerator(), count, ofCity, indicator.numerator());
        addInput(builder, denominator(), reference, ofCity, indicator.denominator());
    }

    private void addInput(
            ExplanationBuilder builder,
            Map<String, String> name,
            Figure number,
            boolean ofCity,
            @Nullable String variable) {
        Map<String, String> label = ofCity
                ? Wording.say("input.in-city", Map.of("name", name))
                : Wording.say("input.in-district", Map.of("name", name));
        builder.input(label, number, countUnit(variable), Source.ofVariable(city, variable));
    }

    /** Variables say no unit; those that count households say so in their names. */
    static String countUnit(@Nullable String variable) {
        return variable != null && variable.endsWith("households") ? "households" : "persons";
    }

    /** The range of a rate or quotient of a district, or that a full count has none. */
    Map<String, String> uncertainty(
            @Nullable District district, Figure low, Figure high, String unit, double designEffect) {
        if (district == null
                || !(low instanceof Figure.Value(double lowest))
                || !(high instanceof Figure.Value(double highest))) {
            return Wording.say("uncertainty.full-count");
        }
        Map<String, String> from = Wording.number(lowest, unit);
        Map<String, String> to = Wording.number(highest, unit);
        String households = indicator.householdVariable();
        Figure number =
                households == null ? Figure.noData() : city.observations().figure(households, district.id(), year);
        return number instanceof Figure.Value(double count)
                ? Wording.say(
                        "uncertainty.households",
                        Map.of("low", from, "high", to, "households", Wording.number(count, "households")))
                : Wording.say(
                        "uncertainty.design-effect",
                        Map.of("low", from, "high", to, "designEffect", Wording.number(designEffect, "index")));
    }

    /** How many districts are not shown, and whether a sum has them; nothing if all are. */
    @Nullable
    Map<String, String> hidden(String key) {
        long hidden = city.districts().stream().filter(this::isHidden).count();
        return hidden == 0
                ? null
                : Wording.say(
                        "hidden." + key,
                        Map.of("hidden", hidden, "of", city.districts().size()));
    }

    private boolean isHidden(District district) {
        return indicator.variables().stream()
                .anyMatch(variable -> city.observations().isHidden(variable, district.id(), year));
    }

    /** Series breaks so far, and estimates from former boundaries. */
    void addNotes(ExplanationBuilder builder, @Nullable District district) {
        IndicatorsApi.breaks(city, indicator).stream()
                .filter(each -> each.year() <= year)
                .forEach(each -> builder.note(Wording.say(
                        "note.series-break", Map.of("year", Wording.year(each.year()), "reason", each.reason()))));
        builder.noteIf(isEstimated(district), "former-boundaries");
    }

    private boolean isEstimated(@Nullable District district) {
        List<District> districts = district == null ? city.districts() : List.of(district);
        return districts.stream()
                .anyMatch(each -> indicator.variables().stream()
                        .anyMatch(variable -> city.observations().isEstimated(variable, each.id(), year)
                                && !city.observations().isHidden(variable, each.id(), year)));
    }
}
