package de.nahraum.geodata.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.geodata.safety.FearSpaceState;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCityTest {
    private final DemoFolder city = DemoFolder.standard();

    @Test
    void theSameSeedGivesTheSameBytes() {
        DemoFolder again = DemoFolder.write(DemoCity.DEFAULT_PEOPLE, 1);
        assertThat(again.paths()).containsExactlyElementsOf(city.paths());
        for (String path : city.paths()) {
            assertThat(again.bytes(path)).as(path).isEqualTo(city.bytes(path));
        }
    }

    @Test
    void anotherSeedGivesAnotherCity() {
        DemoFolder other = DemoFolder.write(DemoCity.DEFAULT_PEOPLE, 2);
        for (String path :
                List.of("districts.geojson", "streets.osm.gz", "cells.csv", "indicators.csv", "places.csv")) {
            assertThat(other.bytes(path)).as(path).isNotEqualTo(city.bytes(path));
        }
    }

    @Test
    void everyFileOfCityYamlIsThereAndNoOther() {
        List<String> named = city.text("city.yaml")
                .lines()
                .filter(line -> line.startsWith("  - {kind: "))
                .map(line -> line.replaceFirst(".* path: ([^,]+),.*", "$1"))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(city.paths())
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(
                                named.stream(),
                                java.util.stream.Stream.of(
                                        "impressum.md", "datenschutz.md", "barrierefreiheit.md", "city.yaml"))
                        .toList());
        assertThat(city.paths()).last().isEqualTo("city.yaml");
        assertThat(city.text("city.yaml"))
                .contains("\ndemo: true\n")
                .contains("imprint: impressum.md", "privacy: datenschutz.md", "accessibility: barrierefreiheit.md");
    }

    @Test
    void theRegisterHasExactlyThePeopleAskedFor() {
        assertThat(register(city).values().stream().mapToInt(i -> i).sum()).isEqualTo(102_700);
    }

    @Test
    void cellsHoldTheRegisterPeopleOfTheirDistrictWithinTwoPerCent() {
        Map<String, Integer> register = register(city);
        Map<String, Integer> inCells = Districts.read(city).peopleOfCells(city);
        assertThat(inCells.keySet()).containsExactlyInAnyOrderElementsOf(register.keySet());
        register.forEach((name, people) ->
                assertThat((double) DemoFolder.of(inCells, name)).as(name).isBetween(people * 0.98, people * 1.02));
        assertThat(city.rows("cells.csv")).allMatch(row -> Integer.parseInt(row.getField("people")) >= 3);
    }

    @Test
    void placesOfEveryKindAndStatus() {
        List<NamedCsvRecord> places = city.rows("places.csv");
        assertThat(places).hasSizeGreaterThanOrEqualTo(60);
        assertUniqueIds(places);
        assertThat(count(places, "kind", "communal-accommodation")).isEqualTo(9);
        assertThat(count(places, "kind", "neighbourhood-office")).isEqualTo(5);
        List<NamedCsvRecord> meeting = places.stream()
                .filter(row -> row.getField("kind").equals("meeting-place"))
                .toList();
        for (String status : List.of("open", "planned", "suggested", "closed")) {
            assertThat(count(meeting, "status", status)).as(status).isPositive();
        }
    }

    @Test
    void placesLieInTheDistrictTheyAreMadeFor() {
        Districts districts = Districts.read(city);
        List<PlaceTable.Row> table = PlaceTable.rows();
        List<NamedCsvRecord> places = city.rows("places.csv");
        for (int i = 0; i < table.size(); i++) {
            assertThat(districts.at(
                            Double.parseDouble(places.get(i).getField("lon")),
                            Double.parseDouble(places.get(i).getField("lat"))))
                    .isEqualTo(DistrictFact.ALL.get(table.get(i).district()).name());
        }
    }

    @Test
    void offersOfEveryTopicAtPlacesThatExist() {
        List<NamedCsvRecord> offers = city.rows("offers.csv");
        assertThat(offers).hasSizeGreaterThanOrEqualTo(90);
        assertUniqueIds(offers);
        List<String> places =
                city.rows("places.csv").stream().map(row -> row.getField("id")).toList();
        assertThat(offers).allMatch(row -> places.contains(row.getField("place")));
        assertThat(offers.stream().map(row -> row.getField("topic")).distinct())
                .containsExactlyInAnyOrder(
                        "tenant-consultation",
                        "landlord-tenant-dialogue",
                        "housing-brokers",
                        "neighbourhood",
                        "consumer-advice",
                        "general-advice",
                        "language");
        assertThat(offers).allMatch(row -> row.getField("lastConfirmed").matches("202\\d-\\d\\d-\\d\\d"));
        assertThat(offers.stream().map(row -> row.getField("lastConfirmed")).max(String::compareTo))
                .hasValueSatisfying(last -> assertThat(last).isLessThan("2026-11-15"));
    }

    @Test
    void surveysHaveTheRepliesTheyAreKnownFor() {
        assertThat(city.rows("survey-2018.csv")).hasSize(57);
        assertThat(city.rows("survey-2025.csv")).hasSize(900);
        assertThat(city.rows("survey-meeting.csv")).hasSize(150);
        assertUniqueIds(city.rows("survey-2025.csv"));
    }

    /** Every state is among them, and each is named a demo, so that none is taken for a real place. */
    @Test
    void fearSpacesAreThereInEveryStateAndCalledDemo() {
        String text = city.text("fear-spaces.geojson");
        assertThat(text.split("\\(Demo\\)", -1)).hasSize(1 + 9);
        assertThat(FearSpaceState.ids()).allMatch(state -> text.contains("\"state\":\"" + state + "\""));
    }

    @Test
    void measuresServeGoalsThatExist() {
        List<NamedCsvRecord> measures = city.rows("measures.csv");
        assertThat(measures).hasSizeGreaterThanOrEqualTo(20);
        String goals = city.text("goals.yaml");
        assertThat(measures).allMatch(row -> goals.contains("- id: " + row.getField("goal") + "\n"));
        assertThat(goals.lines().filter(line -> line.startsWith("- id: "))).hasSize(13);
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(ints = {DemoCity.FEWEST_PEOPLE, 10_000, 150_000, 300_000})
    void aCityOfAnySizeHasItsPeopleAndWholeTowns(int people) {
        DemoFolder folder = DemoFolder.write(people, 3);
        Map<String, Integer> register = register(folder);
        assertThat(register.values().stream().mapToInt(i -> i).sum()).isEqualTo(people);
        assertThat(register).hasSize(people > 150_000 ? 36 : 18);
        assertThat((double) folder.sum("cells.csv", "people")).isBetween(people * 0.98, people * 1.02);
        assertUniqueIds(folder.rows("cells.csv"));
        assertUniqueIds(folder.rows("places.csv"));
    }

    /** Seed 2 once laid a forest over a whole village of the largest single town. */
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6, 7})
    void everySeedSettlesEveryDistrict(long seed) {
        DemoFolder folder = DemoFolder.write(150_000, seed);
        assertThat(Districts.read(folder).peopleOfCells(folder)).hasSize(18).doesNotContainKey("outside");
    }

    @Test
    void sizesBeyondTheLimitsAreRefused() {
        assertThatThrownBy(() -> DemoCity.of(4_999, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DemoCity.of(3_000_001, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Integer> register(DemoFolder folder) {
        return folder.rows("population.csv").stream()
                .filter(row -> row.getField("year").equals("2025"))
                .collect(Collectors.toMap(
                        row -> row.getField("district"),
                        row -> Integer.parseInt(row.getField("people")),
                        Integer::sum,
                        LinkedHashMap::new));
    }

    private static long count(List<NamedCsvRecord> rows, String field, String value) {
        return rows.stream().filter(row -> row.getField(field).equals(value)).count();
    }

    private static void assertUniqueIds(List<NamedCsvRecord> rows) {
        assertThat(rows)
                .extracting(row -> row.getField("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9-]+"));
    }
}
