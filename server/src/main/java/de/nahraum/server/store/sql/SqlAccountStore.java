package de.nahraum.server.store.sql;

import de.nahraum.server.store.Account;
import de.nahraum.server.store.AccountStore;
import de.nahraum.server.store.LoginName;
import de.nahraum.server.store.OneTimeLink;
import de.nahraum.server.store.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Accounts in SQL both databases speak. */
final class SqlAccountStore implements AccountStore {
    private static final String SELECT = "select " + AccountRows.COLUMNS + " from account a";

    private final Connections connections;
    private final SqlSessionStore sessions;
    private final LinkRows links;
    private final Clock clock;

    SqlAccountStore(Connections connections, SqlSessionStore sessions, Clock clock) {
        this.connections = connections;
        this.sessions = sessions;
        this.clock = clock;
        this.links = new LinkRows(clock);
    }

    @Override
    public List<Account> list() {
        return connections.on(SqlAccountStore::all);
    }

    private static List<Account> all(Connection connection) throws SQLException {
        return Sql.select(connection, SELECT + " order by a.id", AccountRows::account);
    }

    @Override
    public Optional<Account> find(long id) {
        return connections.on(connection -> find(connection, id));
    }

    static Optional<Account> find(Connection connection, long id) throws SQLException {
        return Sql.find(connection, SELECT + " where a.id = ?", AccountRows::account, id);
    }

    @Override
    public Optional<Account> findByLogin(LoginName login) {
        return connections.on(connection ->
                Sql.find(connection, SELECT + " where a.login_key = ?", AccountRows::account, login.key()));
    }

    @Override
    public Optional<String> findPassword(long id) {
        return connections.on(connection -> Sql.find(
                connection,
                "select password from account where id = ? and password is not null",
                row -> row.getString("password"),
                id));
    }

    @Override
    public boolean hasAdministrator() {
        return connections.on(SqlAccountStore::hasAdministrator);
    }

    static boolean hasAdministrator(Connection connection) throws SQLException {
        return all(connection).stream().anyMatch(each -> each.has(Role.ADMINISTRATOR) && each.isTakenUp());
    }

    /** Changes see each other: each waits for the one before it. */
    private <T> T inTurn(Connections.Work<T> work) {
        return connections.inTransaction(connection -> {
            Sql.update(connection, "update account_turn set taken = taken + 1");
            return work.on(connection);
        });
    }

    @Override
    public boolean addFirstLink(String token, Instant expiresAt) {
        return inTurn(connection -> {
            if (hasAdministrator(connection)) {
                return false;
            }
            links.voidFirst(connection);
            links.add(connection, token, OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null, expiresAt);
            return true;
        });
    }

    @Override
    public Account invite(String name, Set<Role> roles, String token, Instant expiresAt) {
        return inTurn(connection -> {
            long id = Sql.insert(
                    connection,
                    "insert into account (name, roles, created_at) values (?, ?, ?)",
                    name,
                    AccountRows.written(roles),
                    clock.instant());
            links.add(connection, token, OneTimeLink.Purpose.INVITATION, id, expiresAt);
            return find(connection, id).orElseThrow();
        });
    }

    @Override
    public boolean addLink(long account, String token, Instant expiresAt) {
        return inTurn(connection -> {
            Optional<Account> found = find(connection, account).filter(each -> !each.disabled());
            if (found.isPresent()) {
                links.voidAll(connection, account);
                links.add(
                        connection,
                        token,
                        found.get().isTakenUp() ? OneTimeLink.Purpose.PASSWORD : OneTimeLink.Purpose.INVITATION,
                        account,
                        expiresAt);
            }
            return found.isPresent();
        });
    }

    @Override
    public Optional<OneTimeLink> findLink(String token) {
        return connections.on(connection -> links.find(connection, token));
    }

