package de.nahraum.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.IndicatorRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/indicators.md says what the registry and the locale files say: it is written from them, and differs from them never. */
class IndicatorsDocTest {
    /** Set to {@code true} it writes the page instead of comparing it. */
    private static final String WRITE = "nahraum.write-docs";

    private static final String HEAD = """
            # Indicators

            Written by `IndicatorsDocTest` from the registry (`IndicatorRegistry.BUILT_IN`) and the locale files; do not edit it by hand.

            An indicator is a **rate** (numerator divided by denominator, a fraction) or a **count**. Numerator, denominator and households are *variables*: the
            names under which a city delivers its numbers (`kind: population` and `kind: indicators` in [city-folder.md](city-folder.md)). Below the minimum
            denominator no rate is given. Where a variable of households is named, the range of small numbers is over them, for benefits come in households.

            ## Built in

            """;

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(
                        "| id | Name | name | unit | numerator | denominator | at least | households | direction | theme |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|\n");
        for (Indicator indicator : IndicatorRegistry.BUILT_IN) {
            String id = indicator.id();
            page.append("| `%s` | %s | %s | %s | `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            id,
                            text(Language.DE, "indicator." + id),
                            text(Language.EN, "indicator." + id),
                            code(indicator.unit()),
                            indicator.numerator(),
                            variable(indicator.denominator()),
                            indicator.isRate() ? String.valueOf(indicator.minimumDenominator()) : "–",
                            variable(indicator.householdVariable()),
                            code(indicator.direction()),
                            code(indicator.theme())));
        }
        page.append("\n## What they count\n\n");
        for (Indicator indicator : IndicatorRegistry.BUILT_IN) {
            String id = indicator.id();
            page.append("### %s\n%s  \n%s\n\n"
                    .formatted(id, text(Language.DE, "definition." + id), text(Language.EN, "definition." + id)));
        }
        return page.append("""
            ## A city's own

            An entry of `indicators:` in `city.yaml` changes the built-in indicator of the same id, or adds one:

            ```yaml
            indicators:
              - id: sports-club
                label: {de: "Menschen im Sportverein", en: "People in a sports club"}
                definition: {de: "Mitglieder eines Sportvereins am 1. Januar, geteilt durch alle Einwohnerinnen und Einwohner."}
                numerator: sports-club-members
                denominator: population
                minimumDenominator: 100
                theme: social
                direction: higher-is-better
            visibility: {sports-club: public}
            seriesBreaks: [{indicator: sports-club, year: 2020, reason: "Seitdem zählen auch Mitglieder ohne Wettkampf"}]
            ```

            | field | meaning |
            |---|---|
            | `id` | `[a-z0-9-]+`; required |
            | `label` | name by language. One that is said in one language only is said in the others too; without any the built-in name, else the id |
            | `definition` | what is counted, by language; as with `label` |
            | `unit` | of a count: %s. A rate is always a `fraction` |
            | `numerator` | variable counted; by default the id |
            | `denominator` | variable it is divided by; without one the indicator is a count |
            | `minimumDenominator` | below it no rate is given; by default %d. To the public no rate of people is shown below %d, whatever is said here |
            | `households` | variable that counts the households behind the numerator |
            | `theme` | heading in the catalogue: %s |
            | `direction` | which way is better: %s. `none` where it would be a judgement on people |
            | `kgst` | number of the indicator in the comparison of the KGSt, if the city takes part in it |

            Elsewhere in `city.yaml`:

            - `visibility: {ID: public}` shows an indicator to the public – of files that are `publish: public`, after a release, and counts of people only as far
              as none of them can be told from the sums. Without it an indicator is internal.
            - `seriesBreaks: [{indicator: ID, year: YEAR, reason: …}]` marks a year from which it is counted in another way. Nothing is compared across it.
            - `boundarySet: NAME` at an entry of `files` marks districts of former boundaries (`kind: districts`) and figures counted in them (`kind: population`,
              `indicators`). They are carried over to the present districts by area, used where nothing was delivered in those, and marked as estimated.
            """.formatted(
                                Arrays.stream(Indicator.Unit.values())
                                        .filter(unit -> unit != Indicator.Unit.FRACTION)
                                        .map(unit -> '`' + code(unit) + '`')
                                        .collect(Collectors.joining(", ")),
                                Indicator.DEFAULT_MINIMUM_DENOMINATOR,
                                Indicator.DEFAULT_MINIMUM_DENOMINATOR,
                                codes(Indicator.Theme.values()),
                                codes(Indicator.Direction.values())))
                .toString();
    }

    private static String variable(@Nullable String variable) {
        return variable == null ? "–" : '`' + variable + '`';
    }

    private static String text(Language language, String key) {
        assertThat(Texts.in(language).keys()).contains(key);
        return Texts.in(language).get(key);
    }

    private static String codes(Enum<?>[] values) {
        return Arrays.stream(values).map(each -> '`' + code(each) + '`').collect(Collectors.joining(", "));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void thePageIsWhatTheRegistryAndTheTextsSay() throws IOException {
        Path file = Path.of(Objects.requireNonNull(System.getProperty("nahraum.root")), "docs", "indicators.md");
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(file, page());
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("To write the page: mvn -pl server test -Dtest=IndicatorsDocTest -D" + WRITE + "=true")
                .isEqualTo(page());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyBuiltInIndicatorHasADefinitionAndItsVariablesNames(Language language) {
        for (Indicator indicator : IndicatorRegistry.BUILT_IN) {
            assertThat(Texts.in(language).keys())
                    .contains("definition." + indicator.id())
                    .containsAll(indicator.variables().stream()
                            .map(variable -> "variable." + variable)
                            .toList());
        }
    }
}
