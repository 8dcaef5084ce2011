package de.nahraum.server.intake;

import static de.nahraum.server.intake.CityFolderWriter.codes;
import static de.nahraum.server.intake.CityFolderWriter.finding;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Severity;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.Progress;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of clean, dirty and hostile city folders. */
class CityImportTest {
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

    private void assertRefused(String code) {
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).as(codes(result).toString()).isFalse();
        assertThat(codes(result)).contains(code);
    }

    @Test
    void aCleanFolderBecomesACityInOfficialOrder() {
        CityData data = data();
        assertThat(data.districts()).extracting(District::id).containsExactly("nord", "sued");
        assertThat(data.districts()).extracting(District::core).containsExactly(true, false);
        assertThat(data.observations()).extracting(Observation::value).containsExactly(1000.0, 2000.0);
        // One hundredth of a degree here is about 1.11 km north and 0.72 km east.
        assertThat(data.districts().getFirst().shape().getArea()).isBetween(1.5e6, 1.7e6);
    }

    @Test
    void aliasesJoinNamesThatDiffer() throws IOException {
        writer.write("population.csv", "Teil;Jahr;Leute\nNord-Stadt;2025;5\nSüd;2025;6\nGesamt;2025;5,5\n")
                .write("city.yaml", """
                        name: Probestadt
                        files:
                          - {kind: districts, path: districts.geojson}
                          - kind: population
                            path: population.csv
                            columns: {district: Teil, year: Jahr, people: Leute}
                            aliases: {Nord-Stadt: nord, Westend: sued}
                            ignore: [Gesamt]
                        """);
        CityImport.Result result = writer.read();
        assertThat(Objects.requireNonNull(result.city()).data().observations()).hasSize(2);
        assertThat(finding(result, "row-ignored").where().row()).isEqualTo(4);
        assertThat(finding(result, "alias-unused").where().value()).isEqualTo("Westend");
    }

    @Test
    void anUnknownDistrictStopsTheImportAndNamesTheNearest() throws IOException {
        writer.write("population.csv", "district;year;people\nNort;2025;1\nSüd;2025;2\n");
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).isFalse();
        Finding finding = finding(result, "district-unknown");
        assertThat(finding.where().row()).isEqualTo(2);
        assertThat(finding.where().field()).isEqualTo("district");
        assertThat(finding.values()).containsEntry("nearest", "Nord");
    }

    private static String fearSpace(String properties, String geometry) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":" + geometry + "}]}";
    }

    private static final String CHECKED =
            "\"id\":\"a-1\",\"name\":\"Unterführung\",\"state\":\"checked\",\"time\":\"dusk\"";
    private static final String SPOT = "{\"type\":\"Point\",\"coordinates\":[7.75,49.45]}";

    /** π · 15², less what a circle of 32 corners lacks. */
    @Test
    void aFearSpaceDrawnAsAPointIsWhatLiesWithinFifteenMetres() throws IOException {
        writer.write("fear.geojson", fearSpace(CHECKED, SPOT))
                .settings("  - {kind: fear-spaces, path: fear.geojson, publish: public}\n");
        CityData data = data();
        assertThat(data.fearSpaces()).hasSize(1);
        FearSpace space = data.fearSpaces().getFirst();
        assertThat(space.isAvoidedInTheEvening()).isTrue();
        assertThat(space.name()).isEqualTo("Unterführung");
        assertThat(space.shape().getArea()).isBetween(700.0, 707.0);
        City inside = CityBuilder.build(data, 1);
        assertThat(inside.avoidedInTheEvening()).hasSize(1);
        City outside = inside.forPublic(Gate.of(inside.publication(List.of())));
        assertThat(outside.fearSpaces()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            checked | asleep        | code-unknown
            checked | geprüft       | code-unknown
            a-1     | A 1           | id-invalid
            dusk    | evening       | code-unknown
            Unter   |               | geometry-missing
            """)
    void aFearSpaceThatCannotBeReadStopsTheImport(String part, String other, String code) throws IOException {
        boolean withoutShape = code.equals("geometry-missing");
        writer.write(
                        "fear.geojson",
                        fearSpace(withoutShape ? CHECKED : CHECKED.replace(part, other), withoutShape ? "null" : SPOT))
                .settings("  - {kind: fear-spaces, path: fear.geojson}\n");
        assertThat(finding(writer.read(), code).where().row()).isEqualTo(1);
    }

    @Test
    void theSameKeyTwiceStopsTheImport() throws IOException {
        writer.write("population.csv", "district;year;people\nNord;2025;1\nNord;2025;2\n");
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).isFalse();
        assertThat(finding(result, "key-repeated").values()).containsEntry("firstRow", 2);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            {kind: population, path: missing.csv}                  | file-missing
            {kind: population, path: empty.csv}                    | file-empty
            {kind: population, path: ../outside.csv}               | path-outside-folder
            {kind: population, path: /etc/passwd}                  | path-outside-folder
            {kind: population, path: broken.csv}                   | column-missing
            {kind: weather, path: population.csv}                  | code-unknown
            {kind: population, path: population.csv, colour: red}  | unknown-setting
            {kind: population, path: persons.csv}                  | person-level-refused
            {kind: districts, path: broken.geojson}                | syntax-broken
            {kind: districts, path: points.geojson}                | geometry-unexpected
            {kind: districts, path: swapped.geojson}               | axes-swapped
            {kind: districts, path: far.geojson}                   | coordinate-out-of-range
            {kind: cells, path: cells.csv, epsg: 99999}            | crs-unknown
            {kind: network, path: broken.osm.gz}                   | syntax-broken
            {kind: population, path: latin.csv, encoding: utf-8}   | encoding-invalid
            {kind: population, path: letters.csv}                  | number-invalid
            {kind: population, path: folder.csv}                   | file-missing
            {kind: offers, path: offers.csv}                       | place-unknown
            {kind: goals, path: broken.yaml}                       | syntax-broken
            """)
    void aBrokenFileIsAFindingAndNothingIsLoaded(String entry, String code) throws IOException {
        String square =
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"Ost\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%1$s],[%2$s],[%3$s],[%1$s]]]}}";
        writer.write("empty.csv", "")
                .write("broken.csv", "one,two\n1,2\n")
                .write("persons.csv", "district;year;people;Geburtsdatum\nNord;2025;1;1990-01-01\n")
                .write("broken.geojson", "{\"type\": \"FeatureCollection\", \"features\": [{\"type\":")
                .write(
                        "points.geojson",
                        "{\"type\":\"Feature\",\"properties\":{\"name\":\"Ost\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[7.75,49.45]}}")
                .write("swapped.geojson", square.formatted("49.45,7.77", "49.46,7.77", "49.46,7.78"))
                .write("far.geojson", square.formatted("410000,5477000", "411000,5477000", "411000,5478000"))
                .write("cells.csv", "x;y;people\n1;2;3\n")
                .write("broken.osm.gz", "this is no archive")
                .write("latin.csv", "district;year;people\nSüd;2024;1\n", StandardCharsets.ISO_8859_1)
                .write("letters.csv", "district;year;people\nNord;2024;viele\n")
                .write("offers.csv", "id;place;topic;name;provider;status\na;nowhere;language;A;B;open\n")
                .write("broken.yaml", "a: [1, 2\nb: }")
                .settings("  - " + entry + "\n");
        Files.createDirectory(folder.resolve("folder.csv"));
        assertRefused(code);
    }

    @Test
    void aFileOfTwoGigabytesIsRefusedWithoutBeingRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.csv").toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        writer.settings("  - {kind: population, path: huge.csv}\n");
        assertRefused("file-too-large");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path secret = Files.createTempFile("secret", ".csv");
        Files.writeString(secret, "district;year;people\nNord;2020;1\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        writer.settings("  - {kind: population, path: link.csv}\n");
        assertRefused("path-outside-folder");
        Files.delete(secret);
    }

    @Test
    void aCrsThatIsNotTheStatedOneIsRefused() throws IOException {
        writer.write(
                        "districts.geojson",
                        CityFolderWriter.DISTRICTS.replace(
                                "\"features\"",
                                "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::25833\"}}, \"features\""))
                .write("city.yaml", "name: P\nfiles: [{kind: districts, path: districts.geojson, epsg: 25832}]\n");
        assertRefused("crs-mismatch");
    }

    @Test
    void aPolygonThatCrossesItselfIsRepairedWithAWarning() throws IOException {
        writer.write(
                "districts.geojson",
                CityFolderWriter.DISTRICTS.replace(
                        "[7.76, 49.43], [7.74, 49.43], [7.74, 49.42]", "[7.74, 49.43], [7.76, 49.43], [7.74, 49.42]"));
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).isTrue();
        assertThat(finding(result, "geometry-repaired").where().row()).isEqualTo(1);
    }

    @Test
    void missingYamlAndBrokenYamlAreFindings() throws IOException {
        writer.write("city.yaml", "name: [");
        assertRefused("syntax-broken");
        Files.delete(folder.resolve("city.yaml"));
        assertRefused("file-missing");
    }

    @Test
    void theSocialIndexIsReadAndElseTheDefault() throws IOException {
        assertThat(data().settings().socialIndex()).isEqualTo(SocialIndexSettings.DEFAULT);
        String setting = "socialIndex: {indicators: [{id: a, weight: 2, direction: higher-is-better}], spanYears: 3}";
        writer.write("city.yaml", "name: P\n" + setting + "\nfiles: [{kind: districts, path: districts.geojson}]\n");
        assertThat(data().settings().socialIndex())
                .isEqualTo(new SocialIndexSettings(
                        List.of(new SocialIndexSettings.Weighted("a", 2, Indicator.Direction.HIGHER_IS_BETTER)),
                        List.of(-1.0, 1.0, 1.5),
                        List.of(-1.0, 1.0),
                        3,
                        300));
    }

    @ParameterizedTest
    @CsvSource({
        "epsg: 4326",
        "timeZone: Mars",
        "minimumCellCoverage: 2",
        "epsg: many",
        "core: [atlantis]",
        "'campaigns: [{id: a, title: {de: A}, topics: [unsafe], districts: [atlantis], from: 2026-01-01}]'",
        "standards: 3",
        "'standards: {meeting-place: -5}'",
        "'standards: {meeting-place: .inf}'",
        "'standards: {meeting-place: .nan}'",
        "'socialIndex: {statusCuts: [1, -1, 1.5]}'",
        "'socialIndex: {dynamicsCuts: 3}'",
        "'socialIndex: {spanYears: 0}'",
        "'socialIndex: {indicators: [{id: a, weight: -1}]}'"
    })
    void settingsThatMakeNoSenseAreNamed(String setting) throws IOException {
        writer.write("city.yaml", "name: P\n" + setting + "\nfiles: [{kind: districts, path: districts.geojson}]\n");
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).as(codes(result).toString()).isFalse();
    }

    @Test
    void valuesThatStandForMissingAreLeftOutAndTold() throws IOException {
        writer.write("figures.csv", "district;year;unemployed\nNord;2025;.\nSüd;2025;0\n")
                .settings("  - {kind: indicators, path: figures.csv, values: {unemployed: unemployed}}\n");
        CityImport.Result result = writer.read();
        assertThat(Objects.requireNonNull(result.city()).data().observations())
                .filteredOn(each -> each.variable().equals("unemployed"))
                .extracting(Observation::district, Observation::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sued", 0.0));
        assertThat(finding(result, "value-missing").where().row()).isEqualTo(2);
    }

    @Test
    void placesFromAMapArriveAsSuggestedAndPubsNever() throws IOException {
        writer.write("map.geojson", """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"@id":"node/5","name":"Haus","amenity":"community_centre"},"geometry":{"type":"Point","coordinates":[7.75,49.425]}},
                 {"type":"Feature","properties":{"@id":"way/6","name":"Krug","amenity":"pub"},"geometry":{"type":"Point","coordinates":[7.75,49.425]}},
                 {"type":"Feature","properties":{"@id":"way/7","name":"Weit weg","amenity":"library"},"geometry":{"type":"Point","coordinates":[8.75,49.425]}}]}
                """)
                .settings(
                        "  - {kind: places, path: map.geojson, columns: {id: \"@id\"}, constants: {kind: meeting-place, status: suggested}}\n");
        CityImport.Result result = writer.read();
        assertThat(Objects.requireNonNull(result.city()).data().places())
                .extracting(Place::id)
                .containsExactly("n5");
        assertThat(finding(result, "place-never-counts").values()).containsEntry("tag", "amenity=pub");
        assertThat(finding(result, "outside-city").values()).containsEntry("count", 1L);
    }

    @Test
    void theStreetExtractGivesNetworkPlacesAddressesAndBaseMap() throws IOException {
        writer.write("streets.osm", """
                <osm version="0.6"><bounds minlat="49.42" minlon="7.74" maxlat="49.44" maxlon="7.76"/>
                 <node id="1" lat="49.425" lon="7.745"/><node id="2" lat="49.425" lon="7.755"/>
                 <node id="3" lat="49.426" lon="7.75"><tag k="amenity" v="community_centre"/><tag k="name" v="Haus &lt;b&gt;"/></node>
                 <node id="4" lat="49.427" lon="7.75"><tag k="addr:street" v="Weg"/><tag k="addr:housenumber" v="1"/></node>
                 <node id="5" lat="49.428" lon="7.75"><tag k="amenity" v="social_facility"/><tag k="social_facility" v="shelter"/></node>
                 <way id="9"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="Weg"/></way></osm>
                """).write("city.yaml", """
                        name: P
                        osmPlaces: [{tag: amenity=community_centre, kind: meeting-place}, {tag: amenity=social_facility, kind: guide-outlet}]
                        files: [{kind: districts, path: districts.geojson}, {kind: network, path: streets.osm}]
                        """);
        CityData data = data();
        assertThat(Objects.requireNonNull(data.streets()).edges()).isEqualTo(1);
        assertThat(data.addresses()).hasSize(1);
        assertThat(data.baseMap()).hasSize(1);
        assertThat(data.places())
                .extracting(Place::kind)
                .containsExactly(PlaceKind.MEETING_PLACE, PlaceKind.COMMUNAL_ACCOMMODATION);
        assertThat(data.places().getFirst().name()).isEqualTo("Haus <b>");
    }

    @Test
    void protectedPlacesAreRecognisedInGeoJsonToo() throws IOException {
        writer.write("map.geojson", """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"@id":"node/5","name":"Frauenhaus","amenity":"social_facility"},"geometry":{"type":"Point","coordinates":[7.75,49.425]}},
                 {"type":"Feature","properties":{"@id":"node/6","name":"Unterkunft","amenity":"social_facility","social_facility":"shelter"},"geometry":{"type":"Point","coordinates":[7.75,49.425]}},
                 {"type":"Feature","properties":{"@id":"node/7","name":"Haus","amenity":"community_centre"},"geometry":{"type":"Point","coordinates":[7.75,49.425]}}]}
                """)
                .settings(
                        "  - {kind: places, path: map.geojson, columns: {id: \"@id\"}, constants: {kind: meeting-place, status: open}}\n");
        CityImport.Result result = writer.read();
        assertThat(Objects.requireNonNull(result.city()).data().places())
                .extracting(Place::kind)
                .containsExactly(
                        PlaceKind.COMMUNAL_ACCOMMODATION, PlaceKind.COMMUNAL_ACCOMMODATION, PlaceKind.MEETING_PLACE);
        assertThat(finding(result, "place-protected").values()).containsEntry("count", 2L);
    }

    @Test
    void negativeAndImpossibleCountsOfIndicatorsAreRefused() throws IOException {
        writer.write("figures.csv", "district;year;unemployed;balance\nNord;2025;5;-3\nSüd;2025;6;4\n")
                .settings(
                        "  - {kind: indicators, path: figures.csv, values: {unemployed: unemployed, balance: balance}}\n");
        assertThat(data().observations()).extracting(Observation::value).contains(-3.0);
        writer.write("figures.csv", "district;year;unemployed;balance\nNord;2025;-5;-3\nSüd;2025;6;4\n");
        assertRefused("number-out-of-range");
        writer.write("figures.csv", "district;year;unemployed;balance\nNord;2025;2000000000000;-3\nSüd;2025;6;4\n");
        assertRefused("number-out-of-range");
    }

    @Test
    void aGoalThatCannotBeComputedStopsTheImport() {
        Goal broken = new Goal(
                "broken",
                "1",
                Map.of(),
                "presence",
                new AbstractMap<>() {
                    @Override
                    public Object get(Object key) {
                        throw new IllegalStateException("no figure");
                    }

                    @Override
                    public Set<Map.Entry<String, Object>> entrySet() {
                        return Set.of();
                    }
                },
                new Goal.Target(Goal.Op.AT_LEAST, 1),
                new Goal.HoldsIn(Goal.Scope.ALL, List.of()),
                2022,
                2032,
                null,
                null);
        List<Notice> notices = CityImport.listNotComputable(List.of(broken), CityBuilder.build(data(), 0));
        assertThat(notices).singleElement().isInstanceOf(Notice.CannotBeComputed.class);
        assertThat(notices.getFirst().where().value()).isEqualTo("broken");
        assertThat(notices.getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    private static final String GOAL = """
            - id: offices
              seed: "1"
              text: {de: Büros}
              measure: %s
              params: {%s}
              target: %s
              holdsIn: %s
            """;

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            presence         | kind: meeting-place, minutes: 15                    | {op: ">=", value: 1} | all          |
            presence         | kind: meeting-place                                 | null                 | all          | setting-missing
            presence         | kind: meeting-place                                 | {op: ">="}           | all          | setting-missing
            presence         | kind: meeting-place                                 | {op: ">=", value: 1} | [atlantis]   | code-unknown
            presence         | kind: meeting-place                                 | {op: ">=", value: 1} | [nord, sued] |
            presence         | kind: meeting-place, minutes: 0                     | {op: ">=", value: 1} | all          | setting-invalid
            presence         | kind: meeting-place, minutes: many                  | {op: ">=", value: 1} | all          | setting-invalid
            presence         | kind: meeting-place, minute: 10                     | {op: ">=", value: 1} | all          | unknown-setting
            presence         | kind: meating-place                                 | {op: ">=", value: 1} | all          | service-unknown
            coverage         | service: meeting-place, status: suggested           | {op: ">=", value: 1} | all          | code-unknown
            coverage         | service: meeting-place, oneSufficesInOrtsbezirk: ja | {op: ">=", value: 1} | all          | setting-invalid
            scheduled-offers | topic: meeting-place, rhythm: daily                 | {op: ">=", value: 1} | all          | code-unknown
            scheduled-offers | topic: meeting-place, rhythm: weekly                | {op: ">=", value: 1} | all          |
            concentration    | indicator: sgb2, threshold: 0                       | {op: "<=", value: 0} | all          | setting-invalid
            concentration    | indicator: sgb2, designEffect: 0.9                  | {op: "<=", value: 0} | all          | setting-invalid
            concentration    | indicator: sgb2, minimumDenominator: 0              | {op: "<=", value: 0} | all          | setting-invalid
            both-topics      | left: a, right: [b, c]                              | {op: ">=", value: 1} | all          |
            adequate-dwellings | rentKind: gross-cold, states: [vacant, binding-expires] | {op: ">=", value: 1} | all      |
            adequate-dwellings | states: [vacant]                                  | {op: ">=", value: 1} | all          | setting-invalid
            adequate-dwellings | rentKind: warm                                    | {op: ">=", value: 1} | all          | code-unknown
            housing-need     | mode: model, minimumGrade: good, maximumAgeYears: 2 | {op: "<=", value: 0} | all          |
            housing-need     | mode: exact                                         | {op: "<=", value: 0} | all          | code-unknown
            housing-need     | maximumAgeYears: -1                                 | {op: "<=", value: 0} | all          | setting-invalid
            subsidised-share | stage: approved                                     | {op: ">", value: 1}  | all          | code-unknown
            happiness        | anything: 3                                         | null                 | all          | measure-unknown
            consumer-advice  | topic: meeting-place, languages      : [ar, pt-BR]  | {op: ">=", value: 1} | all          |
            consumer-advice  | topic: meeting-place, languages      : [Arabic!]    | {op: ">=", value: 1} | all          | setting-invalid
            consumer-advice  | kind: meeting-place                                 | {op: ">=", value: 1} | all          | code-unknown
            consumer-advice  | anything: 3                                         | {op: ">=", value: 1} | all          | unknown-setting
            """)
    void goalsNobodyCouldMeanAreFound(
            String measure, String params, String target, String holdsIn, @Nullable String code) throws IOException {
        writer.write("goals.yaml", GOAL.formatted(measure, params, target, holdsIn))
                .settings("  - {kind: goals, path: goals.yaml}\n");
        CityImport.Result result = writer.read();
        boolean warning = code == null || code.equals("service-unknown") || code.equals("measure-unknown");
        assertThat(result.isUsable()).as(codes(result).toString()).isEqualTo(warning);
        if (code != null) {
            assertThat(codes(result)).contains(code);
        } else {
            assertThat(codes(result)).doesNotContain("service-unknown", "measure-unknown");
        }
    }

    @Test
    void theSameYamlKeyTwiceIsRefused() throws IOException {
        writer.write(
                "city.yaml",
                "name: P\nbaseYear: 2020\nbaseYear: 2021\nfiles: [{kind: districts, path: districts.geojson}]\n");
        assertRefused("syntax-broken");
        writer.write("goals.yaml", GOAL.formatted("fear-spaces", "a: 1, a: 2", "null", "all"))
                .settings("  - {kind: goals, path: goals.yaml}\n");
        assertRefused("syntax-broken");
    }

    @ParameterizedTest
    @CsvSource({"..", "/tmp", "data/../.."})
    void aDataFolderOutsideIsForThePersonWhoImportsOnly(String dataFolder) throws IOException {
        writer.write(
                "city.yaml",
                "name: P\ndataFolder: " + dataFolder + "\nfiles: [{kind: districts, path: districts.geojson}]\n");
        assertRefused("path-outside-folder");
        assertThat(CityImport.read(folder, folder, Progress.SILENT).isUsable()).isTrue();
    }

    @Test
    void nulInATextIsRefused() throws IOException {
        writer.write("city.yaml", "name: \"P\\0\"\nfiles: [{kind: districts, path: districts.geojson}]\n");
        assertRefused("syntax-broken");
        writer.write(
                "city.yaml", "name: P\ndataFolder: \"a\\0b\"\nfiles: [{kind: districts, path: districts.geojson}]\n");
        assertRefused("syntax-broken");
        writer.settings("").write("districts.geojson", CityFolderWriter.DISTRICTS.replace("Nord", "No\\u0000rd"));
        assertRefused("syntax-broken");
    }

    @Test
    void goalsNobodyListedAreToldAndAMisspeltFieldIsRefused() throws IOException {
        writer.write("goals.yaml", "[]");
        assertThat(finding(writer.read(), "file-not-listed").where().file()).isEqualTo("goals.yaml");
        writer.settings("  - {kind: places, path: population.csv, columns: {adress: district}}\n");
        assertThat(finding(writer.read(), "unknown-setting").where().field()).isEqualTo("files[2].columns.adress");
    }

    @Test
    void hoursThatCannotBeReadOrNeverComeAreFindings() throws IOException {
        writer.write("places.csv", "id,name,kind,status,lat,lon\nhaus,Haus,meeting-place,open,49.435,7.75\n")
                .write("offers.csv", """
                        id,place,topic,name,provider,status,schedule,dates,cancelled,until
                        a,haus,language,A,T,open,Tu 10:00-12:00,,,
                        b,haus,language,B,T,open,dienstags,bald,manchmal,
                        c,haus,language,C,T,open,2020 Tu 10:00-12:00,,,
                        d,haus,language,D,T,open,,2026-12-03 14:00-14:00,,
                        e,haus,language,E,T,closed,2020 Tu 10:00-12:00,,,
                        f,haus,language,F,T,open,2020 Tu 10:00-12:00,,,2025-12-31
                        g,haus,language,G,T,open,,,,
                        h,haus,language,H,T,open,,2025-12-03 14:00-16:00,,
                        i,haus,language,I,T,open,"Tu 10:00-12:00; ""nach Vereinbarung""\",,,
                        j,haus,language,J,T,open,Tu 10:00-12:00; PH,,,
                        l,haus,language,L,T,open,DTSTART:20260303T100000 RRULE:FREQ=WEEKLY;BYDAY=1TU,,,
                        k,haus,language,K,T,open,"Tu 10:00-12:00; PH off || ""nach Vereinbarung""\",,,
                        """)
                .settings("""
                          - {kind: places, path: places.csv, epsg: 4326, columns: {x: lon, y: lat}}
                          - {kind: offers, path: offers.csv, vintage: 2026-06-30}
                        """);
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).as(codes(result).toString()).isTrue();
        assertThat(result.findings())
                .filteredOn(finding -> finding.code().startsWith("schedule-"))
                .extracting(finding -> finding.code() + " " + finding.where().row() + " "
                        + finding.where().field() + " " + finding.where().value())
                .containsExactlyInAnyOrder(
                        "schedule-unread 3 schedule dienstags",
                        "schedule-unread 3 dates bald",
                        "schedule-unread 3 cancelled manchmal",
                        "schedule-never-open 4 schedule 2020 Tu 10:00-12:00",
                        "schedule-contradicts 5 dates 2026-12-03 14:00-14:00",
                        "schedule-never-open 9 dates 2025-12-03 14:00-16:00",
                        "schedule-covered 10 schedule Tu 10:00-12:00; \"nach Vereinbarung\"",
                        "schedule-day-and-night 11 schedule Tu 10:00-12:00; PH",
                        "schedule-number-ignored 12 schedule DTSTART:20260303T100000 RRULE:FREQ=WEEKLY;BYDAY=1TU");
    }

    @Test
    void whatCanHardlyBeMeantInAnOfferIsAFinding() throws IOException {
        writer.write("places.csv", "id,name,kind,status,lat,lon\nhaus,Haus,meeting-place,open,49.435,7.75\n")
                .write("offers.csv", """
                        id,place,topic,name,provider,status,languages,phone,from,until,note
                        a,haus,language,A,T,open,de|ar:interpreter,0631 12,01.02.2026,2026-02-01,
                        b,haus,language,B,T,open,de|ar|de:video,n/a,2026-02-02,01.02.2026,
                        c,haus,language,C,T,open,,,,,links\u200F\u202Eherum
                        d,haus,tenant-consultaton,D,T,open,,,,,
                        """)
                .settings("""
                          - {kind: places, path: places.csv, epsg: 4326, columns: {x: lon, y: lat}}
                          - {kind: offers, path: offers.csv, vintage: 2026-06-30}
                        """);
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).as(codes(result).toString()).isTrue();
        assertThat(result.findings())
                .filteredOn(finding ->
                        finding.where().file().equals("offers.csv") && finding.severity() == Severity.WARNING)
                .extracting(finding -> finding.code() + " " + finding.where().row() + " "
                        + finding.where().value())
                .containsExactlyInAnyOrder(
                        "language-repeated 3 de|ar|de:video",
                        "phone-undiallable 3 n/a",
                        "until-before-from 3 01.02.2026",
                        "signs-removed 4 linksherum",
                        "topic-unknown 5 tenant-consultaton");
        assertThat(Objects.requireNonNull(result.city()).data().offers())
                .extracting(offer -> offer.from() + " " + offer.until() + " " + offer.note())
                .containsExactly(
                        "2026-02-01 2026-02-01 null",
                        "2026-02-02 2026-02-01 null",
                        "null null linksherum",
                        "null null null");
    }

    @Test
    void languagesNobodySpeaksAndTextsNobodyReadsStopTheImport() throws IOException {
        writer.write("places.csv", "id,name,kind,status,lat,lon\nhaus,Haus,meeting-place,open,49.435,7.75\n")
                .write("offers.csv", """
                        id,place,topic,name,provider,status,languages,note
                        a,haus,language,A,T,open,"de,ar|deutsch",
                        b,haus,language,B,T,open,de:gern,
                        c,haus,language,%s,T,open,,%s
                        """.formatted("n".repeat(201), "t".repeat(2001)))
                .settings("""
                          - {kind: places, path: places.csv, epsg: 4326, columns: {x: lon, y: lat}}
                          - {kind: offers, path: offers.csv, vintage: 2026-06-30}
                        """);
        assertThat(writer.read().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.code() + " " + finding.where().row() + " " + finding.values())
                .containsExactlyInAnyOrder(
                        "language-unknown 2 {parts=[de,ar, deutsch]}",
                        "code-unknown 3 {allowed=[speaks, interpreter, on-request, video]}",
                        "text-too-long 4 {allowed=200}",
                        "text-too-long 4 {allowed=2000}");
    }
}
