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
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Dwellings whose binding ends in a year, as {@code /housing-need} has them by district; of the city the sum. */
final class ExpiringExplainer implements Explainer {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    @Override
    public List<String> parameters() {
        return List.of("year", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        HousingNeedApi.Question question = HousingNeedApi.question(params, city);
        int year = params.integer("year", FIRST_YEAR, LAST_YEAR)
                .orElseThrow(() -> Problem.parameter("year", null, "Required.", List.of(FIRST_YEAR + "–" + LAST_YEAR))
                        .raise());
        District district = DistrictsApi.find(params, city).orElse(null);
        return () -> explain(kind, year, city, question, district);
    }

    private static Explanation explain(
            String kind, int year, City city, HousingNeedApi.Question question, @Nullable District district) {
        List<HousingNeedApi.OfDistrict> all =
                HousingNeedApi.answer(city, question).districts();
        List<HousingNeedApi.OfDistrict> asked = district == null ? all : List.of(Explainer.of(all, city, district));
        boolean isHidden = asked.stream().anyMatch(each -> each.expiring() == null);
        List<Long> counts = asked.stream()
                .map(HousingNeedApi.OfDistrict::expiring)
                .filter(Objects::nonNull)
                .map(expiring -> expiring.get(year))
                .filter(Objects::nonNull)
                .toList();
        Figure value = counts.isEmpty()
                ? (isHidden ? Figure.HIDDEN : Figure.noData())
                : Figure.of((double) counts.stream().mapToLong(Long::longValue).sum());
        return new ExplanationBuilder(kind, value, "dwellings")
                .title(Wording.say(
                        "title.expiring", Map.of("area", Explainer.area(city, district), "year", Wording.year(year))))
                .definition(Wording.say("definition.expiring"))
                .formula(Wording.say(district == null ? "formula.expiring-city" : "formula.expiring"))
                .input(Wording.say("input.expiring"), value, "dwellings", Source.ofKinds(city, "dwellings"))
                .uncertainty(Wording.say("uncertainty.full-count"))
                .build(city);
    }
}
