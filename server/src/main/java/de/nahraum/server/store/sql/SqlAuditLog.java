package de.nahraum.server.store.sql;

import de.nahraum.server.store.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit log in SQL both databases speak. */
final class SqlAuditLog implements AuditLog {
    private final Connections connections;
    private final Clock clock;

    SqlAuditLog(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public long add(@Nullable Long account, String action, String subject, String detail) {
        return connections.inTransaction(connection -> Sql.insert(
                connection,
                "insert into audit_entry (happened_at, account, action, subject, detail) values (?, ?, ?, ?, ?)",
                clock.instant(),
                account,
                action,
                cut(subject, LONGEST_SUBJECT),
                cut(detail, LONGEST_DETAIL)));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    @Override
    public void complete(long id, String subject, String detail) {
        connections.inTransaction(connection -> Sql.update(
                connection,
                "update audit_entry set subject = ?, detail = ? where id = ?",
                cut(subject, LONGEST_SUBJECT),
                cut(detail, LONGEST_DETAIL),
                id));
    }

    @Override
    public void refuse(long id) {
        connections.inTransaction(
                connection -> Sql.update(connection, "update audit_entry set refused = true where id = ?", id));
    }

    @Override
    public List<Entry> list(Question question) {
        List<Object> parameters = new ArrayList<>(List.of(question.before()));
        StringBuilder where = new StringBuilder();
        if (question.account() != null) {
            where.append(" and e.account = ?");
            parameters.add(question.account());
        }
        if (question.action() != null) {
            where.append(" and e.action = ?");
            parameters.add(question.action());
        }
        parameters.add(question.limit());
        return connections.on(connection -> Sql.select(
                connection,
                "select e.id, e.happened_at, e.account, a.name, e.action, e.subject, e.detail, e.refused from audit_entry e"
                        + " left join account a on a.id = e.account where e.id < ?" + where
                        + " order by e.id desc limit ?",
                SqlAuditLog::entry,
                parameters.toArray()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Sql.requiredInstant(row, "happened_at"),
                row.getObject("account", Long.class),
                row.getString("name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getBoolean("refused"));
    }

    @Override
    public int deleteBefore(Instant before) {
        return connections.inTransaction(
                connection -> Sql.update(connection, "delete from audit_entry where happened_at < ?", before));
    }

    @Override
    public List<String> listActions() {
        return connections.on(connection -> Sql.select(
                connection, "select distinct action from audit_entry order by action", row -> row.getString("action")));
    }
}
