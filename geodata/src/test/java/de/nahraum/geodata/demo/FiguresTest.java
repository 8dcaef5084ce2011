package de.nahraum.geodata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final List<List<String>> PART_AND_WHOLE = List.of(
            List.of("population-under-67", "population"),
            List.of("population-65-plus", "population"),
            List.of("population-under-15", "population-under-67"),
            List.of("households", "population"),
            List.of("sgb2-recipients", "population-under-67"),
            List.of("sgb2-households", "sgb2-recipients"),
            List.of("sgb2-households", "households"),
            List.of("sgb2-under-15", "population-under-15"),
            List.of("sgb2-under-15", "sgb2-recipients"),
            List.of("sgb12-recipients", "population-65-plus"),
            List.of("housing-benefit-households", "households"),
            List.of("foreign-nationals", "migration-history"),
            List.of("migration-history", "population"),
            List.of("unemployed", "population-under-67"));

    private final DemoFolder city = DemoFolder.standard();
    private final Map<String, Map<String, Integer>> figures = figures(city);

    @Test
    void eighteenDistrictsSixteenYearsAllVariables() {
        assertThat(figures)
                .hasSize(18 * 16)
                .allSatisfy((key, values) -> assertThat(values).as(key).hasSize(13));
    }

    @Test
    void noPartIsMoreThanItsWhole() {
        figures.forEach((key, values) -> {
            for (List<String> pair : PART_AND_WHOLE) {
                assertThat(values.get(pair.getFirst()))
                        .as("%s: %s", key, pair)
                        .isBetween(0, values.get(pair.getLast()));
            }
            assertThat(DemoFolder.of(values, "population-under-67") + DemoFolder.of(values, "population-65-plus"))
                    .as(key)
                    .isGreaterThanOrEqualTo(values.get("population"));
        });
    }

    @Test
    void theCityHasTheSharesOfTheSeedDocument() {
        assertThat(share("foreign-nationals", "population", 2018)).isBetween(0.165, 0.175);
        assertThat(share("migration-history", "population", 2018)).isBetween(0.35, 0.37);
        assertThat(share("sgb2-recipients", "population-under-67", 2025)).isBetween(0.1, 0.125);
        assertThat(share("foreign-nationals", "population", 2025)).isGreaterThan(0.2);
    }

    @Test
    void theBreaksOf2022And2023Show() {
        assertThat((double) city("sgb2-recipients", 2022)).isGreaterThan(city("sgb2-recipients", 2021) * 1.06);
        assertThat((double) city("housing-benefit-households", 2023))
                .isGreaterThan(city("housing-benefit-households", 2022) * 1.7);
    }

    @Test
    void theNumberOfOverRepresentedDistrictsDependsOnTheLine() {
        long low = over(1.3);
        long middle = over(1.5);
        long high = over(2.0);
        assertThat(middle).isBetween(2L, 3L);
        assertThat(low).isGreaterThan(middle);
        assertThat(high).isLessThan(middle);
    }

    @Test
    void householdsAddUpToTheHouseholdsOfTheRegister() {
        Map<String, Integer> sums = new LinkedHashMap<>();
        Map<String, Integer> transfer = new LinkedHashMap<>();
        for (NamedCsvRecord row : city.rows("households.csv")) {
            int households = Integer.parseInt(row.getField("households"));
            sums.merge(row.getField("district"), households, Integer::sum);
            if (row.getField("incomeClass").equals("transfer")) {
                transfer.merge(row.getField("district"), households, Integer::sum);
            }
        }
        assertThat(sums).hasSize(18);
        sums.forEach((district, sum) -> {
            assertThat(sum).isEqualTo(DemoFolder.of(figures, district + " 2025").get("households"));
            assertThat(transfer.get(district))
                    .isEqualTo(DemoFolder.of(figures, district + " 2025").get("sgb2-households"));
        });
    }

    @Test
    void fewerDwellingsThanHouseholds() {
        assertThat((double) city.sum("dwellings.csv", "dwellings"))
                .isBetween(city("households", 2025) * 0.95, city("households", 2025) * 0.99);
    }

    @Test
    void aboutAFifthOfTheCompletedDwellingsIsSubsidised() {
        assertThat(city.rows("completions.csv"))
                .allMatch(row -> Integer.parseInt(row.getField("subsidisedRental"))
                        <= Integer.parseInt(row.getField("dwellings")));
        double share =
                (double) city.sum("completions.csv", "subsidisedRental") / city.sum("completions.csv", "dwellings");
        assertThat(share).isBetween(0.15, 0.22);
    }

    private long over(double line) {
        double rate = share("sgb2-recipients", "population-under-67", 2025);
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" 2025"))
                .map(Map.Entry::getValue)
                .filter(v ->
                        DemoFolder.of(v, "sgb2-recipients") >= line * rate * DemoFolder.of(v, "population-under-67"))
                .count();
    }

    private double share(String part, String whole, int year) {
        return (double) city(part, year) / city(whole, year);
    }

    private int city(String variable, int year) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + year))
                .mapToInt(entry -> DemoFolder.of(entry.getValue(), variable))
                .sum();
    }

    private static Map<String, Map<String, Integer>> figures(DemoFolder folder) {
        Map<String, Map<String, Integer>> figures = new LinkedHashMap<>();
        for (NamedCsvRecord row : folder.rows("population.csv")) {
            figures.computeIfAbsent(key(row), key -> new LinkedHashMap<>())
                    .put("population", Integer.parseInt(row.getField("people")));
        }
        for (NamedCsvRecord row : folder.rows("indicators.csv")) {
            figures.computeIfAbsent(key(row), key -> new LinkedHashMap<>())
                    .put(row.getField("variable"), Integer.parseInt(row.getField("value")));
        }
        return figures;
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("district") + " " + row.getField("year");
    }
}
