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

/** The area of a district, as {@code /districts} has it. */
final class AreaExplainer implements Explainer {
    @Override
    public List<String> parameters() {
        return List.of("district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        District district = Explainer.requireDistrict(params, city);
        return () -> new ExplanationBuilder(kind, Figure.of(DistrictsApi.squareMetres(district)), "square-metres")
                .title(Wording.say("title.area", Map.of("area", Explainer.area(city, district))))
                .definition(Wording.say("definition.area"))
                .formula(Wording.say("formula.area"))
                .input(
                        Wording.say("input.boundary"),
                        Figure.of(district.shape().getLength()),
                        "metres",
                        Source.ofKinds(city, "districts"))
                .parameter("crs", Wording.name("EPSG:" + city.settings().epsg()))
                .uncertainty(Wording.say("uncertainty.area"))
                .build(city);
    }
}
