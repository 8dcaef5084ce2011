package de.nahraum.server.store.sql;

import de.nahraum.server.store.Account;
import de.nahraum.server.store.SessionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Sessions in SQL both databases speak. */
final class SqlSessionStore implements SessionStore {
    private static final String SELECT =
            "select s.token, s.created_at as begun_at, s.last_seen_at, " + AccountRows.COLUMNS
                    + " from account_session s join account a on a.id = s.account and a.row_version = s.account_version"
                    + " where a.disabled = false and ";

    private final Connections connections;
    private final AtomicLong endings = new AtomicLong();

    SqlSessionStore(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void add(String token, Account account, Instant now) {
        connections.inTransaction(connection -> Sql.update(
                connection,
                "insert into account_session (token, account, account_version, created_at, last_seen_at) values (?, ?, ?, ?, ?)",
                token,
                account.id(),
                account.version(),
                now,
                now));
    }

    @Override
    public Optional<Session> find(String token) {
        return connections.on(
                connection -> Sql.find(connection, SELECT + "s.token = ?", SqlSessionStore::session, token));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("token"),
                AccountRows.account(row),
                Sql.requiredInstant(row, "begun_at"),
                Sql.requiredInstant(row, "last_seen_at"));
    }

    @Override
    public void touch(String token, Instant now) {
        connections.inTransaction(connection -> Sql.update(
                connection,
                "update account_session set last_seen_at = ? where token = ? and last_seen_at < ?",
                now,
                token,
                now));
    }

    @Override
    public List<Session> list(long account) {
        return connections.on(connection -> Sql.select(
                connection,
                SELECT + "s.account = ? order by s.last_seen_at desc, s.created_at desc",
                SqlSessionStore::session,
                account));
    }

    @Override
    public void end(String token) {
        connections.inTransaction(
                connection -> Sql.update(connection, "delete from account_session where token = ?", token));
        ended();
    }

    @Override
    public void endAll(long account) {
        connections.inTransaction(
                connection -> Sql.update(connection, "delete from account_session where account = ?", account));
        ended();
    }

    @Override
    public int deleteOld(Instant notSeenSince, Instant begunBefore) {
        return connections.inTransaction(connection -> Sql.update(
                connection,
                "delete from account_session where last_seen_at < ? or created_at < ?",
                notSeenSince,
                begunBefore));
    }

    /** To be called once whatever ends sessions is committed. */
    void ended() {
        endings.incrementAndGet();
    }

    @Override
    public long endings() {
        return endings.get();
    }
}
