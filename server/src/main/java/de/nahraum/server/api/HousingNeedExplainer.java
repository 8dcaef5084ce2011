package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.ExplanationBuilder.Operand;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which dwellings are missing, as {@code /housing-need} has it. */
final class HousingNeedExplainer implements Explainer {
    private static final List<String> PARTS =
            List.of("demand", "dwellings", "served", "unmet", "unmet-share", "served-share");
    private static final String HOUSEHOLDS = "households";

    @Override
    public List<String> parameters() {
        return List.of("part", "mode", "stock", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        HousingNeedApi.Question question = HousingNeedApi.question(params, city);
        String part = Explainer.part(params, PARTS);
        District district = DistrictsApi.find(params, city).orElse(null);
        return () -> explain(kind, part, city, question, district);
    }

    private static Explanation explain(
            String kind, String part, City city, HousingNeedApi.Question question, @Nullable District district) {
        HousingNeedApi.Answer answer = HousingNeedApi.answer(city, question);
        HousingNeedApi.OfDistrict of = district == null ? null : Explainer.of(answer.districts(), city, district);
        HousingNeedApi.Amounts need = of == null ? answer.city() : of.need();
        String mode = Json.code(question.mode());
        List<Source> households = Source.ofKinds(city, mode.equals("simple") ? "seekers" : "households");
        ExplanationBuilder builder = builder(kind, part, need)
                .title(Wording.say("title.housing-need." + part, Map.of("area", Explainer.area(city, district))))
                .definition(Wording.say("definition.housing-need." + part))
                .formula(Wording.say("formula.housing-need." + part))
                .parameter("mode", Wording.say("value." + mode))
                .parameter("stock", Wording.say("value." + answer.stock()))
                .input(Wording.say("input.demand"), need.demand(), HOUSEHOLDS, households)
                .input(Wording.say("input.dwellings"), need.dwellings(), "dwellings", Source.ofKinds(city, "dwellings"))
                .input(Wording.say("input.served"), need.served(), HOUSEHOLDS, List.of())
                .uncertainty(Wording.say("uncertainty.least-need"));
        HousingNeedApi.Quality quality = of == null ? null : of.quality();
        String grade = of == null ? answer.grade() : quality == null ? null : quality.grade();
        if (grade != null) {
            builder.parameter("grade", Both.label("grade", grade));
        }
        String reason = of == null ? answer.reason() : of.reason();
        if (reason != null) {
            builder.note(Both.label("goal.note", reason));
        }
        return builder.noteIf(!mode.equals("simple"), "model").build(city);
    }

    private static ExplanationBuilder builder(String kind, String part, HousingNeedApi.Amounts need) {
        Operand demand = new Operand(need.demand(), HOUSEHOLDS);
        Operand served = new Operand(need.served(), HOUSEHOLDS);
        return switch (part) {
            case "demand" -> new ExplanationBuilder(kind, need.demand(), HOUSEHOLDS);
            case "dwellings" -> new ExplanationBuilder(kind, need.dwellings(), "dwellings");
            case "served" -> new ExplanationBuilder(kind, need.served(), HOUSEHOLDS);
            case "unmet" ->
                new ExplanationBuilder(kind, need.unmet(), HOUSEHOLDS)
                        .calculation("difference", Map.of("left", demand, "right", served));
            case "unmet-share" ->
                new ExplanationBuilder(kind, unmetShare(need), "fraction")
                        .calculation(
                                "division", Map.of("left", new Operand(need.unmet(), HOUSEHOLDS), "right", demand));
            default ->
                new ExplanationBuilder(kind, need.servedShare(), "fraction")
                        .calculation("division", Map.of("left", served, "right", demand));
        };
    }

    /** The answer has its two parts. Where one of them is not shown, neither is the share. */
    private static Figure unmetShare(HousingNeedApi.Amounts need) {
        if (!(need.unmet() instanceof Figure.Value(double unmet))) {
            return need.unmet();
        }
        if (!(need.demand() instanceof Figure.Value(double demand))) {
            return need.demand();
        }
        return demand > 0 ? Figure.of(unmet / demand) : Figure.missing(Figure.Reason.UNKNOWN);
    }
}
