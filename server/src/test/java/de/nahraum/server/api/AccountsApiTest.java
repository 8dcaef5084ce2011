package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, staying so, and what administrators do with accounts, over HTTP. */
class AccountsApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "/api/v1/session";
    private static final String ME = "/api/v1/admin/me";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T10:00:00Z"));
    private RunningCity city;

    @BeforeEach
    void start() {
        city = RunningCity.start(false, settings -> settings, clock);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> tryToSignIn(String login, String password) {
        return city.postJson(SESSION, "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    private static String type(HttpResponse<String> answer) throws IOException {
        return json(answer).path("type").asText().replace("urn:nahraum:problem:", "");
    }

    @Test
    void theCookieIsSafeAndTheAnswerKeptNowhere() throws IOException {
        city.addAccount("eva", Role.ADMINISTRATOR);
        HttpResponse<String> answer = tryToSignIn("EVA", RunningCity.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("__Host-nahraum=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(answer).path("roles").toString()).isEqualTo("[\"administrator\"]");
        assertThat(answer.body()).doesNotContain(cookie.substring(15, 58));
        assertThat(json(city.get(SESSION)).path("signedIn").asBoolean()).isFalse();
        assertThat(json(city.get(SESSION, "Cookie", SignedIn.cookie(answer)))
                        .path("name")
                        .asText())
                .isEqualTo("eva");
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() throws IOException {
        SignedIn eva = city.signIn(Role.ADMINISTRATOR);
        city.addAccount("kim", Role.STAFF);
        city.addAccount("gone", Role.STAFF);
        city.nahraum().security().accounts().invite("Not yet", java.util.Set.of(Role.STAFF));
        disable(eva, "gone");
        List<HttpResponse<String>> answers = List.of(
                tryToSignIn("kim", "wrong"),
                tryToSignIn("nobody", RunningCity.PASSWORD),
                tryToSignIn("gone", RunningCity.PASSWORD),
                tryToSignIn("no login at all", RunningCity.PASSWORD),
                tryToSignIn("", ""),
                tryToSignIn("kim", "x".repeat(20_000)));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(answers.getFirst().body());
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    private int disable(SignedIn who, String login) {
        JsonNode account = find(who, login);
        return who.change(
                        "POST",
                        "/api/v1/admin/accounts/" + account.path("id").asLong() + "/disable",
                        "{\"version\":" + account.path("version").asInt() + "}")
                .statusCode();
    }

    private static JsonNode find(SignedIn who, String login) {
        for (JsonNode account : who.json("/api/v1/admin/accounts")) {
            if (account.path("login").asText().equals(login)) {
                return account;
            }
        }
        throw new AssertionError(login);
    }

    @Test
    void tenWrongPasswordsInARowLockAnAccountForATimeThatGrows() throws IOException {
        SignedIn eva = city.signIn(Role.ADMINISTRATOR);
        city.addAccount("kim", Role.STAFF);
        for (int i = 0; i < 9; i++) {
            assertThat(tryToSignIn("kim", "wrong").statusCode()).isEqualTo(401);
        }
        assertThat(tryToSignIn("kim", RunningCity.PASSWORD).statusCode())
                .as("nine are forgotten by the right one")
                .isEqualTo(200);
        for (int i = 0; i < 10; i++) {
            tryToSignIn("kim", "wrong");
        }
        HttpResponse<String> locked = tryToSignIn("kim", RunningCity.PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(type(locked)).isEqualTo("sign-in-refused");
        assertThat(find(eva, "kim").path("lockedUntil").asText()).isEqualTo("2026-07-01T10:01:00Z");
        clock.move(Duration.ofSeconds(61));
        tryToSignIn("kim", "wrong");
        clock.move(Duration.ofSeconds(61));
        assertThat(tryToSignIn("kim", RunningCity.PASSWORD).statusCode())
                .as("two minutes after the eleventh")
                .isEqualTo(401);
        clock.move(Duration.ofSeconds(60));
        assertThat(tryToSignIn("kim", RunningCity.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorUnlocks() {
        SignedIn eva = city.signIn(Role.ADMINISTRATOR);
        city.addAccount("kim", Role.STAFF);
        for (int i = 0; i < 10; i++) {
            tryToSignIn("kim", "wrong");
        }
        long id = find(eva, "kim").path("id").asLong();
        assertThat(eva.change("POST", "/api/v1/admin/accounts/" + id + "/unlock", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(tryToSignIn("kim", RunningCity.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverTriesTooOftenIsTurnedAwayWhoeverTheyTryToBe() throws IOException {
        city.addAccount("kim", Role.STAFF);
        for (int i = 0; i < 30; i++) {
            assertThat(tryToSignIn("nobody" + i, "wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> tooOften = tryToSignIn("kim", RunningCity.PASSWORD);
        assertThat(tooOften.statusCode()).isEqualTo(429);
        assertThat(tooOften.headers().firstValue("Retry-After")).contains("600");
        clock.move(Duration.ofMinutes(10));
        assertThat(tryToSignIn("kim", RunningCity.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInFromAnotherSiteIsRefused() throws IOException {
        city.addAccount("kim", Role.STAFF);
        String body = "{\"login\":\"kim\",\"password\":\"" + RunningCity.PASSWORD + "\"}";
        SignedIn kim = city.signIn("kim");
        for (String[] headers : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://elsewhere.example"},
            {"Origin", "null"}
        }) {
            HttpResponse<String> answer = kim.send("POST", SESSION, body, headers);
            assertThat(answer.statusCode()).as(headers[1]).isEqualTo(403);
            assertThat(type(answer)).isEqualTo("cross-site");
        }
        assertThat(kim.send("POST", SESSION, body, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(kim.send("POST", SESSION, body, "Origin", city.address()).statusCode())
                .isEqualTo(200);
        assertThat(kim.send("POST", SESSION, body, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingInGivesANewTokenAndEndsTheOneBefore() {
        SignedIn kim = city.signIn(Role.STAFF);
        HttpResponse<String> again = kim.send(
                "POST",
                SESSION,
                "{\"login\":\"staff\",\"password\":\"" + RunningCity.PASSWORD + "\"}",
                "Cookie",
                kim.cookie());
        assertThat(SignedIn.cookie(again)).isNotEqualTo(kim.cookie());
        assertThat(kim.get(ME).statusCode()).isEqualTo(401);
        assertThat(city.get(ME, "Cookie", SignedIn.cookie(again)).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAnHourAfterItWasLastUsed() {
        SignedIn kim = city.signIn(Role.STAFF);
        for (int i = 0; i < 4; i++) {
            clock.move(Duration.ofMinutes(55));
            assertThat(kim.get(ME).statusCode()).isEqualTo(200);
        }
        clock.move(Duration.ofMinutes(60));
        assertThat(kim.get(ME).statusCode()).isEqualTo(401);
        clock.move(Duration.ofSeconds(1));
        assertThat(city.nahraum().security().sessions().deleteOld()).isEqualTo(1);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverMuchItIsUsed() {
        SignedIn kim = city.signIn(Role.STAFF);
        for (int i = 0; i < 23; i++) {
            clock.move(Duration.ofMinutes(30));
            assertThat(kim.get(ME).statusCode()).isEqualTo(200);
        }
        clock.move(Duration.ofMinutes(30));
        assertThat(kim.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutHoldsAtOnceAndEverywhereForAllSessions() {
        SignedIn here = city.signIn(Role.STAFF);
        SignedIn there = city.signIn("staff");
        SignedIn elsewhere = city.signIn("staff");
        assertThat(there.json(ME).path("sessions")).hasSize(3);
        assertThat(here.send("DELETE", SESSION, "", "Cookie", here.cookie()).statusCode())
                .as("without the secret of the session")
                .isEqualTo(403);
        HttpResponse<String> out = here.change("DELETE", SESSION, "");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-nahraum=; Max-Age=0;");
        assertThat(here.get(ME).statusCode()).isEqualTo(401);
        assertThat(there.get(ME).statusCode()).isEqualTo(200);
        assertThat(there.change("DELETE", ME + "/sessions", "").statusCode()).isEqualTo(200);
        assertThat(there.get(ME).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAtOnceWhenTheAccountIsDisabledOrHasOtherRoles() {
        SignedIn eva = city.signIn(Role.ADMINISTRATOR);
        SignedIn kim = city.signIn(Role.STAFF);
        SignedIn pat = city.signIn(Role.PLANNER);
        assertThat(kim.get(ME).statusCode()).isEqualTo(200);
        assertThat(pat.get(ME).statusCode()).isEqualTo(200);
        assertThat(disable(eva, "staff")).isEqualTo(200);
        assertThat(kim.get(ME).statusCode()).isEqualTo(401);
        JsonNode account = find(eva, "planner");
        assertThat(eva.change(
                                "PUT",
                                "/api/v1/admin/accounts/" + account.path("id").asLong() + "/roles",
                                "{\"roles\":[\"staff\",\"council-reader\"],\"version\":"
                                        + account.path("version").asInt() + "}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(pat.get(ME).statusCode()).isEqualTo(401);
        assertThat(city.signIn("planner").json(ME).path("roles").toString())
                .isEqualTo("[\"staff\",\"council-reader\"]");
        assertThat(tryToSignIn("staff", RunningCity.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherPasswordEndsAllSessionsButTheNewOneOfThisPage() throws IOException {
        SignedIn here = city.signIn(Role.STAFF);
        SignedIn there = city.signIn("staff");
        String path = ME + "/password";
        assertThat(type(here.change("POST", path, "{\"before\":\"x\",\"after\":\"zu kurz\"}")))
                .isEqualTo("password-too-short");
        assertThat(type(here.change("POST", path, "{\"before\":\"x\",\"after\":\"Kaiserslautern Kaiserslautern\"}")))
                .isEqualTo("password-about-you");
        assertThat(type(here.change("POST", path, "{\"before\":\"x\",\"after\":\"fünf Elstern am Kanal\"}")))
                .isEqualTo("password-wrong");
        HttpResponse<String> changed = here.change(
                "POST", path, "{\"before\":\"" + RunningCity.PASSWORD + "\",\"after\":\"fünf Elstern am Kanal\"}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(here.get(ME).statusCode()).isEqualTo(401);
        assertThat(there.get(ME).statusCode()).isEqualTo(401);
        assertThat(city.get(ME, "Cookie", SignedIn.cookie(changed)).statusCode())
                .isEqualTo(200);
        assertThat(tryToSignIn("staff", RunningCity.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(tryToSignIn("staff", "fu\u0308nf Elstern am Kanal").statusCode())
                .as("in whichever form the keyboard gives it")
                .isEqualTo(200);
    }

    @Test
    void theLastAdministratorStays() throws IOException {
        SignedIn eva = city.signIn(Role.ADMINISTRATOR);
        JsonNode account = find(eva, "administrator");
        HttpResponse<String> roles = eva.change(
                "PUT",
                "/api/v1/admin/accounts/" + eva.id() + "/roles",
                "{\"roles\":[\"staff\"],\"version\":" + account.path("version").asInt() + "}");
        assertThat(roles.statusCode()).isEqualTo(409);
        assertThat(type(roles)).isEqualTo("last-administrator");
        assertThat(disable(eva, "administrator")).isEqualTo(409);
        assertThat(eva.get(ME).statusCode()).isEqualTo(200);
        city.addAccount("ada", Role.ADMINISTRATOR);
        assertThat(disable(eva, "administrator")).isEqualTo(200);
        assertThat(eva.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void theFirstAdministratorComesByTheLinkPrintedLast() throws IOException {
        Token old = city.nahraum().security().accounts().makeFirstLink().orElseThrow();
        Token token = city.nahraum().security().accounts().makeFirstLink().orElseThrow();
        assertThat(look(old.text()).statusCode()).isEqualTo(404);
        assertThat(json(look(token.text())).path("purpose").asText()).isEqualTo("first-administrator");
        assertThat(type(use(token.text(), "eva", "Eva", "kurz"))).isEqualTo("password-too-short");
        assertThat(type(use(token.text(), "e va", "Eva", RunningCity.PASSWORD))).isEqualTo("login-unsuitable");
        assertThat(type(use(token.text(), "eva", "\u202e ", RunningCity.PASSWORD)))
                .isEqualTo("name-missing");
        assertThat(use(token.text(), "eva", "Eva", RunningCity.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(type(use(token.text(), "ada", "Ada", RunningCity.PASSWORD))).isEqualTo("no-such-link");
        assertThat(city.signIn("eva").json(ME).path("roles").toString()).isEqualTo("[\"administrator\"]");
        assertThat(city.nahraum().security().accounts().makeFirstLink()).isEmpty();
        assertThat(type(look("../../etc"))).isEqualTo("no-such-link");
    }

    private HttpResponse<String> look(String token) {
        return city.postJson("/api/v1/session/link", "{\"token\":\"" + token + "\"}");
    }

    private HttpResponse<String> use(String token, String login, String name, String password) {
        return city.postJson(
                "/api/v1/session/password",
                "{\"token\":\"" + token + "\",\"login\":\"" + login + "\",\"name\":\"" + name + "\",\"password\":\""
                        + password + "\"}");
    }

    @Test
    void somebodyInvitedChoosesALoginAndTheLinkLastsAWeek() throws IOException {
        SignedIn eva = city.signIn(Role.ADMINISTRATOR);
        HttpResponse<String> invited = eva.change(
                "POST", "/api/v1/admin/accounts", "{\"name\":\" Kim \\u202e Li \",\"roles\":[\"staff\",\"planner\"]}");
        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(json(invited).path("account").path("name").asText()).isEqualTo("Kim Li");
        String link = json(invited).path("link").asText();
        assertThat(link).matches("/dienst/einladung#[A-Za-z0-9_-]{43}");
        String token = link.substring(link.indexOf('#') + 1);
        assertThat(json(look(token)).path("name").asText()).isEqualTo("Kim Li");
        assertThat(type(use(token, "ADMINISTRATOR", "Kim", RunningCity.PASSWORD)))
                .isEqualTo("login-taken");
        assertThat(type(use(token, "kim", "Kim", "Kim Li Kim Li Kim"))).startsWith("password-");
        clock.move(Duration.ofDays(7));
        assertThat(type(use(token, "kim", "Kim", RunningCity.PASSWORD))).isEqualTo("no-such-link");
        eva = city.signIn("administrator");
        String again = json(eva.change(
                        "POST",
                        "/api/v1/admin/accounts/"
                                + json(invited).path("account").path("id").asLong() + "/link",
                        "{}"))
                .path("link")
                .asText();
        assertThat(use(again.substring(again.indexOf('#') + 1), "kim", "Kim Li", RunningCity.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        assertThat(city.signIn("kim").json(ME).path("roles").toString()).isEqualTo("[\"planner\",\"staff\"]");
    }

    @Test
    void aForgottenPasswordIsSetByALinkThatEndsSessionsAndLocks() throws IOException {
        SignedIn eva = city.signIn(Role.ADMINISTRATOR);
        SignedIn kim = city.signIn(Role.STAFF);
        for (int i = 0; i < 10; i++) {
            tryToSignIn("staff", "wrong");
        }
        String link = json(eva.change("POST", "/api/v1/admin/accounts/" + kim.id() + "/link", "{}"))
                .path("link")
                .asText();
        String token = link.substring(link.indexOf('#') + 1);
        assertThat(json(look(token)).path("login").asText()).isEqualTo("staff");
        assertThat(kim.get(ME).statusCode())
                .as("until it is used nothing changes")
                .isEqualTo(200);
        assertThat(use(token, "other", "Other", "sechs Amseln am Kanal").statusCode())
                .isEqualTo(200);
        assertThat(kim.get(ME).statusCode()).isEqualTo(401);
        assertThat(tryToSignIn("other", "sechs Amseln am Kanal").statusCode())
                .as("the login stays")
                .isEqualTo(401);
        assertThat(tryToSignIn("staff", "sechs Amseln am Kanal").statusCode()).isEqualTo(200);
    }

    @Test
    void theAuditLogSaysWhoDidWhatToWhomAndKnowsNoSecret() throws IOException {
        SignedIn eva = city.signIn(Role.ADMINISTRATOR);
        String link = json(eva.change("POST", "/api/v1/admin/accounts", "{\"name\":\"Kim\",\"roles\":[\"staff\"]}"))
                .path("link")
                .asText();
        assertThat(disable(eva, "administrator")).isEqualTo(409);
        eva.change("POST", "/api/v1/admin/accounts/not%20an%20id/unlock", "{}");

        String body = eva.get("/api/v1/admin/audit").body();
        JsonNode entries = JSON.readTree(body).path("entries");

        assertThat(entries.get(0).path("subject").asText()).isEqualTo("accounts/?");
        assertThat(entries.get(1).path("action").asText()).isEqualTo("disabled");
        assertThat(entries.get(1).path("refused").asBoolean()).isTrue();
        assertThat(entries.get(1).path("subject").asText()).isEqualTo("accounts/" + eva.id());
        assertThat(entries.get(2).path("action").asText()).isEqualTo("invited");
        assertThat(entries.get(2).path("name").asText()).isEqualTo("administrator");
        assertThat(entries.get(2).path("detail").asText()).isEqualTo("staff");
        assertThat(entries.get(3).path("action").asText()).isEqualTo("signed-in");
        assertThat(body)
                .doesNotContain(link.substring(link.indexOf('#') + 1))
                .doesNotContain(eva.csrf())
                .doesNotContain(RunningCity.PASSWORD);
        JsonNode page = eva.json("/api/v1/admin/audit?limit=2&action=disabled");
        assertThat(page.path("entries")).hasSize(1);
        assertThat(page.path("next").isNull()).isTrue();
        JsonNode first = eva.json("/api/v1/admin/audit?limit=1&account=" + eva.id());
        JsonNode second = eva.json("/api/v1/admin/audit?limit=1&account=" + eva.id() + "&before="
                + first.path("next").asLong());
        assertThat(second.path("entries").get(0).path("id").asLong())
                .isLessThan(first.path("entries").get(0).path("id").asLong());
    }

    @Test
    void whoeverIsSignedInSeesWhatIsNotReleased() throws IOException {
        assertThat(city.get("/api/v1/city").statusCode()).isEqualTo(404);
        for (Role role : Role.values()) {
            SignedIn person = city.signIn(role);
            assertThat(person.json("/api/v1/city").path("audience").asText()).isEqualTo("internal");
            assertThat(person.send("GET", "/api/v1/city", "", "Cookie", person.cookie(), "X-Forwarded-For", "1.2.3.4")
                            .statusCode())
                    .as("through a proxy, too")
                    .isEqualTo(200);
            person.change("DELETE", SESSION, "");
            assertThat(person.get("/api/v1/city").statusCode()).isEqualTo(404);
        }
        assertThat(city.get(
                                "/api/v1/city",
                                "Cookie",
                                "__Host-nahraum=" + Token.random().text())
                        .statusCode())
                .isEqualTo(404);
    }
}
