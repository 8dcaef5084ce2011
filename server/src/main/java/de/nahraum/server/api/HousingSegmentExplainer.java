package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.SeekerList;
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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Households of one size and one income class, or of one list, as the segments of {@code /housing-need} have them. */
final class HousingSegmentExplainer implements Explainer {
    private static final List<String> PARTS = List.of("demand", "served", "unmet", "least-unmet", "most-unmet");
    private static final String HOUSEHOLDS = "households";
    private static final int MOST_PERSONS = 99;

    /** Which households are meant: of an income class, or else of a list. */
    private record Households(
            @Nullable String incomeClass, @Nullable String list, int persons) {
        boolean are(HousingNeedApi.Segment segment) {
            return segment.persons() == persons
                    && (incomeClass == null
                            ? segment.list() != null && segment.list().equals(list)
                            : incomeClass.equals(segment.incomeClass()));
        }

        Map<String, String> words() {
            return Wording.say(incomeClass == null ? "value.list-" + list : "value.income-" + incomeClass);
        }
    }

    @Override
    public List<String> parameters() {
        return List.of("part", "mode", "stock", "incomeClass", "list", "persons", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        HousingNeedApi.Question question = HousingNeedApi.question(params, city);
        String part = Explainer.part(params, PARTS);
        Households households = households(params);
        District district = DistrictsApi.find(params, city).orElse(null);
        return () -> explain(kind, part, city, question, households, district);
    }

    private static Households households(Params params) {
        Optional<String> incomeClass = params.findChoice("incomeClass", IncomeClass.ids());
        Optional<String> list = params.findChoice("list", SeekerList.ids());
        if (incomeClass.isPresent() == list.isPresent()) {
            throw Problem.parameter(
                            "incomeClass",
                            incomeClass.orElse(null),
                            "Either an income class or a list.",
                            Stream.concat(IncomeClass.ids().stream(), SeekerList.ids().stream())
                                    .toList())
                    .raise();
        }
        int persons = params.integer("persons", 1, MOST_PERSONS)
                .orElseThrow(() -> Problem.parameter("persons", null, "Required.", List.of("1–" + MOST_PERSONS))
                        .raise());
        return new Households(incomeClass.orElse(null), list.orElse(null), persons);
    }

    private static Explanation explain(
            String kind,
            String part,
            City city,
            HousingNeedApi.Question question,
            Households households,
            @Nullable District district) {
        HousingNeedApi.Answer answer = HousingNeedApi.answer(city, question);
        HousingNeedApi.Amounts need = district == null
                ? answer.city()
                : Explainer.of(answer.districts(), city, district).need();
        HousingNeedApi.Segment segment =
                need.segments().stream().filter(households::are).findFirst().orElse(null);
        // The whole has no number where its parts may not be shown, and says why.
        Figure none = need.demand() instanceof Figure.Value ? Figure.noData() : need.demand();
        Figure demand = segment == null ? none : Figure.of((double) segment.demand());
        Figure served = segment == null ? none : Figure.of((double) segment.served());
        String mode = Json.code(question.mode());
        ExplanationBuilder builder = new ExplanationBuilder(kind, value(part, segment, none), HOUSEHOLDS)
                .title(Wording.say(
                        "title.housing-segment." + part,
                        Map.of(
                                "households", households.words(),
                                "persons", households.persons(),
                                "area", Explainer.area(city, district))))
                .definition(Wording.say("definition.housing-segment." + part))
                .formula(Wording.say("formula.housing-segment." + part))
                .parameter("mode", Wording.say("value." + mode))
                .parameter("stock", Wording.say("value." + answer.stock()))
                .parameter("households", households.words())
                .parameter("persons", Wording.number(households.persons(), "count"))
                .input(
                        Wording.say("input.segment-demand"),
                        demand,
                        HOUSEHOLDS,
                        Source.ofKinds(city, mode.equals("simple") ? "seekers" : "households"))
                .input(Wording.say("input.dwellings"), need.dwellings(), "dwellings", Source.ofKinds(city, "dwellings"))
                .input(Wording.say("input.segment-served"), served, HOUSEHOLDS, List.of())
                .uncertainty(Wording.say("uncertainty.least-need"));
        if (part.equals("unmet")) {
            builder.calculation(
                    "difference",
                    Map.of("left", new Operand(demand, HOUSEHOLDS), "right", new Operand(served, HOUSEHOLDS)));
        }
        return builder.noteIf(!mode.equals("simple"), "model").build(city);
    }

    private static Figure value(String part, HousingNeedApi.@Nullable Segment segment, Figure none) {
        if (segment == null) {
            return none;
        }
        return Figure.of((double)
                switch (part) {
                    case "demand" -> segment.demand();
                    case "served" -> segment.served();
                    case "unmet" -> segment.unmet();
                    case "least-unmet" -> segment.leastUnmet();
                    default -> segment.mostUnmet();
                });
    }
}
