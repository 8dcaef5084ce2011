package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** People of a district or of the city, as {@code /districts} and {@code /city} have them. */
final class PeopleExplainer implements Explainer {
    private static final String POPULATION = "population";

    @Override
    public List<String> parameters() {
        return List.of("district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        District district = DistrictsApi.find(params, city).orElse(null);
        return () -> explain(kind, city, district);
    }

    private static Explanation explain(String kind, City city, @Nullable District district) {
        Figure value = district == null ? CityApi.people(city) : city.registerFigure(district);
        List<District> districts = district == null ? city.districts() : List.of(district);
        return new ExplanationBuilder(kind, value, "persons")
                .title(Wording.say("title.people", Map.of("area", Explainer.area(city, district))))
                .definition(Both.label("definition", POPULATION))
                .formula(Wording.say(district == null ? "formula.people-city" : "formula.people"))
                .input(
                        IndicatorExplanations.variable(POPULATION),
                        value,
                        "persons",
                        Source.ofVariable(city, POPULATION))
                .uncertainty(Wording.say("uncertainty.full-count"))
                .noteIf(
                        districts.stream().anyMatch(each -> city.registerFigure(each) instanceof Figure.Missing),
                        district == null ? "people-from-cells" : "no-register")
                .noteIf(districts.stream().anyMatch(each -> isEstimated(city, each)), "former-boundaries")
                .build(city);
    }

    private static boolean isEstimated(City city, District district) {
        var year = city.observations().findLatestYear(POPULATION, district.id());
        return year.isPresent()
                && city.registerFigure(district) instanceof Figure.Value
                && city.observations().isEstimated(POPULATION, district.id(), year.getAsInt());
    }
}
