package de.nahraum.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. One way only; a package without a row fails. */
class ArchitectureTest {
    private static final String ROOT = "de.nahraum.";
    private static final Map<String, Set<String>> MAY_KNOW = new LinkedHashMap<>();

    static {
        row("geodata", "");
        row("geodata.geo", "");
        row("geodata.hours", "");
        row("geodata.notice", "");
        row("geodata.indicator", "");
        row("geodata.safety", "geodata.indicator");
        row("geodata.street", "geodata.geo");
        row(
                "geodata.city",
                "geodata.disclosure geodata.geo geodata.hours geodata.indicator geodata.safety geodata.street");
        row("geodata.check", "geodata.city geodata.indicator geodata.notice");
        row("geodata.concentration", "geodata.city geodata.indicator");
        row("geodata.spatial", "geodata.indicator");
        row("geodata.outlook", "geodata.indicator");
        row("geodata.disclosure", "geodata.indicator");
        row("geodata.siting", "geodata.street");
        row("geodata.housing", "geodata.city geodata.indicator");
        row("geodata.access", "geodata.city geodata.hours geodata.safety geodata.street");
        row(
                "geodata.scenario",
                "geodata.access geodata.city geodata.hours geodata.safety geodata.siting geodata.street");
        row(
                "geodata.goal",
                "geodata.access geodata.city geodata.concentration geodata.hours geodata.housing geodata.indicator"
                        + " geodata.outlook geodata.safety geodata.street");
        row(
                "geodata.advice",
                "geodata.access geodata.city geodata.goal geodata.hours geodata.housing geodata.indicator geodata.outlook"
                        + " geodata.safety geodata.scenario geodata.street");
        row("geodata.format", "");
        row("geodata.format.csv", "geodata.format geodata.notice");
        row("geodata.format.geojson", "geodata.format geodata.geo geodata.notice");
        row("geodata.format.osm", "geodata.format geodata.geo geodata.notice");
        row("geodata.format.xlsx", "geodata.format geodata.notice");
        row("geodata.demo", "");

        row(
                "server.store",
                "geodata.city geodata.disclosure geodata.goal geodata.indicator geodata.notice geodata.safety geodata.street");
        row(
                "server.store.sql",
                "server.store geodata.city geodata.disclosure geodata.geo geodata.goal geodata.indicator geodata.safety geodata.street");
        row("server.store.h2gis", "server.store.sql");
        row("server.store.postgis", "server.store.sql");
        row(
                "server.intake",
                "server.store geodata.check geodata.city geodata.format geodata.format.csv geodata.format.geojson"
                        + " geodata.format.osm geodata.geo geodata.goal geodata.hours geodata.indicator geodata.notice"
                        + " geodata.safety geodata.street");
        row(
                "server.offers",
                "server.intake server.store server.text geodata.city geodata.format geodata.format.csv geodata.format.xlsx"
                        + " geodata.notice");
        row(
                "server.live",
                "server.store geodata.access geodata.advice geodata.city geodata.disclosure geodata.goal geodata.safety");
        row("server.security", "server.store");
        row("server.siting", "geodata.siting");
        row(
                "server.surveys",
                "server.safety server.store geodata.city geodata.format geodata.format.csv geodata.format.xlsx geodata.notice geodata.safety");
        row("server.search", "geodata.city geodata.geo geodata.indicator");
        row("server.text", "server.store geodata.goal geodata.notice");
        row("server.explain", "server.text geodata.city geodata.indicator");
        row("server.paper", "server.text geodata.format geodata.format.xlsx");
        row(
                "server.report",
                "server.json server.live server.paper server.store server.text geodata.access geodata.advice geodata.city geodata.format.geojson geodata.geo"
                        + " geodata.goal geodata.indicator geodata.outlook geodata.safety geodata.scenario geodata.street");
        row(
                "server.archive",
                "server.json server.live server.report server.store server.text geodata.advice geodata.city geodata.goal geodata.indicator");
        row("server.clients", "");
        row(
                "server.safety",
                "server.clients server.store server.text geodata.city geodata.geo geodata.indicator geodata.safety");
        row(
                "server.api",
                "server.archive server.calendar server.citizen server.clients server.explain server.json server.live server.paper server.report server.safety server.search server.security server.siting server.store server.surveys server.text geodata.access geodata.advice geodata.city geodata.concentration"
                        + " geodata.format.geojson geodata.geo geodata.goal geodata.hours geodata.housing geodata.indicator geodata.notice"
                        + " geodata.outlook geodata.safety geodata.scenario geodata.siting geodata.spatial geodata.street");
        row("server.calendar", "server.text geodata.city geodata.geo geodata.hours");
        row(
                "server.citizen",
                "server.archive server.clients server.json server.live server.safety server.search server.store server.text geodata.access geodata.city geodata.format.geojson geodata.geo"
                        + " geodata.hours geodata.safety geodata.street");
        row("server.json", "geodata.indicator");
        row("server.control", "server.text");
        row(
                "server.cli",
                "server server.api server.archive server.clients server.control server.intake server.live server.offers server.report server.security server.store"
                        + " server.text geodata.city geodata.demo geodata.disclosure geodata.hours geodata.notice");
        // The wiring.
        row(
                "server",
                "server.api server.citizen server.cli server.clients server.live server.safety server.search server.security server.store server.store.h2gis server.store.postgis server.store.sql"
                        + " geodata.access geodata.city geodata.safety");
    }

