package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many places {@code /places} lists, in the city or in a district; protected ones are never among them. */
final class PlacesExplainer implements Explainer {
    @Override
    public List<String> parameters() {
        return List.of("kind", "status", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        PlacesApi.Question question = PlacesApi.question(params);
        District district = DistrictsApi.find(params, city).orElse(null);
        return () -> explain(kind, city, question, district);
    }

    private static Explanation explain(
            String kind, City city, PlacesApi.Question question, @Nullable District district) {
        List<Place> places = PlacesApi.places(city, question).stream()
                .filter(place -> district == null || PlacesApi.isIn(city, place, district.id()))
                .toList();
        Figure value = Figure.of(places.size());
        Map<String, String> what = question.kind()
                .map(PlaceKind::id)
                .map(id -> Both.label("service", id))
                .orElseGet(() -> Wording.say("value.all-kinds"));
        Optional<Status> status = question.status();
        ExplanationBuilder builder = new ExplanationBuilder(kind, value, "count")
                .title(Wording.say("title.places", Map.of("kind", what, "area", Explainer.area(city, district))))
                .definition(Wording.say("definition.places"))
                .formula(Wording.say(district == null ? "formula.places-city" : "formula.places"))
                .parameter("kind", what)
                .parameter(
                        "status",
                        Wording.say(
                                status.map(each -> "value.status-" + each.id()).orElse("value.all-statuses")))
                .uncertainty(Wording.say("uncertainty.places"));
        for (Status each : Status.values()) {
            if (status.isEmpty() || status.get() == each) {
                long count =
                        places.stream().filter(place -> place.status() == each).count();
                builder.input(
                        Wording.say("value.status-" + each.id()),
                        Figure.of((double) count),
                        "count",
                        Source.ofKinds(city, "places"));
            }
        }
        return builder.build(city);
    }
}