    @Override
    public LinkUse use(String token, Chosen chosen) {
        LinkUse use = inTurn(connection -> {
            Optional<OneTimeLink> link = links.find(connection, token);
            if (link.isEmpty()) {
                return new LinkUse.Unusable();
            }
            LoginName login = chosen.login();
            boolean isPassword = link.get().purpose() == OneTimeLink.Purpose.PASSWORD;
            if (!isPassword && isTaken(connection, Objects.requireNonNull(login))) {
                return new LinkUse.LoginTaken();
            }
            if (!links.markUsed(connection, token)) {
                return new LinkUse.Unusable();
            }
            long id = switch (link.get().purpose()) {
                case FIRST_ADMINISTRATOR ->
                    Sql.insert(
                            connection,
                            "insert into account (name, roles, created_at) values (?, ?, ?)",
                            Objects.requireNonNull(chosen.name()),
                            AccountRows.written(Set.of(Role.ADMINISTRATOR)),
                            clock.instant());
                case INVITATION, PASSWORD ->
                    Objects.requireNonNull(link.get().account()).id();
            };
            if (!isPassword) {
                Sql.update(
                        connection,
                        "update account set login = ?, login_key = ?, name = coalesce(?, name) where id = ?",
                        Objects.requireNonNull(login).text(),
                        login.key(),
                        chosen.name(),
                        id);
            }
            setPassword(connection, id, chosen.password());
            return new LinkUse.Done(find(connection, id).orElseThrow());
        });
        sessions.ended();
        return use;
    }

    private static boolean isTaken(Connection connection, LoginName login) throws SQLException {
        return Sql.find(connection, "select id from account where login_key = ?", row -> row.getLong(1), login.key())
                .isPresent();
    }

    private void setPassword(Connection connection, long id, String password) throws SQLException {
        Sql.update(
                connection,
                "update account set password = ?, password_changed_at = ?, failures = 0, locked_until = null,"
                        + " row_version = row_version + 1 where id = ?",
                password,
                clock.instant(),
                id);
        Sql.update(connection, "delete from account_session where account = ?", id);
    }

    @Override
    public Change changeRoles(long id, int version, Set<Role> roles) {
        return change(
                id,
                version,
                account -> with(account, roles, account.disabled()),
                "update account set roles = ?, row_version = row_version + 1 where id = ?",
                AccountRows.written(roles));
    }

    @Override
    public Change setDisabled(long id, int version, boolean disabled) {
        return change(
                id,
                version,
                account -> with(account, account.roles(), disabled),
                "update account set disabled = ?, row_version = row_version + 1 where id = ?",
                disabled);
    }

    private static Account with(Account account, Set<Role> roles, boolean disabled) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                roles,
                account.createdAt(),
                disabled,
                account.failures(),
                account.lockedUntil(),
                account.passwordChangedAt(),
                account.version());
    }

    private Change change(long id, int version, UnaryOperator<Account> change, String sql, Object value) {
        Change came = inTurn(connection -> {
            List<Account> all = all(connection);
            Optional<Account> found =
                    all.stream().filter(each -> each.id() == id).findFirst();
            if (found.isEmpty()) {
                return Change.UNKNOWN;
            }
            if (found.get().version() != version) {
                return Change.CHANGED_MEANWHILE;
            }
            if (found.get().isActiveAdministrator()
                    && all.stream()
                            .map(each -> each.id() == id ? change.apply(each) : each)
                            .noneMatch(Account::isActiveAdministrator)) {
                return Change.LAST_ADMINISTRATOR;
            }
            Sql.update(connection, sql, value, id);
            Sql.update(connection, "delete from account_session where account = ?", id);
            if (change.apply(found.get()).disabled()) {
                links.voidAll(connection, id);
            }
            return Change.DONE;
        });
        sessions.ended();
        return came;
    }

    @Override
    public void changePassword(long id, String password) {
        inTurn(connection -> {
            setPassword(connection, id, password);
            links.voidAll(connection, id);
            return id;
        });
        sessions.ended();
    }

    @Override
    public void rehash(long id, String before, String after) {
        connections.inTransaction(connection -> Sql.update(
                connection, "update account set password = ? where id = ? and password = ?", after, id, before));
    }

    @Override
    public int recordFailure(long id, IntFunction<@Nullable Instant> lock) {
        return connections.inTransaction(connection -> {
            Sql.update(connection, "update account set failures = failures + 1 where id = ?", id);
            int failures = find(connection, id).map(Account::failures).orElse(0);
            Instant until = lock.apply(failures);
            if (until != null) {
                Sql.update(connection, "update account set locked_until = ? where id = ?", until, id);
            }
            return failures;
        });
    }

    @Override
    public void recordNobodysFailure() {
        connections.inTransaction(connection -> {
            Sql.update(connection, "update nobodys_failure set failures = failures + 1");
            return find(connection, 0);
        });
    }

    @Override
    public void clearFailures(long id) {
        connections.inTransaction(connection ->
                Sql.update(connection, "update account set failures = 0, locked_until = null where id = ?", id));
    }
}
