package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.server.citizen.PublicAddress;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.clients.TrustedProxies;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.safety.ReleasedSafety;
import de.nahraum.server.safety.ShownCells;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may use what, asked of every route for people signed in, as every role and as nobody. A new one without a row here fails. */
class RolesTest {
    /** Route, then those who may, each by its first letter: administrator, planner, staff, council reader. */
    private static final String MATRIX = """
            GET    /api/v1/admin/me                      A P S C
            POST   /api/v1/admin/me/password             A P S C
            DELETE /api/v1/admin/me/sessions             A P S C
            GET    /api/v1/admin/accounts                A - - -
            POST   /api/v1/admin/accounts                A - - -
            POST   /api/v1/admin/accounts/{id}/link      A - - -
            PUT    /api/v1/admin/accounts/{id}/roles     A - - -
            POST   /api/v1/admin/accounts/{id}/disable   A - - -
            POST   /api/v1/admin/accounts/{id}/enable    A - - -
            POST   /api/v1/admin/accounts/{id}/unlock    A - - -
            GET    /api/v1/admin/reports                 - P S -
            GET    /api/v1/admin/reports/{id}            - P S -
            GET    /api/v1/admin/reports/{id}/mail       - P S -
            PUT    /api/v1/admin/reports/{id}            - P S -
            DELETE /api/v1/admin/reports/{id}            - P S -
            GET    /api/v1/admin/fear-spaces              - P S -
            POST   /api/v1/admin/fear-spaces              - P S -
            GET    /api/v1/admin/fear-spaces/{id}         - P S -
            PUT    /api/v1/admin/fear-spaces/{id}         - P S -
            POST   /api/v1/admin/fear-spaces/{id}/steps   - P S -
            DELETE /api/v1/admin/fear-spaces/{id}/steps   - P S -
            POST   /api/v1/admin/fear-spaces/{id}/join    - P S -
            POST   /api/v1/admin/fear-spaces/{id}/part    - P S -
            GET    /api/v1/admin/fear-spaces/{id}/squares - P S -
            PUT    /api/v1/admin/fear-spaces/{id}/public  - P S -
            POST   /api/v1/admin/fear-spaces/{id}/release - P - -
            DELETE /api/v1/admin/fear-spaces/{id}/release - P - -
            GET    /api/v1/admin/suggestions             - P S -
            GET    /api/v1/admin/hearing                 - P S -
            GET    /api/v1/admin/report-cells            - P S -
            GET    /api/v1/admin/safety-cells            - P S -
            PUT    /api/v1/admin/safety-cells/{topic}    - P - -
            GET    /api/v1/admin/surveys/template.csv    - P S -
            GET    /api/v1/admin/surveys/template.xlsx   - P S -
            POST   /api/v1/admin/surveys/preview         - P S -
            GET    /api/v1/admin/surveys/imports         - P S -
            POST   /api/v1/admin/surveys/imports         - P S -
            GET    /api/v1/admin/surveys/imports/{id}    - P S -
            DELETE /api/v1/admin/surveys/imports/{id}    - P S -
            POST   /api/v1/admin/surveys/imports/{id}/undo - P S -
            GET    /api/v1/admin/surveys/campaigns       - P S -
            POST   /api/v1/admin/surveys/campaigns       - P S -
            PUT    /api/v1/admin/surveys/campaigns/{id}  - P S -
            DELETE /api/v1/admin/surveys/campaigns/{id}  - P S -
            POST   /api/v1/admin/surveys/entries         - P S -
            DELETE /api/v1/admin/surveys/entries/{id}    - P S -
            GET    /api/v1/admin/filed-reports/prospect  A P - -
            POST   /api/v1/admin/filed-reports           A P - -
            GET    /api/v1/admin/filed-reports/preview   A P - -
            POST   /api/v1/admin/filed-reports/{number}/withdraw A P - -
            GET    /api/v1/admin/filed-reports/{number}/verification A P - -
            GET    /api/v1/admin/audit                   A - - -
            """;

