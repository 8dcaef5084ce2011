package de.nahraum.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.TextbookDijkstra;
import de.nahraum.geodata.street.WalkGraph;
import de.nahraum.geodata.street.WalkSearch;
import de.nahraum.server.store.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real, dirty data as it lies there, with settings of ours. */
@NeedsSharedData
class RealCitiesTest {
    private static final Path CITIES =
            Path.of(System.getProperty("nahraum.root", "..")).resolve("cities");

    @TempDir
    static Path temp;

    private static CityImport.Result read(String city) {
        return CityImport.read(
                CITIES.resolve(city), SharedData.path("data/" + city).orElseThrow(), Progress.SILENT);
    }

    private static CityData data(CityImport.Result result) {
        return Objects.requireNonNull(result.city(), result.findings().toString())
                .data();
    }

    @Test
    void kaiserslauternImportsWithoutEditingAFile() {
        CityImport.Result result = read("kaiserslautern");
        CityData data = data(result);
        assertThat(data.districts()).hasSize(18);
        // They partition the city: published as 140,435,009.165 m².
        assertThat(data.districts().stream()
                        .mapToDouble(d -> d.shape().getArea())
                        .sum())
                .isCloseTo(140_435_009.165, within(0.1));
        assertThat(data.districts().getFirst().name()).isEqualTo("Innenstadt-Ost");
        assertThat(data.districts().getFirst().shape().getArea()).isCloseTo(1_284_928.23, within(0.1));
        assertThat(data.cells()).hasSize(1277);
        assertThat(data.cells().stream().mapToInt(cell -> cell.people()).sum()).isEqualTo(75_084);
        assertThat(data.cells().stream().mapToInt(cell -> cell.people()).min()).hasValue(3);
        assertThat(data.observations().stream()
                        .filter(each -> each.variable().equals("population"))
                        .mapToDouble(each -> each.value())
                        .sum())
                .isEqualTo(101_597);
        assertThat(CityFolderWriter.codes(result))
                .contains("extract-header-odd", "rows-left-out", "row-ignored", "value-missing", "beyond-network");
        assertThat(data.places()).noneMatch(place -> place.status() != Status.SUGGESTED);
        assertThat(data.places().stream().filter(place -> place.kind() == PlaceKind.MEETING_PLACE))
                .hasSize(1);
    }

    @Test
    void kaiserslauternsDistrictsWithoutEnoughCellsAreUnknown() {
        City city = CityBuilder.build(data(read("kaiserslautern")), 1);
        Set<String> unknown = new TreeSet<>();
        for (int d = 0; d < city.districts().size(); d++) {
            if (city.hasTooFewCells(d)) {
                unknown.add(city.districts().get(d).id());
            }
        }
        assertThat(unknown)
                .containsExactly(
                        "dansenberg",
                        "einsiedlerhof",
                        "erfenbach",
                        "erlenbach",
                        "erzhuetten-wiesenthalerhof",
                        "hohenecken",
                        "moelschbach",
                        "morlautern",
                        "siegelbach");
    }

    /**
     * People within reach of the map's one community centre (meeting-place here), its six social facilities (guide-outlet) on streets and as
     * the crow flies × 1.3. The numbers were computed apart, by a program in another language that shares no line with this one.
     */
    @ParameterizedTest(name = "{0} within {1} m")
    @CsvSource({
        "meeting-place, 500, 2566, 3502",
        "meeting-place, 800, 9125, 8791",
        "meeting-place, 1000, 16179, 14507",
        "meeting-place, 1500, 31104, 28654",
        "guide-outlet, 500, 7663, 9574",
        "guide-outlet, 800, 16629, 18555",
        "guide-outlet, 1000, 23198, 24657",
        "guide-outlet, 1500, 36675, 37827"
    })
    void kaiserslauternsCoverageAgreesWithAnIndependentComputation(
            String service, double metres, long onStreets, long straight) {
        City city = CityBuilder.build(data(read("kaiserslautern")), 1);
        CoverageQuestion question =
                CoverageQuestion.open(service, new Limit.Metres(metres)).withStatuses(StatusFilter.SUGGESTED);
        Coverage.People streets = Coverage.of(city, question).cityPeople();
        assertThat(streets.covered()).isEqualTo(onStreets);
        assertThat(streets.unknown()).isEqualTo(1296);
        assertThat(streets.known() + streets.unknown()).isEqualTo(75_084);
        CoverageQuestion line =
                new CoverageQuestion(service, question.limit(), question.profile(), StatusFilter.SUGGESTED, true);
        assertThat(Coverage.of(city, line).cityPeople().covered()).isEqualTo(straight);
    }

