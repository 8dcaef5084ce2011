package de.nahraum.server.intake;

import static de.nahraum.server.intake.CityFolderWriter.codes;
import static de.nahraum.server.intake.CityFolderWriter.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.indicator.Indicator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a folder: counted in former boundaries, of indicators of the city's own, and such that no share can be made of them. */
class FiguresImportTest {
    /** One former district that was both of today's: a third of a degree further it would leave some of them out. */
    private static final String FORMER = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "Gesamt"},
               "geometry": {"type": "Polygon", "coordinates": [[[7.74, 49.42], [7.76, 49.42], [7.76, 49.44], [7.74, 49.44], [7.74, 49.42]]]}}]}
            """;

    @TempDir
    Path folder;

    private CityFolderWriter writer;

    @BeforeEach
    void writeFolder() throws IOException {
        writer = new CityFolderWriter(folder);
    }

    private City city() {
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).as(codes(result).toString()).isTrue();
        return CityBuilder.build(Objects.requireNonNull(result.city()).data(), 1);
    }

    @Test
    void figuresOfFormerBoundariesAreCarriedOverAndMarked() throws IOException {
        writer.write("former.geojson", FORMER)
                .write("old.csv", "district;year;people\nGesamt;2015;900\n")
                .settings("""
                          - {kind: districts, path: former.geojson, boundarySet: "2015"}
                          - {kind: population, path: old.csv, boundarySet: "2015"}
                        """);
        City city = city();
        double north = city.observations().find("population", "nord", 2015).orElseThrow();
        double south = city.observations().find("population", "sued", 2015).orElseThrow();
        assertThat(north + south).isCloseTo(900, within(1e-6));
        // The northern half is a little narrower.
        assertThat(north).isBetween(445.0, 450.0);
        assertThat(city.observations().isEstimated("population", "nord", 2015)).isTrue();
        assertThat(city.observations().isEstimated("population", "nord", 2025)).isFalse();
        assertThat(finding(writer.read(), "figures-carried-over").values()).containsEntry("figures", 1);
    }

    @Test
    void figuresOfDistrictsNobodyHasDrawnStopTheImport() throws IOException {
        writer.write("old.csv", "district;year;people\nGesamt;2015;900\n")
                .settings("  - {kind: population, path: old.csv, boundarySet: \"2015\"}\n");
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).isFalse();
        assertThat(finding(result, "code-unknown").where().field()).isEqualTo("boundarySet");
    }

    @Test
    void placesHaveNoFormerBoundaries() throws IOException {
        writer.write("places.csv", "id;name;kind;status;lon;lat\n")
                .settings("  - {kind: places, path: places.csv, boundarySet: \"2015\"}\n");
        assertThat(codes(writer.read())).contains("setting-invalid");
    }

    @Test
    void aCityAddsAnIndicatorInItsOwnWords() throws IOException {
        writer.write("city.yaml", """
                name: Probestadt
                indicators:
                  - {id: dogs, label: {de: Hunde}, definition: {de: Gemeldete Hunde}, unit: count, theme: population,
                     direction: lower-is-better, kgst: K 12.3}
                files:
                  - {kind: districts, path: districts.geojson}
                  - {kind: population, path: population.csv, decimal: ","}
                """);
        Indicator dogs = city().indicators().find("dogs").orElseThrow();
        assertThat(dogs.label()).isEqualTo(Map.of("de", "Hunde"));
        assertThat(dogs.unit()).isEqualTo(Indicator.Unit.COUNT);
        assertThat(dogs.direction()).isEqualTo(Indicator.Direction.LOWER_IS_BETTER);
        assertThat(dogs.kgst()).isEqualTo("K 12.3");
    }

    @Test
    void figuresNoShareCanBeMadeOfAreTold() throws IOException {
        writer.write("indicators.csv", """
                        district;year;variable;value
                        Nord;2025;sgb2-recipients;50
                        Nord;2025;population-under-67;40
                        Süd;2025;sgb2-recipients;5
                        Süd;2025;population-under-67;0
                        """).settings("  - {kind: indicators, path: indicators.csv, decimal: \",\"}\n");
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).isTrue();
        assertThat(finding(result, "numerator-above-denominator").values())
                .containsEntry("district", "Nord")
                .containsEntry("numerator", 50.0);
        assertThat(finding(result, "denominator-missing").values()).containsEntry("district", "Süd");
    }

    @Test
    void aYearOnlyOneDistrictHasIsNotTheNewest() throws IOException {
        writer.write("population.csv", "district;year;people\nNord;2025;10\nSüd;2025;20\nNord;2026;11\n");
        City city = city();
        assertThat(city.observations()
                        .latestYear(city.indicators().find("population").orElseThrow()))
                .hasValue(2025);
        assertThat(finding(writer.read(), "year-incomplete").values())
                .containsEntry("year", 2026)
                .containsEntry("districts", 1)
                .containsEntry("of", 2);
    }
}
