package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must hold of every explanation: it has the value of the answer the figure is in, says it in both languages, and tells nothing hidden. */
final class ExplanationChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UNFILLED = Pattern.compile("\\{\\w+|explain\\.|NaN|Infinity|∞|null");

    private ExplanationChecks() {}

    /**
     * A figure in an answer.
     *
     * @param explain parameters of the explanation, without the district
     * @param resource path of the answer
     * @param city where the city's figure is in it; empty if there is none
     * @param list where its districts are; empty if the explanation knows none
     * @param field of a district
     */
    record Case(String explain, String resource, String city, String list, String field) {
        @Override
        public String toString() {
            return explain;
        }
    }

    static List<Case> ofCases(String explain, String resource, String list, Map<String, String[]> parts) {
        List<Case> cases = new ArrayList<>();
        parts.forEach((part, at) -> cases.add(new Case(explain.replace("PART", part), resource, at[0], list, at[1])));
        return cases;
    }

    static String[] at(String city, String district) {
        return new String[] {city, district};
    }

    static JsonNode json(RunningCity city, String path) throws IOException {
        var answer = city.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static List<String> districts(RunningCity city) throws IOException {
        List<String> ids = new ArrayList<>();
        json(city, "districts")
                .path("features")
                .forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    static void assertSame(RunningCity city, Case of) throws IOException {
        JsonNode answer = json(city, of.resource());
        if (!of.city().isEmpty()) {
            assertExplains(json(city, "explain?figure=" + of.explain()), answer.at(of.city()), of.explain());
        }
        if (!of.list().isEmpty()) {
            List<String> ids = districts(city);
            assertThat(answer.at(of.list())).hasSameSizeAs(ids);
            for (int d = 0; d < ids.size(); d++) {
                String request = "explain?figure=" + of.explain() + "&district=" + ids.get(d);
                assertExplains(json(city, request), answer.at(of.list()).get(d).at(of.field()), request);
            }
        }
    }

    /** The value is this one, every text is there in both languages and filled in, and a hidden figure has no number in it. */
    static void assertExplains(JsonNode explanation, JsonNode value, String request) {
        assertThat(value.isMissingNode()).as(request).isFalse();
        assertThat(explanation.path("value")).as(request).isEqualTo(value);
        for (String text : List.of("title", "definition", "formula")) {
            assertThat(explanation.path(text).path("de").asText())
                    .as(request + " " + text)
                    .isNotEmpty();
            assertThat(explanation.path(text).path("en").asText())
                    .as(request + " " + text)
                    .isNotEmpty();
        }
        assertThat(texts(explanation))
                .as(request)
                .noneMatch(text -> UNFILLED.matcher(text).find());
        assertThat(explanation.path("inputs")).as(request).isNotEmpty();
        if (value.isNumber()) {
            assertThat(explanation.path("uncertainty").isObject()).as(request).isTrue();
        } else {
            assertThat(explanation.path("calculation").isNull()).as(request).isTrue();
        }
        if (value.path("hidden").asBoolean()) {
            assertThat(explanation.path("uncertainty").isNull()).as(request).isTrue();
            assertThat(explanation.path("hidden").path("de").asText())
                    .as(request)
                    .isEqualTo("Zum Schutz einzelner Menschen ausgeblendet.");
            explanation
                    .path("inputs")
                    .forEach(input -> assertThat(
                                    input.path("value").path("hidden").asBoolean())
                            .as(request)
                            .isTrue());
        }
    }

    /** The same for counts, which answers write without a decimal point. */
    static void assertExplainsNumber(JsonNode explanation, JsonNode value, String request) {
        if (value.isNumber()) {
            assertThat(explanation.path("value").asDouble()).as(request).isEqualTo(value.asDouble());
            assertExplains(explanation, explanation.path("value"), request);
        } else {
            assertExplains(explanation, value, request);
        }
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        for (Iterator<JsonNode> each = node.elements(); each.hasNext(); ) {
            texts.addAll(texts(each.next()));
        }
        return texts;
    }
}
