package de.nahraum.server.store.sql;

import de.nahraum.server.store.Account;
import de.nahraum.server.store.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An account as the columns of its table. */
final class AccountRows {
    static final String COLUMNS =
            "a.id, a.login, a.name, a.roles, a.created_at, a.disabled, a.failures, a.locked_until, a.password_changed_at, a.row_version";

    private AccountRows() {}

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                roles(row.getString("roles")),
                Sql.requiredInstant(row, "created_at"),
                row.getBoolean("disabled"),
                row.getInt("failures"),
                Sql.instant(row, "locked_until"),
                Sql.instant(row, "password_changed_at"),
                row.getInt("row_version"));
    }

    /** A role a newer version may have given is none here: less is allowed, never more. */
    private static Set<Role> roles(String written) {
        return Arrays.stream(written.split(","))
                .map(Role::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    static String written(Set<Role> roles) {
        return roles.stream().sorted().map(Role::id).collect(Collectors.joining(","));
    }
}
