package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A district's social index, as {@code /social-index} has it. */
final class SocialIndexExplainer implements Explainer {
    private static final List<String> PARTS = List.of("status", "dynamics", "z");
    private static final String PART_INDICATOR = "part-indicator";

    @Override
    public List<String> parameters() {
        return List.of("part", PART_INDICATOR, "year", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        SocialIndexApi.Question question = SocialIndexApi.question(params, city);
        String part = Explainer.part(params, PARTS);
        District district = Explainer.requireDistrict(params, city);
        if (part.equals("z")) {
            List<String> ids = question.parts().stream().map(Indicator::id).toList();
            String id = params.findChoice(PART_INDICATOR, ids)
                    .orElseThrow(() -> Problem.parameter(PART_INDICATOR, null, "Required.", ids)
                            .raise());
            Indicator indicator = question.parts().get(ids.indexOf(id));
            return () -> explainZ(kind, city, question, indicator, district);
        }
        return () -> explain(kind, part, city, question, district);
    }

    private static Explanation explain(
            String kind, String part, City city, SocialIndexApi.Question question, District district) {
        SocialIndexApi.Answer answer = SocialIndexApi.answer(city, question);
        SocialIndexApi.OfDistrict of = Explainer.of(answer.districts(), city, district);
        boolean isStatus = part.equals("status");
        Figure value = isStatus ? of.status() : of.dynamics();
        ExplanationBuilder builder = new ExplanationBuilder(kind, value, "index")
                .title(Wording.say(
                        "title.social-index." + part,
                        Map.of(
                                "area", Explainer.area(city, district),
                                "year", Wording.year(answer.year()),
                                "fromYear", Wording.year(answer.fromYear()))))
                .definition(Wording.say("definition.social-index." + part))
                .formula(Wording.say("formula.social-index." + part))
                .calculation(isStatus ? calculation(answer, of) : null)
                .parameter("minimumPeople", Wording.number(answer.minimumPeople(), "persons"))
                .parameter("cuts", cuts(isStatus ? answer.statusCuts() : answer.dynamicsCuts()))
                .uncertainty(Wording.say("uncertainty.index"));
        for (SocialIndexSettings.Weighted weighted :
                city.settings().socialIndex().indicators()) {
            Map<String, String> label =
                    city.indicators().find(weighted.id()).map(Both::label).orElse(Wording.name(weighted.id()));
            builder.parameter(
                    Wording.say("parameter.weight", Map.of("name", label)),
                    weight(weighted.weight(), Json.code(weighted.direction())));
        }
        for (Indicator indicator : question.parts()) {
            IndicatorExplanations words = new IndicatorExplanations(city, indicator, answer.year());
            builder.input(
                    Both.label(indicator),
                    IndicatorFigures.value(city, indicator, district, answer.year()),
                    IndicatorsApi.unit(indicator),
                    sources(city, indicator));
            words.addNotes(builder, district);
            // Of the dynamics the standardised changes are told nowhere.
            if (isStatus) {
                builder.input(
                        Wording.say("input.z", Map.of("name", Both.label(indicator))),
                        AnswerFigures.of(of.z().get(indicator.id()), Figure.noData()),
                        "index",
                        List.of());
            }
        }
        (isStatus ? answer.withoutPart() : answer.withoutPartInDynamics())
                .forEach((id, reason) -> builder.note(Wording.say(
                        "note.without-part-" + reason,
                        Map.of(
                                "name",
                                city.indicators().find(id).map(Both::label).orElse(Wording.name(id))))));
        if (answer.hidden() > 0) {
            builder.hidden(Wording.say(
                    "hidden.not-in-sum",
                    Map.of("hidden", answer.hidden(), "of", city.districts().size())));
        }
        return builder.build(city);
    }

    /** One of the standardised values the status is made of. */
    private static Explanation explainZ(
            String kind, City city, SocialIndexApi.Question question, Indicator indicator, District district) {
        SocialIndexApi.Answer answer = SocialIndexApi.answer(city, question);
        SocialIndexApi.OfDistrict of = Explainer.of(answer.districts(), city, district);
        Figure none = of.status() instanceof Figure.Value ? Figure.noData() : of.status();
        IndicatorExplanations words = new IndicatorExplanations(city, indicator, answer.year());
        ExplanationBuilder builder = new ExplanationBuilder(
                        kind, AnswerFigures.of(of.z().get(indicator.id()), none), "index")
                .title(words.title("social-index.z", district))
                .definition(Wording.say("definition.social-index.z"))
                .formula(Wording.say("formula.social-index.z"))
                .parameter("minimumPeople", Wording.number(answer.minimumPeople(), "persons"))
                .input(
                        Both.label(indicator),
                        IndicatorFigures.value(city, indicator, district, answer.year()),
                        IndicatorsApi.unit(indicator),
                        sources(city, indicator))
                .uncertainty(Wording.say("uncertainty.index"));
        answer.indicators().stream()
                .filter(part -> part.id().equals(indicator.id()))
                .forEach(part -> builder.parameter(
                        Wording.say("parameter.weight", Map.of("name", part.label())),
                        weight(part.weight(), part.direction())));
        words.addNotes(builder, district);
        if (answer.hidden() > 0) {
            builder.hidden(Wording.say(
                    "hidden.not-in-sum",
                    Map.of("hidden", answer.hidden(), "of", city.districts().size())));
        }
        return builder.build(city);
    }

    private static Map<String, String> weight(double weight, String direction) {
        return Wording.say(
                "value.weight",
                Map.of(
                        "weight", Wording.number(weight, "index"),
                        "direction", Wording.say("value." + direction)));
    }

    private static List<Source> sources(City city, Indicator indicator) {
        return indicator.variables().stream()
                .flatMap(variable -> Source.ofVariable(city, variable).stream())
                .distinct()
                .toList();
    }

    private static Map<String, String> cuts(List<Double> cuts) {
        return Wording.join(
                cuts.stream().map(cut -> Wording.number(cut, "index")).toList(), " · ");
    }

    /** Weights times standardised values, divided by how far the sums of all districts spread. */
    private static @Nullable Map<String, String> calculation(
            SocialIndexApi.Answer answer, SocialIndexApi.OfDistrict of) {
        double[] sums = answer.districts().stream()
                .filter(each -> !each.z().isEmpty())
                .mapToDouble(each -> sum(answer, each))
                .toArray();
        double spread =
                Math.sqrt(Arrays.stream(sums).map(sum -> sum * sum).average().orElse(0));
        if (of.z().isEmpty() || !(of.status() instanceof Figure.Value(double status)) || spread < 1e-9) {
            return null;
        }
        List<Map<String, String>> parts = new ArrayList<>();
        for (SocialIndexApi.Part part : answer.indicators()) {
            double z = of.z().getOrDefault(part.id(), 0.0);
            parts.add(Wording.say(
                    "calculation.weighted",
                    Map.of("weight", Wording.number(part.weight(), "index"), "z", Wording.number(z, "index"))));
        }
        return Wording.say(
                "calculation.social-index",
                Map.of(
                        "parts", Wording.join(parts, " + "),
                        "spread", Wording.number(spread, "index"),
                        "value", Wording.number(status, "index")));
    }

    /** Standardised values have the mean 0, and so have their sums. */
    private static double sum(SocialIndexApi.Answer answer, SocialIndexApi.OfDistrict of) {
        return answer.indicators().stream()
                .mapToDouble(part -> part.weight() * of.z().getOrDefault(part.id(), 0.0))
                .sum();
    }
}