    private static RunningCity city;
    private static final Map<Role, SignedIn> PEOPLE = new EnumMap<>(Role.class);

    @BeforeAll
    static void start() {
        city = RunningCity.start(true);
        for (Role role : Role.values()) {
            PEOPLE.put(role, city.signIn(role));
        }
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static SignedIn person(Role role) {
        return Objects.requireNonNull(PEOPLE.get(role));
    }

    private static Map<String, Set<Role>> matrix() {
        Map<String, Set<Role>> matrix = new LinkedHashMap<>();
        MATRIX.lines().forEach(line -> {
            String[] cells = line.split(" +", -1);
            matrix.put(
                    cells[0] + " " + cells[1],
                    List.of(cells).subList(2, cells.length).stream()
                            .filter(cell -> !cell.equals("-"))
                            .map(RolesTest::role)
                            .collect(Collectors.toSet()));
        });
        return matrix;
    }

    private static Role role(String letter) {
        return List.of(Role.values()).stream()
                .filter(role -> role.name().startsWith(letter))
                .findFirst()
                .orElseThrow();
    }

    private static List<Route> routes() {
        return new Routes(
                        city.nahraum().store(),
                        city.nahraum().live(),
                        new ResultCache(),
                        () -> true,
                        city.nahraum().security(),
                        new CitySearches(),
                        new PublicAddress(null),
                        new Clients(TrustedProxies.NONE, Clock.systemUTC()),
                        new ReleasedSafety(new ShownCells(city.nahraum().store().cells()), List::of),
                        Clock.systemUTC())
                .list();
    }

    private static List<Route> adminRoutes() {
        return routes().stream()
                .filter(route -> route.path().startsWith("/api/v1/admin"))
                .toList();
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    /** The body {} asks for nothing that could be done: what matters is whether it gets as far as being read. */
    private static int asked(SignedIn person, Route route, String... headers) {
        String path = route.path()
                .replace("{id}", "999999")
                .replace("{number}", "999999")
                .replace("{topic}", "unsafe");
        String body = route.method().equals(HandlerType.POST) || route.method().equals(HandlerType.PUT) ? "{}" : "";
        return person.send(route.method().toString(), path, body, headers).statusCode();
    }

    @Test
    void everyRouteForPeopleSignedInHasARow() {
        assertThat(adminRoutes()).extracting(RolesTest::name).containsExactlyInAnyOrderElementsOf(matrix().keySet());
    }

    /** docs/datenschutz/rollen.md, for who answers for data protection. */
    @Test
    void theTableForDataProtectionSaysTheSame() throws IOException {
        Map<String, Set<Role>> told = new LinkedHashMap<>();
        List<Role> columns = List.of(Role.ADMINISTRATOR, Role.PLANNER, Role.STAFF, Role.COUNCIL_READER);
        Files.readAllLines(Path.of("../docs/datenschutz/rollen.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.split(" *\\| *", -1)))
                .forEach(cells -> {
                    assertThat(cells.get(2)).as(cells.get(1)).isNotEmpty();
                    assertThat(cells.subList(3, 7))
                            .as(cells.get(1))
                            .allMatch(cell -> Set.of("ja", "–").contains(cell));
                    told.put(
                            cells.get(1).replace("`", ""),
                            columns.stream()
                                    .filter(role ->
                                            cells.get(3 + columns.indexOf(role)).equals("ja"))
                                    .collect(Collectors.toSet()));
                });
        assertThat(told).isEqualTo(matrix());
    }

    @Test
    void everyRoleGetsWhatItMayAndNothingElse() {
        Map<String, Set<Role>> matrix = matrix();
        Map<String, Integer> wrong = new TreeMap<>();
        for (Role role : Role.values()) {
            for (Route route : adminRoutes()) {
                SignedIn who = person(role);
                int status = asked(who, route, "Cookie", who.cookie(), "X-CSRF-Token", who.csrf());
                boolean let = status != 401 && status != 403;
                if (let != matrix.getOrDefault(name(route), Set.of()).contains(role)) {
                    wrong.put(role + " " + name(route), status);
                }
                if (route.path().equals("/api/v1/admin/me/sessions")) {
                    // Whoever signs out everywhere is let in again for the rest.
                    PEOPLE.put(role, city.signIn(role.id()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGetsAnythingWithoutASession() {
        SignedIn anybody = person(Role.ADMINISTRATOR);
        for (Route route : adminRoutes()) {
            assertThat(asked(anybody, route)).as(name(route)).isEqualTo(401);
            assertThat(asked(anybody, route, "X-CSRF-Token", anybody.csrf()))
                    .as(name(route))
                    .isEqualTo(401);
            assertThat(asked(anybody, route, "Cookie", "__Host-nahraum=" + "A".repeat(43)))
                    .as(name(route))
                    .isEqualTo(401);
        }
    }

    @Test
    void whatChangesSomethingNeedsTheSecretOfTheSessionAndAPageOfOurs() {
        SignedIn administrator = person(Role.ADMINISTRATOR);
        SignedIn other = person(Role.STAFF);
        String cookie = administrator.cookie();
        for (Route route : adminRoutes()) {
            if (route.method().equals(HandlerType.GET)) {
                continue;
            }
            assertThat(asked(administrator, route, "Cookie", cookie))
                    .as(name(route))
                    .isEqualTo(403);
            assertThat(asked(administrator, route, "Cookie", cookie, "X-CSRF-Token", other.csrf()))
                    .as(name(route))
                    .isEqualTo(403);
            for (String site : List.of("cross-site", "same-site", "none")) {
                assertThat(asked(
                                administrator,
                                route,
                                "Cookie",
                                cookie,
                                "X-CSRF-Token",
                                administrator.csrf(),
                                "Sec-Fetch-Site",
                                site))
                        .as(name(route) + " " + site)
                        .isEqualTo(403);
            }
            assertThat(asked(
                            administrator,
                            route,
                            "Cookie",
                            cookie,
                            "X-CSRF-Token",
                            administrator.csrf(),
                            "Origin",
                            "https://elsewhere.example"))
                    .as(name(route))
                    .isEqualTo(403);
        }
    }

    @Test
    void onlyJsonIsTaken() {
        for (Route route : adminRoutes()) {
            if (route.method().equals(HandlerType.POST) || route.method().equals(HandlerType.PUT)) {
                SignedIn allowed = person(Objects.requireNonNull(matrix().get(name(route)))
                        .iterator()
                        .next());
                assertThat(asked(
                                allowed,
                                route,
                                "Cookie",
                                allowed.cookie(),
                                "X-CSRF-Token",
                                allowed.csrf(),
                                "Content-Type",
                                "application/x-www-form-urlencoded"))
                        .as(name(route))
                        .isEqualTo(415);
            }
        }
    }

    /** As people read the audit log, in every language of the pages for the house. */
    @Test
    void everyActionAndRoleHasWords() {
        Set<String> codes = adminRoutes().stream()
                .map(Route::access)
                .filter(Access.Signed.class::isInstance)
                .flatMap(access -> ((Access.Signed) access).findAction().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        codes.addAll(List.of("signed-in", "signed-out", "locked", "link-used"));
        for (String language : List.of("de", "en")) {
            String words = city.get("/locale/" + language + ".json").body();
            for (String code : codes) {
                assertThat(words).as(language).contains("\"audit.action." + code + "\"");
            }
            for (String role : Role.ids()) {
                assertThat(words).as(language).contains("\"role." + role + "\"", "\"roleHelp." + role + "\"");
            }
        }
    }

    @Test
    void noRouteCanBeMadeAgainstTheRule() {
        assertThatThrownBy(() -> new Route("/api/v1/admin/reports", context -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Route("/api/v1/reports", Access.anyRole(), context -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Route(HandlerType.POST, "/api/v1/admin/reports", Access.of(Role.STAFF), context -> {}))
                .as("not recorded")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Access.Signed(Set.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }
}