    private static void row(String name, String known) {
        MAY_KNOW.put(
                name,
                Arrays.stream(known.split(" ")).filter(each -> !each.isEmpty()).collect(Collectors.toSet()));
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("de.nahraum");

    @Test
    void everyPackageHasARow() {
        Set<String> packages =
                CLASSES.stream().map(ArchitectureTest::packageOf).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).hasSizeGreaterThan(20).isSubsetOf(MAY_KNOW.keySet());
    }

    @Test
    void packagesKnowOnlyThoseOfTheirRow() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)
                        && !packageOf(target).equals(packageOf(type))) {
                    Set<String> known = MAY_KNOW.getOrDefault(packageOf(type), Set.of());
                    if (!known.contains(packageOf(target))) {
                        violations.add(packageOf(type) + " knows " + packageOf(target) + " in " + type.getSimpleName());
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void theTableHasNoCycleButTheWiring() {
        for (String name : MAY_KNOW.keySet()) {
            if (!name.equals("server") && !name.equals("server.cli")) {
                assertThat(reachable(name, new TreeSet<>())).as(name).doesNotContain(name);
            }
        }
    }

    private static Set<String> reachable(String name, Set<String> found) {
        for (String known : MAY_KNOW.getOrDefault(name, Set.of())) {
            if (found.add(known)) {
                reachable(known, found);
            }
        }
        return found;
    }

    @Test
    void librariesAreKnownWhereTheyBelong() {
        assertThat(packagesUsing("java.sql"))
                .isSubsetOf("server.store.sql", "server.store.h2gis", "server.store.postgis");
        assertThat(packagesUsing("io.javalin")).isSubsetOf("server.api", "server.citizen");
        assertThat(packagesUsing("io.github.bucket4j")).isSubsetOf("server.clients");
        assertThat(packagesUsing("com.password4j")).isSubsetOf("server.security");
        assertThat(packagesUsing("picocli")).isSubsetOf("server.cli");
        assertThat(packagesUsing("org.geotools")).isSubsetOf("geodata.geo");
        assertThat(packagesUsing("com.openhtmltopdf")).isSubsetOf("server.paper");
        assertThat(packagesUsing("org.apache.poi")).isSubsetOf("server.paper");
        assertThat(packagesUsing("org.apache.batik")).isSubsetOf("server.paper");
        assertThat(packagesUsing("org.apache.lucene")).isSubsetOf("server.search");
        assertThat(packagesUsing("com.ibm.icu")).isSubsetOf("server.search", "server.text", "server.citizen");
        assertThat(packagesUsing("net.fortuna.ical4j")).isSubsetOf("server.calendar");
        assertThat(packagesUsing("gg.jte")).isSubsetOf("server.citizen");
        assertThat(packagesUsing("org.commonmark")).isSubsetOf("server.citizen");
        assertThat(packagesUsing("io.nayuki")).isSubsetOf("server.citizen");
        assertThat(packagesUsing("org.dhatim")).isSubsetOf("geodata.format.xlsx");
        assertThat(packagesUsing("com.fasterxml.jackson.databind"))
                .isSubsetOf("server.json", "server.control", "server.intake", "server.store.sql");
    }

    /** Pure: no clock, no randomness out of nowhere, no files, no network, no database. */
    @Test
    void geodataAsksNobodyForAnything() {
        List<String> forbidden = List.of(
                "java.time.Clock",
                "java.util.Random",
                "java.util.concurrent.ThreadLocalRandom",
                "java.security.SecureRandom",
                "java.nio.file.Files",
                "java.io.File",
                "java.io.FileInputStream",
                "java.net.URI",
                "java.net.URL",
                "java.net.Socket",
                "java.net.http.HttpClient");
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (packageOf(type).startsWith("geodata")) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .filter(name -> forbidden.contains(name) || name.startsWith("java.sql"))
                        .forEach(name -> violations.add(type.getName() + " uses " + name));
                type.getMethodCallsFromSelf().stream()
                        .filter(call ->
                                call.getName().equals("now") || call.getName().equals("currentTimeMillis"))
                        .forEach(call -> violations.add(type.getName() + " asks the clock"));
            }
        }
        assertThat(violations).isEmpty();
    }

    /**
     * Nothing about people reaches the public round the disclosure gate: a public city is made in one place, out of a gate; figures as delivered and
     * publications, which hold hidden counts, are known only where cities are made, kept and checked; and who answers requests gets a city from the view
     * of the one who asks.
     */
    @Test
    void noWayToThePublicLeadsRoundTheGate() {
        assertThat(callersOf("geodata.city.City", "forPublic")).containsExactly("server.live.View");
        assertThat(callersOf("server.live.View", "forPublic"))
                .containsExactlyInAnyOrder("server.live.LiveCity", "server.live.Recomputation");
        assertThat(callersOf("geodata.disclosure.Gate", "of")).containsExactly("server.live.LiveCity");
        assertThat(callersOf("geodata.indicator.Observations", "of")).containsExactly("geodata.city.CityBuilder");
        assertThat(callersOf("geodata.indicator.Observations", "behind")).containsExactly("geodata.city.PublicView");
        assertThat(callersOf("geodata.city.CityBuilder", "build"))
                .containsExactlyInAnyOrder(
                        "server.live.LiveCity", "server.live.Recomputation", "server.intake.CityImport");
        assertThat(packagesCalling("geodata.city.CityData", "observations"))
                .isSubsetOf("geodata.city", "server.intake", "server.store.sql");
        assertThat(packagesKnowing("geodata.disclosure.Publication", "geodata.disclosure.Count"))
                .isSubsetOf(
                        "geodata.disclosure",
                        "geodata.city",
                        "server.live",
                        "server.store",
                        "server.store.sql",
                        "server.cli");
        assertThat(callersOf("server.live.LiveCity", "findView"))
                .as(
                        "the audience decides, in one place; a command writes the report that was asked for, the archive keeps one for each")
                .containsExactlyInAnyOrder(
                        "server.api.Request",
                        "server.archive.Filing",
                        "server.archive.Verification",
                        "server.cli.ReportsTasks",
                        "server.cli.TaskWorker");
        assertThat(callersOf("server.store.CityStore", "findCity")).containsExactly("server.live.LiveCity");
    }

    private static Set<String> callersOf(String type, String method) {
        return calls(type, method)
                .map(call -> nameOf(call.getOriginOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packagesCalling(String type, String method) {
        return calls(type, method)
                .map(call -> packageOf(call.getOriginOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Calls and method references from other classes. */
    private static Stream<JavaAccess<?>> calls(String type, String method) {
        return CLASSES.stream()
                .flatMap(each -> each.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals(ROOT + type)
                        && access.getName().equals(method))
                .filter(access -> !nameOf(access.getOriginOwner()).equals(type))
                .map(access -> access);
    }

    private static Set<String> packagesKnowing(String... types) {
        List<String> names = Arrays.stream(types).map(ROOT::concat).toList();
        return CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                names.contains(dependency.getTargetClass().getName())))
                .map(ArchitectureTest::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the class in the file, where it is a class within it. */
    private static String nameOf(JavaClass type) {
        return type.getName().substring(ROOT.length()).replaceAll("\\$.*", "");
    }

    @Test
    void nobodyIsCalledManagerUtilOrImpl() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(".*(Manager|Utils?|Impl|Helper)")))
                .isEmpty();
    }

    private static Set<String> packagesUsing(String library) {
        return CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(library)))
                .map(ArchitectureTest::packageOf)
                .collect(Collectors.toSet());
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }
}
