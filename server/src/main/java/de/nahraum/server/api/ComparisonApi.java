package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.archive.Comparisons;
import de.nahraum.server.archive.Comparisons.Outcome;
import de.nahraum.server.archive.ReportComparison;
import de.nahraum.server.json.Json;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.text.Language;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code /reports/comparison}: any two filed reports side by side. */
final class ComparisonApi {
    private static final int GREATEST = 999_999_999;

    private final Request request;
    private final Comparisons comparisons;

    ComparisonApi(Request request, Comparisons comparisons) {
        this.request = request;
        this.comparisons = comparisons;
    }

    void get(Context context) {
        Params params = new Params(context, "from", "to", "lang", "audience");
        // While nothing at all is there for the one who asks, no report is either.
        request.view(context);
        Audience reader = request.isInternal(context) ? Audience.INTERNAL : Audience.PUBLIC;
        List<String> allowed = Arrays.stream(Audience.values())
                .filter(each -> reader == Audience.INTERNAL || each == Audience.PUBLIC)
                .map(Json::code)
                .toList();
        Comparisons.Wish wish = new Comparisons.Wish(
                number(params, "from"),
                number(params, "to"),
                reader,
                params.findChoice("audience", allowed)
                        .map(code -> Audience.valueOf(code.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                params.code("lang", Language.ids(), Language::find, Language.DE));
        answer(context, params, wish);
    }

    private static int number(Params params, String name) {
        return params.integer(name, 1, GREATEST)
                .orElseThrow(() -> params.problem(name, null, "Required.", List.of("number of a filed report")));
    }

    private void answer(Context context, Params params, Comparisons.Wish wish) {
        switch (comparisons.compare(wish)) {
            case Outcome.Compared(ReportComparison comparison) ->
                Request.bytes(context, "application/json; charset=utf-8", Json.bytes(comparison));
            case Outcome.Same(int number) ->
                throw params.problem(
                        "to",
                        String.valueOf(number),
                        "The same report twice.",
                        List.of("another report than " + number));
            case Outcome.Unknown(int number, List<Integer> known) ->
                throw Problem.unknownId(
                                number == wish.one() ? "from" : "to",
                                String.valueOf(number),
                                known.stream().map(String::valueOf).toList())
                        .raise();
            case Outcome.NoPaper(int number, Audience audience) ->
                throw Problem.unknownId(
                                "audience",
                                Json.code(audience),
                                List.of("one for which reports " + wish.one() + " and " + wish.other()
                                        + " both have a paper; report " + number + " has none"))
                        .raise();
            case Outcome.Withdrawn(int number, FiledReport.Withdrawal withdrawal) ->
                throw FiledReportsApi.withdrawn(number, withdrawal).raise();
            case Outcome.Busy() -> {
                context.header("Retry-After", "5");
                throw Problem.of(
                                Problem.UNAVAILABLE,
                                "busy",
                                "Busy",
                                "Another comparison is being worked out. Try again soon.")
                        .raise();
            }
        }
    }
}
