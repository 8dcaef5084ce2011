package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Equity;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /equity}: whether a service is reached as well where many people receive benefits as where few do. Fifths of the people and one index; districts are in
 * no order here.
 */
final class EquityApi {
    static final String LAYER = "equity";

    private final Request request;

    EquityApi(Request request) {
        this.request = request;
    }

    record Quintile(int quintile, double people, double coveredPeople, Figure coveredShare) {}

    /** @param reason {@code hidden}, {@code no-data}, {@code too-few}, {@code unknown} of the indicator, or why coverage is not known */
    record LeftOut(String district, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String service,
            @Nullable Double minutes,
            @Nullable Double metres,
            String profile,
            String status,
            String network,
            String indicator,
            Map<String, String> label,
            int year,
            double people,
            double coveredPeople,
            Figure concentrationIndex,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String reason,

            List<Quintile> quintiles,
            int districts,
            List<LeftOut> leftOut,
            List<CityApi.Source> sources,
            boolean demo,
            long dataVersion) {}

    /** Districts in an order and those that have no place in it. */
    record Areas(Equity equity, int districts, List<LeftOut> leftOut) {}

    void get(Context context) {
        Params params = new Params(
                context, "service", "minutes", "metres", "profile", "status", "network", "indicator", "year");
        View view = request.view(context);
        City city = view.city();
        Layers.require(city, LAYER);
        CoverageQuestion question = CoverageQuestions.read(params, view);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        request.json(context, view, "equity?" + question + "&" + choice.key(), () -> answer(city, question, choice));
    }

    private static Answer answer(City city, CoverageQuestion question, IndicatorChoice choice) {
        Coverage coverage = Coverage.of(city, question);
        Areas areas = areas(coverage, choice.indicator(), choice.year());
        Equity equity = areas.equity();
        Equity.Undefined undefined = equity.undefined();
        return new Answer(
                question.service(),
                question.limit() instanceof Limit.Minutes(double minutes) ? (Double) minutes : null,
                question.limit() instanceof Limit.Metres(double metres) ? (Double) metres : null,
                question.profile().id(),
                question.statuses().id(),
                coverage.onStreets() ? "streets" : "none",
                choice.indicator().id(),
                Both.label(choice.indicator()),
                choice.year(),
                equity.people(),
                equity.covered(),
                AnswerFigures.of(equity.concentrationIndex()),
                undefined == null ? null : Json.code(undefined),
                quintiles(equity),
                areas.districts(),
                areas.leftOut(),
                Stream.concat(
                                CoverageApi.sources(city).stream(),
                                IndicatorsApi.sources(city, choice.indicator()).stream())
                        .distinct()
                        .toList(),
                city.settings().demo(),
                city.dataVersion());
    }

    /** Only figures this audience may see go in; hidden and missing ones stay out and are named. */
    static Areas areas(Coverage coverage, Indicator indicator, int year) {
        List<Equity.Area> areas = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Coverage.OfDistrict d : coverage.districts()) {
            String id = d.district().id();
            Coverage.People people = d.people();
            switch (IndicatorFigures.value(coverage.city(), indicator, d.district(), year)) {
                case Figure.Hidden() -> leftOut.add(new LeftOut(id, "hidden"));
                case Figure.Missing(Figure.Reason reason) -> leftOut.add(new LeftOut(id, Json.code(reason)));
                case Figure.Value(double share) -> {
                    if (d.reason() == null) {
                        areas.add(new Equity.Area(share, people.known(), people.covered()));
                    } else {
                        leftOut.add(new LeftOut(id, Json.code(d.reason())));
                    }
                }
            }
        }
        return new Areas(Equity.of(areas), areas.size(), leftOut);
    }

    private static List<Quintile> quintiles(Equity equity) {
        List<Quintile> quintiles = new ArrayList<>();
        for (Equity.Quintile each : equity.quintiles()) {
            quintiles.add(new Quintile(
                    quintiles.size() + 1, each.people(), each.covered(), AnswerFigures.of(each.coveredShare())));
        }
        return quintiles;
    }
}
