package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures no analysis was made for: every answer is a defined result or says why there is none, never an error and never "NaN". */
class HostileFiguresTest {
    private static final List<String> REQUESTS = List.of(
            "/api/v1/indicators",
            "/api/v1/indicators/sgb2",
            "/api/v1/indicators/sgb2?scheme=fisher-jenks",
            "/api/v1/indicators/sgb2?scheme=box-plot",
            "/api/v1/indicators/sgb2?scheme=standard-deviation",
            "/api/v1/indicators/sgb2?scheme=manual&bounds=0.1,0.2",
            "/api/v1/concentration?indicator=sgb2",
            "/api/v1/concentration?indicator=sgb2&rule=deviation&overDispersion=true",
            "/api/v1/concentration?indicator=sgb2&rule=significance&threshold=1.15",
            "/api/v1/social-index",
            "/api/v1/equity?service=meeting-place&indicator=sgb2",
            "/api/v1/coverage?service=meeting-place&group=sgb2",
            "/api/v1/segregation?indicator=sgb2&groups=under-15,65-plus",
            "/api/v1/autocorrelation?indicator=sgb2",
            "/api/v1/autocorrelation?indicator=sgb2&statistic=gi-star&weights=band&metres=1",
            "/api/v1/housing-need?mode=model",
            "/api/v1/outlook?indicator=sgb2",
            "/api/v1/outlook?indicator=sgb2&district=morlautern&figure=quotient",
            "/api/v1/outlook?indicator=sgb2&district=morlautern&figure=count",
            "/api/v1/explain?figure=quotient&indicator=sgb2&district=morlautern",
            "/api/v1/explain?figure=segregation&part=gini&indicator=sgb2",
            "/api/v1/goals",
            "/api/v1/goals/transfer-concentration",
            "/api/v1/goals/social-mix",
            "/api/v1/districts",
            "/api/v1/reports/coverage-gap.json",
            "/api/v1/reports/coverage-gap.html");

    private static RunningCity city;

    @BeforeAll
    static void start() {
        city = RunningCity.start(true);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    /** Changes the last column of rows of a variable. */
    private static UnaryOperator<String> set(String variable, UnaryOperator<String> value) {
        return table -> table.lines()
                        .map(line -> {
                            String[] cells = line.split(",", -1);
                            if (cells.length == 4 && cells[2].equals(variable)) {
                                cells[3] = value.apply(cells[3]);
                            }
                            return String.join(",", cells);
                        })
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String year(String line) {
        return line.split(",", -1)[1];
    }

    private static UnaryOperator<String> keep(java.util.function.Predicate<String> line) {
        return table -> table.lines()
                        .filter(each -> each.startsWith("district") || line.test(each))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    static Stream<Named<UnaryOperator<String>>> tables() {
        return Stream.of(
                Named.of("nobody receives anything", set("sgb2-recipients", value -> "0")),
                Named.of("nobody lives there", set("population-under-67", value -> "0")),
                Named.of("more recipients than people", set("sgb2-recipients", value -> "999999")),
                Named.of(
                        "a million million of each",
                        table -> set("sgb2-recipients", value -> "1000000000000")
                                .apply(set("population-under-67", value -> "1000000000000")
                                        .apply(table))),
                Named.of(
                        "everybody everywhere the same",
                        table -> set("sgb2-recipients", value -> "100")
                                .apply(set("population-under-67", value -> "1000")
                                        .apply(table))),
                Named.of("broken persons", set("sgb2-recipients", value -> value + ".5")),
                Named.of(
                        "three years only",
                        keep(line -> Arrays.asList("2023", "2024", "2025").contains(year(line)))),
                Named.of("one district only", keep(line -> line.startsWith("Morlautern"))),
                Named.of("years that differ by district", keep(line -> {
                    boolean isEven = Integer.parseInt(year(line)) % 2 == 0;
                    return line.startsWith("Morlautern") == isEven;
                })),
                Named.of("no households behind the recipients", set("sgb2-households", value -> "0")),
                Named.of("more households than recipients", set("sgb2-households", value -> "99999")),
                Named.of("no denominators", keep(line -> !line.contains("population-under-67"))),
                Named.of("nothing at all", keep(line -> false)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyAnswerIsDefined(UnaryOperator<String> table) throws IOException {
        String before = city.read("indicators.csv");
        try {
            if (city.tryReimport("indicators.csv", table)) {
                for (String request : REQUESTS) {
                    var answer = city.get(request);
                    assertThat(answer.statusCode())
                            .as(request + "\n" + answer.body())
                            .isIn(200, 400, 404);
                    assertThat(answer.body()).as(request).doesNotContain("NaN", "Infinity", "∞");
                    if (!request.endsWith(".html")) {
                        assertThat(new ObjectMapper().readTree(answer.body())).isNotNull();
                    }
                }
            }
        } finally {
            assertThat(city.tryReimport("indicators.csv", ignored -> before)).isTrue();
        }
    }
}
