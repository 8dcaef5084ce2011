package de.nahraum.server.api;

import de.nahraum.server.explain.Explanation;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code /explain}: what stands behind a figure some page shows. */
final class ExplainApi {
    private static final String FIGURE = "figure";
    private static final Map<String, Explainer> EXPLAINERS = new LinkedHashMap<>();

    static {
        EXPLAINERS.put("indicator", new IndicatorExplainer());
        RateExplainer.KINDS.forEach(kind -> EXPLAINERS.put(kind, new RateExplainer()));
        TailExplainer.KINDS.forEach(kind -> EXPLAINERS.put(kind, new TailExplainer()));
        EXPLAINERS.put("distance", new DistanceExplainer());
        EXPLAINERS.put("coverage", new CoverageExplainer());
        EXPLAINERS.put("equity", new EquityExplainer());
        EXPLAINERS.put("hours", new HoursExplainer());
        EXPLAINERS.put("evening", new EveningExplainer());
        EXPLAINERS.put("places", new PlacesExplainer());
        EXPLAINERS.put("people", new PeopleExplainer());
        EXPLAINERS.put("area", new AreaExplainer());
        EXPLAINERS.put("goal", new GoalExplainer());
        EXPLAINERS.put("social-index", new SocialIndexExplainer());
        EXPLAINERS.put("segregation", new SegregationExplainer());
        EXPLAINERS.put("autocorrelation", new AutocorrelationExplainer());
        EXPLAINERS.put("housing-need", new HousingNeedExplainer());
        EXPLAINERS.put("housing-segment", new HousingSegmentExplainer());
        EXPLAINERS.put("expiring", new ExpiringExplainer());
        EXPLAINERS.put("subsidised-share", new SubsidisedShareExplainer());
        EXPLAINERS.put("outlook", new OutlookExplainer());
    }

    private final Request request;

    ExplainApi(Request request) {
        this.request = request;
    }

    static List<String> kinds() {
        return List.copyOf(EXPLAINERS.keySet());
    }

    /** A figure of a what-if. Nothing of it is kept. */
    void post(Context context) {
        View view = request.view(context);
        Request.unkept(context, ScenarioExplainer.explain(JsonBody.of(context), view));
    }

    void get(Context context) {
        View view = request.view(context);
        String kind = context.queryParam(FIGURE);
        Explainer explainer = kind == null ? null : EXPLAINERS.get(kind);
        if (kind == null || explainer == null) {
            throw Problem.parameter(
                            FIGURE, kind, kind == null ? "Required." : "Not one of the allowed values.", kinds())
                    .raise();
        }
        Params params = new Params(
                context,
                Stream.concat(Stream.of(FIGURE), explainer.parameters().stream())
                        .toArray(String[]::new));
        Supplier<Explanation> explanation = explainer.ask(kind, params, view);
        request.json(context, view, "explain?" + params.canonical(), explanation::get);
    }
}
