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

/** Whether like lies beside like, as {@code /autocorrelation} has it. */
final class AutocorrelationExplainer implements Explainer {
    private static final List<String> CITY_PARTS = List.of("statistic", "z", "p");
    private static final List<String> DISTRICT_PARTS = List.of("statistic", "z", "p", "q");

    @Override
    public List<String> parameters() {
        return List.of(
                "part", "indicator", "year", "statistic", "weights", "k", "metres", "permutations", "seed", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        AutocorrelationApi.Question question = AutocorrelationApi.question(params, city);
        District district = DistrictsApi.find(params, city).orElse(null);
        String part = Explainer.part(params, district == null ? CITY_PARTS : DISTRICT_PARTS);
        return () -> explain(kind, part, city, question, district);
    }

    private static Explanation explain(
            String kind, String part, City city, AutocorrelationApi.Question question, @Nullable District district) {
        AutocorrelationApi.Answer answer = AutocorrelationApi.answer(city, question);
        IndicatorExplanations words = new IndicatorExplanations(city, question.choice());
        boolean isProbability = part.equals("p") || part.equals("q");
        String of = (district == null ? "city." : "district.")
                + (isProbability || part.equals("z") ? part : answer.statistic());
        ExplanationBuilder builder = new ExplanationBuilder(
                        kind, value(part, answer, city, district), isProbability ? "probability" : "index")
                .title(words.title("autocorrelation." + part, district))
                .definition(Wording.say("definition.autocorrelation"))
                .formula(Wording.say("formula.autocorrelation." + of))
                .parameter("statistic", Wording.say("value." + answer.statistic()))
                .parameter("weights", weights(answer.weights()))
                .parameter("permutations", Wording.number(answer.permutations(), "count"))
                .parameter("seed", Wording.name(String.valueOf(answer.seed())))
                .input(Wording.say("input.areas"), Figure.of(answer.areas()), "count", List.of());
        if (district != null) {
            builder.input(
                    Both.label(question.choice().indicator()),
                    Explainer.of(answer.districts(), city, district).value(),
                    IndicatorsApi.unit(question.choice().indicator()),
                    question.choice().indicator().variables().stream()
                            .flatMap(variable -> Source.ofVariable(city, variable).stream())
                            .distinct()
                            .toList());
        }
        words.addNotes(builder, district);
        return builder.uncertainty(Wording.say(
                        district == null ? "uncertainty.randomisation" : "uncertainty.permutations",
                        Map.of(
                                "permutations", Wording.number(answer.permutations(), "count"),
                                "seed", Wording.name(String.valueOf(answer.seed())))))
                .hidden(words.hidden("not-in-sum"))
                .noteIf(answer.reason() != null, String.valueOf(answer.reason()))
                .build(city);
    }

    private static Figure value(String part, AutocorrelationApi.Answer answer, City city, @Nullable District district) {
        if (district == null) {
            return switch (part) {
                case "z" -> answer.z();
                case "p" -> answer.p();
                default -> answer.figure();
            };
        }
        AutocorrelationApi.OfDistrict of = Explainer.of(answer.districts(), city, district);
        return switch (part) {
            case "z" -> of.z();
            case "p" -> of.p();
            case "q" -> of.q();
            default -> of.statistic();
        };
    }

    private static Map<String, String> weights(AutocorrelationApi.Neighbourhood weights) {
        return Wording.say(
                "value." + weights.kind(),
                Map.of(
                        "k", weights.k() == null ? "" : weights.k(),
                        "metres", weights.metres() == null ? "" : Wording.number(weights.metres(), "metres")));
    }
}