    @Test
    void hamburgImportsAndItsShareIsThePublishedOne() {
        CityImport.Result result = read("hamburg");
        CityData data = data(result);
        assertThat(data.districts()).hasSize(104);
        assertThat(CityFolderWriter.finding(result, "features-dissolved").values())
                .containsEntry("features", 181);
        // Of the 84 suppressed values 56 stand in rows of quarters, the others in those of Bezirke and of pairs of
        // quarters.
        assertThat(result.findings().stream()
                        .filter(each -> each.code().equals("value-missing")
                                && ".".equals(each.where().value())))
                .hasSize(56);
        City city = CityBuilder.build(data, 1);
        // The quarter, not the Bezirk of the same name, which has a hundred times its people.
        assertThat(city.observations().find("population", "harburg", 2013).orElseThrow())
                .isLessThan(30_000);
        Concentration concentration = Concentration.of(
                city, city.indicators().find("sgb2").orElseThrow(), 2013, Concentration.DEFAULT_DESIGN_EFFECT, 100);
        // 99 of 107 rows, less the four pairs nobody can split: 10.0 % as in the whole city.
        assertThat(concentration.cityRate().orElseThrow()).isCloseTo(0.100, within(0.0005));
        assertThat(concentration.districts().stream().filter(d -> d.share() != null))
                .hasSizeGreaterThan(90);
    }

    /** The walking network of a real city: the same distances as the textbook's, to every node, from 20 random spots. */
    @Test
    void heidelbergsWaysAreThoseOfTheTextbook() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("heidelberg"));
        Files.copy(
                SharedData.path("data/osm/heidelberg.test.osm.pbf").orElseThrow(), folder.resolve("streets.osm.pbf"));
        Files.writeString(folder.resolve("districts.geojson"), """
                {"type":"Feature","properties":{"name":"Heidelberg"},"geometry":{"type":"Polygon","coordinates":
                [[[8.55,49.34],[8.80,49.34],[8.80,49.46],[8.55,49.46],[8.55,49.34]]]}}
                """);
        Files.writeString(folder.resolve("city.yaml"), """
                name: Heidelberg
                files: [{kind: districts, path: districts.geojson}, {kind: network, path: streets.osm.pbf}]
                """);
        StreetNetwork network = Objects.requireNonNull(
                data(CityImport.read(folder, null, Progress.SILENT)).streets());
        assertThat(network.nodes()).isGreaterThan(30_000);
        SplittableRandom random = new SplittableRandom(1);
        for (boolean stepFree : new boolean[] {false, true}) {
            WalkGraph graph = WalkGraph.of(network, stepFree, 0);
            TextbookDijkstra textbook = new TextbookDijkstra(network, stepFree);
            WalkSearch search = new WalkSearch(graph);
            for (int run = 0; run < 10; run++) {
                int near = random.nextInt(network.nodes());
                Snap snap = graph.findSnap(network.x()[near] + 20, network.y()[near])
                        .orElseThrow();
                double leg = 1.3 * snap.straightMetres();
                double[] overFrom = textbook.metresFrom(network.from()[snap.edge()], leg + snap.fromMetres());
                double[] overTo = textbook.metresFrom(network.to()[snap.edge()], leg + snap.toMetres());
                search.clear().addSource(snap).run(Double.POSITIVE_INFINITY);
                for (int node = 0; node < network.nodes(); node++) {
                    double expected = Math.min(overFrom[node], overTo[node]);
                    assertThat(search.metresTo(node) == expected || Math.abs(search.metresTo(node) - expected) < 1e-6)
                            .isTrue();
                }
            }
        }
    }
}
