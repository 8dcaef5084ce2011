package de.nahraum.server.intake;

import static de.nahraum.server.intake.CityFolderWriter.codes;
import static de.nahraum.server.intake.CityFolderWriter.finding;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.indicator.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of the housing need and the rents and incomes of {@code city.yaml}: what is read, and that nothing odd gets in unnoticed. */
class HousingIntakeTest {
    private static final String HEAD =
            "district;year;rooms;squareMetres;rentKind;rentEuro;state;subsidised;dwellings\n";

    @TempDir
    Path folder;

    private CityFolderWriter writer;

    @BeforeEach
    void writeFolder() throws IOException {
        writer = new CityFolderWriter(folder);
    }

    private CityData data() {
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).as(codes(result).toString()).isTrue();
        return Objects.requireNonNull(result.city()).data();
    }

    private CityFolderWriter table(String kind, String content) throws IOException {
        return writer.settings("  - {kind: " + kind + ", path: table.csv, delimiter: \";\", decimal: \",\"}\n")
                .write("table.csv", content);
    }

    private List<String> breakdowns(String variable) {
        return data().observations().stream()
                .filter(observation -> observation.variable().equals(variable))
                .map(Observation::breakdown)
                .toList();
    }

    @Test
    void equalPartsAreEqualTextsHoweverTheyAreWritten() throws IOException {
        table("dwellings", HEAD + "Nord;2025;2,50;60,0;gross-cold;500,00;let;ja;7\n");
        assertThat(breakdowns("dwelling-groups"))
                .containsExactly("rentEuro=500|rentKind=gross-cold|rooms=2.5|squareMetres=60|state=let|subsidised=yes");
    }

    @Test
    void theSamePartTwiceIsRefused() throws IOException {
        table(
                "dwellings",
                HEAD + "Nord;2025;2;60;gross-cold;500;let;ja;7\nNord;2025;2,0;60;gross-cold;500;let;yes;8\n");
        assertThat(codes(writer.read())).contains("key-repeated");
    }

    @Test
    void theYearABindingEndsMayBeGiven() throws IOException {
        table("dwellings", """
                district;year;rooms;squareMetres;rentKind;rentEuro;state;subsidised;dwellings;expires
                Nord;2025;2;60;gross-cold;500;binding-expires;yes;7;2028
                Nord;2025;2;60;gross-cold;500;let;yes;7;
                """);
        assertThat(breakdowns("dwelling-groups"))
                .containsExactly(
                        "expires=2028|rentEuro=500|rentKind=gross-cold|rooms=2|squareMetres=60|state=binding-expires|subsidised=yes",
                        "rentEuro=500|rentKind=gross-cold|rooms=2|squareMetres=60|state=let|subsidised=yes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nord;2025;zwei;60;gross-cold;500;let;yes;7 | number-invalid | rooms",
                "Nord;2025;-2;60;gross-cold;500;let;yes;7 | number-out-of-range | rooms",
                "Nord;2025;2;0;gross-cold;500;let;yes;7 | number-out-of-range | squareMetres",
                "Nord;2025;2;60;warm;500;let;yes;7 | code-unknown | rentKind",
                "Nord;2025;2;60;gross-cold;-1;let;yes;7 | number-out-of-range | rentEuro",
                "Nord;2025;2;60;gross-cold;500;empty;yes;7 | code-unknown | state",
                "Nord;2025;2;60;gross-cold;500;let;perhaps;7 | code-unknown | subsidised",
                "Nord;2025;2;60;gross-cold;500;let;yes;-7 | number-out-of-range | dwellings",
                "Nord;2025;;60;gross-cold;500;let;yes;7 | value-required | rooms"
            })
    void aDwellingThatCannotBeIsRefusedWithRowAndField(String row, String code, String field) throws IOException {
        table("dwellings", HEAD + row + "\n");
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).isFalse();
        assertThat(finding(result, code).where().row()).isEqualTo(2);
        assertThat(finding(result, code).where().field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "households, persons;incomeClass;households, 0;transfer;1, number-out-of-range",
        "households, persons;incomeClass;households, 1.5;transfer;1, number-out-of-range",
        "households, persons;incomeClass;households, 1;rich;1, code-unknown",
        "seekers, persons;list;households, 1;hearsay;1, code-unknown",
        "completions, stage;dwellings;subsidisedRental, planned;3;1, code-unknown",
        "completions, stage;dwellings;subsidisedRental, completed;3;4, number-out-of-range"
    })
    void otherTablesRefuseUnknownCodesAndNumbersTooLarge(String kind, String columns, String row, String code)
            throws IOException {
        writer.settings("  - {kind: " + kind + ", path: table.csv, delimiter: \";\", decimal: \".\"}\n")
                .write("table.csv", "district;year;" + columns + "\nNord;2025;" + row + "\n");
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).isFalse();
        assertThat(finding(result, code).where().row()).isEqualTo(2);
    }

    @Test
    void rentsAndIncomesAreReadAndWithoutThemNothingIsSaid() throws IOException {
        assertThat(data().settings().housing()).isEqualTo(HousingSettings.NONE);
        writer.settings("""
                housing:
                  rentKind: net-cold
                  rentLimitsEuro: [400, 500.5]
                  rentLimitPerFurtherPersonEuro: 80
                  incomeUpperEuro: {up-to-60: 1000, up-to-80: 1400, up-to-100: 1800, up-to-140: 2500}
                  furtherPersonWeight: 0.4
                  subsidisedUpTo: up-to-60
                """);
        assertThat(data().settings().housing())
                .isEqualTo(new HousingSettings(
                        RentKind.NET_COLD,
                        List.of(400.0, 500.5),
                        80,
                        Map.of(
                                IncomeClass.UP_TO_60, 1000.0,
                                IncomeClass.UP_TO_80, 1400.0,
                                IncomeClass.UP_TO_100, 1800.0,
                                IncomeClass.UP_TO_140, 2500.0),
                        0.4,
                        IncomeClass.UP_TO_60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rentLimitsEuro: 400",
                "rentLimitsEuro: []",
                "rentLimitsEuro: [400, many]",
                "rentLimitsEuro: [400, 0]",
                "rentLimitsEuro: [400, 300]",
                "rentLimitPerFurtherPersonEuro: -1",
                "furtherPersonWeight: 1.5",
                "furtherPersonWeight: many",
                "incomeUpperEuro: {up-to-60: 1000}",
                "incomeUpperEuro: {up-to-60: 1000, up-to-80: 900, up-to-100: 1800, up-to-140: 2500}",
                "incomeUpperEuro: {up-to-60: 1000, up-to-80: x, up-to-100: 1800, up-to-140: 2500}"
            })
    void settingsThatMakeNoSenseAreNamed(String setting) throws IOException {
        writer.settings("housing: {" + setting + "}\n");
        assertThat(codes(writer.read())).contains("setting-invalid");
    }

    @ParameterizedTest
    @CsvSource({"rentKind: warm, code-unknown", "subsidisedUpTo: all, code-unknown", "limits: 3, unknown-setting"})
    void wordsNobodyKnowsAreNamed(String setting, String code) throws IOException {
        writer.settings("housing: {" + setting + "}\n");
        assertThat(codes(writer.read())).contains(code);
    }
}
