package de.nahraum.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.server.api.ToldNumbers.Count;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A small city that calls everything public, whose figures about people are not made safe by anybody, and that releases them twice, the second time with
 * corrections; with all somebody outside can read of it over HTTP, and what is true.
 */
final class CityReadTwice implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Routes whose answers are read, as numbers or word by word. */
    static final Set<String> ATTACKED = Set.of(
            "/api/v1/districts",
            "/api/v1/districts/{id}",
            "/api/v1/indicators",
            "/api/v1/indicators/{id}",
            "/api/v1/concentration",
            "/api/v1/social-index",
            "/api/v1/segregation",
            "/api/v1/autocorrelation",
            "/api/v1/housing-need",
            "/api/v1/outlook",
            "/api/v1/explain",
            "/api/v1/coverage",
            "/api/v1/equity",
            "/api/v1/scenarios/evaluate",
            "/api/v1/siting",
            "/api/v1/goals",
            "/api/v1/goals/{id}",
            "/api/v1/reports/comparison",
            "/api/v1/reports/coverage-gap.html",
            "/api/v1/reports/coverage-gap.pdf",
            "/api/v1/reports/coverage-gap.docx",
            "/api/v1/reports/coverage-gap.xlsx",
            "/api/v1/reports/coverage-gap.json");

    private final RunningCity city;
    private final List<Map<Count, Long>> truths = new ArrayList<>();
    private final List<Map<Count, Long>> told = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    private CityReadTwice() {
        String ids = "sgb2 sgb2-under-15 sgb12 housing-benefit unemployed population households under-15 65-plus"
                + " foreign-nationals migration-history concentration social-index segregation autocorrelation housing-need equity"
                + " transfer-concentration adequate-dwellings social-mix subsidised-housing";
        String everything = Arrays.stream(ids.split(" "))
                .map(id -> "  " + id + ": public\n")
                .collect(Collectors.joining());
        city = RunningCity.start(
                false,
                settings -> settings.replace("publish: internal", "publish: public")
                        .replace("visibility:\n", "visibility:\n" + everything));
        try {
            city.release();
            city.fileReport();
            read();
            city.reimport("indicators.csv", CityReadTwice::corrected);
            city.release();
            // To be compared with the first: what is in between was told by neither.
            city.fileReport();
            read();
        } catch (IOException e) {
            city.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Gives tests the one city: reading everything takes long, and reading changes nothing. */
    static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == CityReadTwice.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(CityReadTwice.class))
                    .computeIfAbsent(CityReadTwice.class, key -> new CityReadTwice(), CityReadTwice.class);
        }
    }

    RunningCity city() {
        return city;
    }

    /** All that is true, by release. */
    List<Map<Count, Long>> truths() {
        return truths;
    }

    /** All that is told, by release. */
    List<Map<Count, Long>> told() {
        return told;
    }

    /** Every answer that was read. */
    List<String> answers() {
        return answers;
    }

    /** The city as people inside see it. */
    City whole() {
        return city.nahraum().live().findView(Audience.INTERNAL).orElseThrow().city();
    }

    /** What is spoken of and not told, in the first (0) or second (1) release. */
    Set<Count> hidden(int release) {
        Set<Count> hidden = new HashSet<>();
        Set<String> spokenOf =
                told.get(release).keySet().stream().map(Count::variable).collect(Collectors.toSet());
        truths.get(release).keySet().stream()
                .filter(key ->
                        spokenOf.contains(key.variable()) && !key.district().isEmpty())
                .filter(key -> !told.get(release).containsKey(key))
                .forEach(hidden::add);
        return hidden;
    }

    JsonNode get(String path) throws IOException {
        return JSON.readTree(city.get(path).body());
    }

    @Override
    public void close() {
        city.close();
    }

    /** Every ninth figure of the last two years is one or two more or less: as offices correct their tables. */
    private static String corrected(String table) {
        List<String> lines = new ArrayList<>(List.of(table.split("\n")));
        int counted = 0;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).strip().split(",");
            boolean isRecent = cells.length == 4 && Integer.parseInt(cells[1]) >= 2024;
            if (isRecent
                    && counted++ % 9 == 0
                    && !cells[2].startsWith("population")
                    && !cells[2].equals("households")) {
                long value = Long.parseLong(cells[3]);
                cells[3] = String.valueOf(counted % 2 == 0 ? value + 1 : Math.max(0, value - 2));
                lines.set(i, String.join(",", cells));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void read() throws IOException {
        Map<Count, Long> truth = new LinkedHashMap<>();
        City whole = whole();
        for (String variable : new TreeSet<>(whole.observations().variables())) {
            for (int year : whole.observations().years(variable)) {
                double sum = 0;
                for (District district : whole.districts()) {
                    double value = whole.observations()
                            .find(variable, district.id(), year)
                            .orElse(0);
                    truth.put(new Count(variable, year, district.id()), Math.round(value));
                    sum += value;
                }
                truth.put(new Count(variable, year, ""), Math.round(sum));
            }
        }
        truths.add(truth);
        told.add(ToldNumbers.read(city, whole, answers));
        for (Map.Entry<String, List<String>> requests : AudienceTest.REQUESTS.entrySet()) {
            if (ATTACKED.contains(requests.getKey())) {
                for (String request : requests.getValue()) {
                    answers.add(city.get(request).body());
                }
            }
        }
        answers.add(city.postJson("/api/v1/scenarios/evaluate", """
                        {"service":"meeting-place","cells":true,"edits":[{"op":"standard","minutes":5}]}""").body());
        answers.add(city.postJson("/api/v1/explain", """
                        {"figure":"scenario","part":"covered-share","service":"meeting-place","edits":[{"op":"standard","minutes":5}]}""").body());
        for (District district : whole.districts()) {
            answers.add(city.get("/api/v1/districts/" + district.id()).body());
        }
    }
}
