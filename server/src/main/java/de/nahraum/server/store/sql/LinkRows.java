package de.nahraum.server.store.sql;

import de.nahraum.server.store.Account;
import de.nahraum.server.store.OneTimeLink;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One-time links within a transaction of others. */
final class LinkRows {
    private record Row(
            OneTimeLink.Purpose purpose, @Nullable Long account, Instant expiresAt) {}

    private final Clock clock;

    LinkRows(Clock clock) {
        this.clock = clock;
    }

    void add(
            Connection connection, String token, OneTimeLink.Purpose purpose, @Nullable Long account, Instant expiresAt)
            throws SQLException {
        Sql.update(
                connection,
                "insert into one_time_link (token, purpose, account, created_at, expires_at) values (?, ?, ?, ?, ?)",
                token,
                purpose.id(),
                account,
                clock.instant(),
                expiresAt);
    }

    /** The link if it can be used now. */
    Optional<OneTimeLink> find(Connection connection, String token) throws SQLException {
        Optional<Row> row = Sql.find(
                connection,
                "select purpose, account, expires_at from one_time_link where token = ? and used_at is null and expires_at > ?",
                each -> new Row(
                        OneTimeLink.Purpose.valueOf(each.getString("purpose")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        each.getObject("account", Long.class),
                        Sql.requiredInstant(each, "expires_at")),
                token,
                clock.instant());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Long id = row.get().account();
        if (id == null) {
            return SqlAccountStore.hasAdministrator(connection)
                    ? Optional.empty()
                    : Optional.of(
                            new OneTimeLink(row.get().purpose(), null, row.get().expiresAt()));
        }
        Optional<Account> account = SqlAccountStore.find(connection, id).filter(each -> !each.disabled());
        return account.map(
                each -> new OneTimeLink(row.get().purpose(), each, row.get().expiresAt()));
    }

    /** Whether it was not used before: asked twice at the same moment, the second one finds it used. */
    boolean markUsed(Connection connection, String token) throws SQLException {
        return Sql.update(
                        connection,
                        "update one_time_link set used_at = ? where token = ? and used_at is null",
                        clock.instant(),
                        token)
                == 1;
    }

    void voidFirst(Connection connection) throws SQLException {
        Sql.update(connection, "delete from one_time_link where account is null and used_at is null");
    }

    void voidAll(Connection connection, long account) throws SQLException {
        Sql.update(connection, "delete from one_time_link where account = ? and used_at is null", account);
    }
}
