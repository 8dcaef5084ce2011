package de.nahraum.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.Stores;
import de.nahraum.server.control.Task;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.security.PasswordChange;
import de.nahraum.server.security.Security;
import de.nahraum.server.security.Token;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands about accounts do and say. */
class UserTasksTest {
    private static final String ADDRESS = "https://nahraum.example.de";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));
    private final List<String> said = new ArrayList<>();
    private CityStore store;
    private Security security;

    @BeforeEach
    void start() {
        store = Stores.open(folder, Optional.empty(), clock);
        security = Security.of(store, List::of, clock);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private int work(Task task) {
        said.clear();
        return new TaskWorker(store, new LiveCity(store), clock).work(task, said::add);
    }

    /** Nobody guesses a port: the server runs where it runs. */
    @Test
    void withoutAKnownAddressThePathIsToldAndWhereItBelongs() {
        assertThat(work(new Task.UserInvite(Language.DE, "Eva Muster", List.of("staff"), "")))
                .isEqualTo(TaskWorker.DONE);

        assertThat(said.getLast())
                .contains("an die Adresse Ihres Nahraum")
                .containsPattern(": /dienst/einladung#[\\w-]+$")
                .doesNotContain("http", "8080");
    }

    private void takeUp(String login) {
        String link = said.getLast().replaceAll(".*: (?=https)", "");
        assertThat(link).startsWith(ADDRESS + "/dienst/einladung#");
        Token token = Token.of(link.substring(link.indexOf('#') + 1)).orElseThrow();
        assertThat(security.accounts().use(token, login, login, RunningCity.PASSWORD))
                .isInstanceOf(PasswordChange.Done.class);
    }

    private int invite(String name, String... roles) {
        return work(new Task.UserInvite(Language.EN, name, List.of(roles), ADDRESS));
    }

    @Test
    void somebodyIsInvitedAndListed() {
        assertThat(work(new Task.UserList(Language.EN))).isZero();
        assertThat(said).singleElement().asString().contains("no accounts yet");
        assertThat(invite("Eva Berg", "administrator", "staff")).isZero();
        work(new Task.UserList(Language.EN));
        assertThat(said).containsExactly("–  Eva Berg  administrator, staff, invited");
        invite("Kim Li", "council-reader");
        takeUp("kim");
        work(new Task.UserList(Language.EN));
        assertThat(said).last().isEqualTo("kim  kim  council-reader");
    }

    @Test
    void rolesAndNamesThatAreNoneAreRefused() {
        assertThat(invite("Eva", "boss")).isEqualTo(TaskWorker.REFUSED);
        assertThat(said).singleElement().asString().contains("administrator, planner, staff, council-reader");
        assertThat(invite("  ", "staff")).isEqualTo(TaskWorker.REFUSED);
        assertThat(store.accounts().list()).isEmpty();
    }

    @Test
    void aForgottenPasswordGetsALinkAndAWrongOneIsUnlocked() {
        invite("Kim Li", "staff");
        takeUp("kim");
        for (int i = 0; i < 10; i++) {
            security.signIn().signIn("kim", "wrong", "mark");
        }
        work(new Task.UserList(Language.EN));
        assertThat(said).singleElement().asString().contains("locked after wrong passwords until 2026-05-04 12:01");
        assertThat(work(new Task.UserUnlock(Language.EN, "KIM"))).isZero();
        work(new Task.UserList(Language.EN));
        assertThat(said).containsExactly("kim  kim  staff");
        assertThat(work(new Task.UserLink(Language.EN, "kim", ADDRESS))).isZero();
        takeUp("kim");
        assertThat(work(new Task.UserLink(Language.EN, "nobody", ADDRESS))).isEqualTo(TaskWorker.REFUSED);
        assertThat(said).singleElement().asString().contains("no account with this login");
    }

    @Test
    void theLastAdministratorIsNotDisabledAndOthersAre() {
        invite("Eva", "administrator");
        takeUp("eva");
        assertThat(work(new Task.UserDisable(Language.EN, "eva"))).isEqualTo(TaskWorker.REFUSED);
        assertThat(said).singleElement().asString().contains("nobody would be left");
        invite("Kim", "staff");
        takeUp("kim");
        Token session = security.sessions().begin(store.accounts().list().getLast());
        assertThat(work(new Task.UserDisable(Language.EN, "kim"))).isZero();
        assertThat(security.sessions().find(session)).isEmpty();
        assertThat(work(new Task.UserLink(Language.EN, "kim", ADDRESS))).isEqualTo(TaskWorker.REFUSED);
        work(new Task.UserList(Language.EN));
        assertThat(said).last().asString().contains(", disabled");
    }

    @Test
    void theAuditLogSaysItWasTheCommandLine() {
        invite("Kim", "staff");
        AuditLog.Entry entry = store.audit()
                .list(new AuditLog.Question(null, null, Long.MAX_VALUE, 1))
                .getFirst();
        assertThat(entry.account()).isNull();
        assertThat(entry.action()).isEqualTo("invited");
        assertThat(entry.detail()).isEqualTo("staff");
    }
}
