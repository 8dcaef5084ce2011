package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.AccountStore.Change;
import de.nahraum.server.store.AccountStore.Chosen;
import de.nahraum.server.store.AccountStore.LinkUse;
import de.nahraum.server.store.sql.SqlCityStore;
import de.nahraum.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of accounts, sessions and the audit log must do, whichever database is behind it. */
abstract class AccountStoreContract {
    private static final Instant NOON = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    private final MovableClock clock = new MovableClock(NOON);
    private SqlCityStore store;

    abstract HikariDataSource open();

    @BeforeEach
    void openStore() {
        store = new SqlCityStore(open(), clock);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static LoginName login(String text) {
        return LoginName.of(text).orElseThrow();
    }

    private static Chosen chosen(String login) {
        return new Chosen(login(login), "Name of " + login, "hash of " + login);
    }

    private Account add(String login, Role... roles) {
        store.accounts().invite("Invited", Set.of(roles), "link of " + login, TOMORROW);
        return use("link of " + login, chosen(login));
    }

    private Account use(String token, Chosen chosen) {
        return ((LinkUse.Done) store.accounts().use(token, chosen)).account();
    }

    private Account now(Account account) {
        return store.accounts().find(account.id()).orElseThrow();
    }

    @Test
    void theFirstAdministratorComesByTheNewestLinkAndThenThereIsNoOther() {
        assertThat(store.accounts().hasAdministrator()).isFalse();
        assertThat(store.accounts().addFirstLink("old", TOMORROW)).isTrue();
        assertThat(store.accounts().addFirstLink("new", TOMORROW)).isTrue();
        assertThat(store.accounts().use("old", chosen("eva"))).isInstanceOf(LinkUse.Unusable.class);
        assertThat(store.accounts().findLink("new").orElseThrow())
                .isEqualTo(new OneTimeLink(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null, TOMORROW));

        Account eva = use("new", chosen("Eva"));

        assertThat(eva)
                .isEqualTo(new Account(
                        eva.id(),
                        "Eva",
                        "Name of Eva",
                        Set.of(Role.ADMINISTRATOR),
                        NOON,
                        false,
                        0,
                        null,
                        NOON,
                        eva.version()));
        assertThat(store.accounts().findPassword(eva.id())).contains("hash of Eva");
        assertThat(store.accounts().hasAdministrator()).isTrue();
        assertThat(store.accounts().addFirstLink("another", TOMORROW)).isFalse();
        assertThat(store.accounts().findLink("another")).isEmpty();
    }

    @Test
    void anInvitedPersonHasNoLoginUntilTheyTakeItUp() {
        Account invited = store.accounts().invite("Kim", Set.of(Role.STAFF, Role.PLANNER), "t", TOMORROW);

        assertThat(invited.isTakenUp()).isFalse();
        assertThat(invited.login()).isNull();
        assertThat(store.accounts().findPassword(invited.id())).isEmpty();
        assertThat(store.accounts().findLink("t").orElseThrow().account()).isEqualTo(invited);

        Account kim = use("t", new Chosen(login("kim"), null, "h"));

        assertThat(kim.id()).isEqualTo(invited.id());
        assertThat(kim.name()).isEqualTo("Kim");
        assertThat(kim.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.PLANNER);
        assertThat(store.accounts().list()).containsExactly(kim);
    }

    @Test
    void loginsAreTheSameWhateverTheCase() {
        Account account = add("Jürgen.Groß", Role.STAFF);
        assertThat(store.accounts().findByLogin(login("JÜRGEN.GROSS"))).contains(account);
        assertThat(store.accounts().findByLogin(login("jürgen.groß"))).contains(account);
        assertThat(store.accounts().findByLogin(login("jurgen.gross"))).isEmpty();

        store.accounts().invite("Other", Set.of(Role.STAFF), "other", TOMORROW);

        assertThat(store.accounts().use("other", chosen("jürgen.GROß"))).isEqualTo(new LinkUse.LoginTaken());
        assertThat(use("other", chosen("other")).login())
                .as("the link was kept")
                .isEqualTo("other");
    }

    @Test
    void aLinkIsVoidOnceUsedOrOverOrReplacedOrWithoutAnAccount() {
        Account account = add("kim", Role.STAFF);
        assertThat(store.accounts().use("link of kim", chosen("again"))).isEqualTo(new LinkUse.Unusable());
        assertThat(store.accounts().addLink(account.id(), "first", TOMORROW)).isTrue();
        assertThat(store.accounts().addLink(account.id(), "second", TOMORROW)).isTrue();
        assertThat(store.accounts().findLink("first")).isEmpty();
        assertThat(store.accounts().findLink("second").orElseThrow().purpose()).isEqualTo(OneTimeLink.Purpose.PASSWORD);
        clock.move(Duration.ofDays(1));
        assertThat(store.accounts().findLink("second")).as("its time is over").isEmpty();
        assertThat(store.accounts().use("second", chosen("xy"))).isEqualTo(new LinkUse.Unusable());
        assertThat(store.accounts().addLink(999, "nobody", TOMORROW)).isFalse();
    }

    @Test
    void aDisabledAccountHasNoLinks() {
        Account account = add("kim", Role.STAFF);
        store.accounts().addLink(account.id(), "forgotten", TOMORROW.plus(Duration.ofDays(9)));
        store.accounts().setDisabled(account.id(), account.version(), true);
        assertThat(store.accounts().findLink("forgotten")).isEmpty();
        assertThat(store.accounts().addLink(account.id(), "another", TOMORROW)).isFalse();
        store.accounts().setDisabled(account.id(), now(account).version(), false);
        assertThat(store.accounts().findLink("forgotten"))
                .as("it does not come back")
                .isEmpty();
    }

    @Test
    void aLinkAskedManyTimesAtTheSameMomentIsUsedOnce() throws InterruptedException {
        store.accounts().invite("Kim", Set.of(Role.STAFF), "t", TOMORROW);

        List<LinkUse> uses = atOnce(8, number -> () -> store.accounts().use("t", chosen("kim" + number)));

        assertThat(uses.stream().filter(LinkUse.Done.class::isInstance)).hasSize(1);
        assertThat(uses.stream().filter(LinkUse.Unusable.class::isInstance)).hasSize(7);
        assertThat(store.accounts().list()).hasSize(1);
    }

    @Test
    void twoAdministratorsWhoDisableEachOtherAtTheSameMomentLeaveOne() throws InterruptedException {
        List<Account> two = List.of(add("eva", Role.ADMINISTRATOR), add("ada", Role.ADMINISTRATOR));

        List<Change> changes = atOnce(
                2,
                number -> () -> store.accounts()
                        .setDisabled(two.get(number).id(), two.get(number).version(), true));

        assertThat(changes).containsExactlyInAnyOrder(Change.DONE, Change.LAST_ADMINISTRATOR);
        assertThat(store.accounts().list().stream().filter(Account::isActiveAdministrator))
                .hasSize(1);
    }

    @Test
    void theLastAdministratorKeepsTheRoleWhoeverIsInvited() {
        Account eva = add("eva", Role.ADMINISTRATOR, Role.STAFF);
        store.accounts().invite("Not yet", Set.of(Role.ADMINISTRATOR), "t", TOMORROW);
        assertThat(store.accounts().changeRoles(eva.id(), eva.version(), Set.of(Role.STAFF)))
                .isEqualTo(Change.LAST_ADMINISTRATOR);
        assertThat(store.accounts().changeRoles(eva.id(), eva.version(), Set.of(Role.ADMINISTRATOR)))
                .isEqualTo(Change.DONE);
        assertThat(store.accounts().changeRoles(999, 1, Set.of(Role.STAFF))).isEqualTo(Change.UNKNOWN);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        add("eva", Role.ADMINISTRATOR);
        Account kim = add("kim", Role.STAFF);
        assertThat(store.accounts().changeRoles(kim.id(), kim.version(), Set.of(Role.PLANNER)))
                .isEqualTo(Change.DONE);
        assertThat(store.accounts().setDisabled(kim.id(), kim.version(), true)).isEqualTo(Change.CHANGED_MEANWHILE);
        assertThat(now(kim).roles()).containsExactly(Role.PLANNER);
        assertThat(now(kim).disabled()).isFalse();
    }

    @Test
    void failuresAreCountedOneByOneAndForgotten() throws InterruptedException {
        Account kim = add("kim", Role.STAFF);

        List<Integer> counts = atOnce(6, number -> () -> store.accounts().recordFailure(kim.id(), failures -> null));

        assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        store.accounts().recordFailure(kim.id(), failures -> failures == 7 ? TOMORROW : null);
        assertThat(now(kim).failures()).isEqualTo(7);
        assertThat(now(kim).isLocked(NOON)).isTrue();
        assertThat(now(kim).isLocked(TOMORROW)).isFalse();
        store.accounts().clearFailures(kim.id());
        assertThat(now(kim)).isEqualTo(kim);
    }

    @Test
    void nobodysFailureCountsForNobody() {
        Account kim = add("kim", Role.STAFF);
        store.accounts().recordNobodysFailure();
        assertThat(store.accounts().list()).containsExactly(kim);
    }

    @Test
    void aPasswordIsWrittenInAnotherFormOnlyIfItIsTheSame() {
        Account kim = add("kim", Role.STAFF);
        store.accounts().rehash(kim.id(), "hash of kim", "newer form");
        store.accounts().rehash(kim.id(), "hash of kim", "too late");
        assertThat(store.accounts().findPassword(kim.id())).contains("newer form");
        assertThat(now(kim)).isEqualTo(kim);
    }

    @Test
    void sessionsHoldForOneVersionOfTheAccount() {
        add("eva", Role.ADMINISTRATOR);
        Account kim = add("kim", Role.STAFF);
        store.sessions().add("s", kim, NOON);
        assertThat(store.sessions().find("s")).contains(new SessionStore.Session("s", kim, NOON, NOON));
        store.sessions().add("late", kim, NOON);
        store.accounts().changeRoles(kim.id(), kim.version(), Set.of(Role.PLANNER));
        assertThat(store.sessions().find("s")).isEmpty();
        store.sessions().add("later", kim, NOON);
        assertThat(store.sessions().find("later"))
                .as("begun for the account as it was before")
                .isEmpty();
        Account planner = now(kim);
        store.sessions().add("p", planner, NOON);
        store.accounts().changePassword(kim.id(), "other");
        assertThat(store.sessions().find("p")).isEmpty();
        Account changed = now(kim);
        store.sessions().add("c", changed, NOON);
        store.accounts().setDisabled(kim.id(), changed.version(), true);
        assertThat(store.sessions().find("c")).isEmpty();
    }

    @Test
    void sessionsAreTouchedListedEndedAndDeletedWhenOld() {
        Account kim = add("kim", Role.STAFF);
        Account pat = add("pat", Role.STAFF);
        store.sessions().add("a", kim, NOON);
        store.sessions().add("b", kim, NOON.plusSeconds(1));
        store.sessions().add("p", pat, NOON);
        store.sessions().touch("a", NOON.plusSeconds(60));
        store.sessions().touch("a", NOON.plusSeconds(30));
        assertThat(store.sessions().list(kim.id()))
                .extracting(SessionStore.Session::token)
                .containsExactly("a", "b");
        assertThat(store.sessions().find("a").orElseThrow().lastSeenAt()).isEqualTo(NOON.plusSeconds(60));
        long endings = store.sessions().endings();
        store.sessions().end("b");
        assertThat(store.sessions().endings()).isGreaterThan(endings);
        assertThat(store.sessions().find("b")).isEmpty();
        store.sessions().endAll(kim.id());
        assertThat(store.sessions().list(kim.id())).isEmpty();
        assertThat(store.sessions().find("p")).isPresent();
        assertThat(store.sessions().deleteOld(NOON, NOON)).isZero();
        assertThat(store.sessions().deleteOld(NOON.plusSeconds(1), NOON)).isEqualTo(1);
        assertThat(store.sessions().find("p")).isEmpty();
    }

    @Test
    void theAuditLogIsReadNewestFirstPageByPageByWhoAndWhat() {
        Account kim = add("kim", Role.STAFF);
        long first = store.audit().add(kim.id(), "invited", "accounts/7", "staff");
        clock.move(Duration.ofMinutes(1));
        long second = store.audit().add(null, "disabled", "accounts/7", "");
        store.audit().refuse(second);
        store.audit().add(kim.id(), "disabled", "", "x".repeat(2000));
        store.audit().complete(first, "accounts/8", "planner");

        List<AuditLog.Entry> all = list(null, null, Long.MAX_VALUE, 10);
        assertThat(all).hasSize(3);
        assertThat(all.get(0).detail()).hasSize(AuditLog.LONGEST_DETAIL).endsWith("…");
        assertThat(all.get(1))
                .isEqualTo(new AuditLog.Entry(
                        second, NOON.plusSeconds(60), null, null, "disabled", "accounts/7", "", true));
        assertThat(all.get(2))
                .isEqualTo(new AuditLog.Entry(
                        first, NOON, kim.id(), "Name of kim", "invited", "accounts/8", "planner", false));
        assertThat(list(kim.id(), null, Long.MAX_VALUE, 10)).hasSize(2);
        assertThat(list(null, "disabled", Long.MAX_VALUE, 10)).hasSize(2);
        assertThat(list(kim.id(), "disabled", Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(list(null, null, Long.MAX_VALUE, 1)).containsExactly(all.get(0));
        assertThat(list(null, null, second, 10)).containsExactly(all.get(2));
        assertThat(store.audit().listActions()).containsExactly("disabled", "invited");
    }

    @Test
    void theAuditLogForgetsWhatIsOlderThanADay() {
        long account = add("kim", Role.STAFF).id();
        store.audit().add(account, "invited", "accounts/7", "staff");
        clock.move(Duration.ofDays(2));
        long kept = store.audit().add(account, "disabled", "accounts/7", "");

        assertThat(store.audit().deleteBefore(NOON)).as("inclusive").isZero();
        assertThat(store.audit().deleteBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(list(null, null, Long.MAX_VALUE, 10))
                .extracting(AuditLog.Entry::id)
                .containsExactly(kept);
    }

    private List<AuditLog.Entry> list(
            @org.jspecify.annotations.Nullable Long account,
            @org.jspecify.annotations.Nullable String action,
            long before,
            int limit) {
        return store.audit().list(new AuditLog.Question(account, action, before, limit));
    }

    /** All of them begin when the last one is ready. */
    private static <T> List<T> atOnce(int number, java.util.function.IntFunction<Callable<T>> work)
            throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            CountDownLatch ready = new CountDownLatch(number);
            List<Future<T>> done = IntStream.range(0, number)
                    .mapToObj(each -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.apply(each).call();
                    }))
                    .toList();
            return done.stream().map(AccountStoreContract::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
