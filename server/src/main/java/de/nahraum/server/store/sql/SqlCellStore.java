package de.nahraum.server.store.sql;

import de.nahraum.geodata.safety.CellGrid.Square;
import de.nahraum.geodata.safety.CellPublication;
import de.nahraum.geodata.safety.CellPublication.Counted;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.CellStore;
import de.nahraum.server.store.CellSwitch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published cells in SQL both databases speak. */
final class SqlCellStore implements CellStore {
    private final Connections connections;
    private final Clock clock;

    SqlCellStore(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public CellSwitch findSwitch(ReportTopic topic) {
        return connections.on(connection -> Sql.find(
                        connection,
                        "select is_on, changed_at, changed_by, changes from public_cells_switch where topic = ?",
                        row -> new CellSwitch(
                                row.getBoolean("is_on"),
                                Sql.requiredInstant(row, "changed_at"),
                                row.getString("changed_by"),
                                row.getInt("changes")),
                        topic.id())
                .orElse(CellSwitch.NEVER));
    }

    @Override
    public Optional<CellSwitch> turn(ReportTopic topic, int seen, boolean on, String by) {
        // As exact as databases keep it: what is answered now is what is read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CellSwitch next = new CellSwitch(on, now, by, seen + 1);
        boolean isDone = seen == 0
                ? connections.isDoneInTransaction(connection -> Sql.update(
                        connection,
                        "insert into public_cells_switch (topic, is_on, changed_at, changed_by, changes) values (?, ?, ?, ?, 1)",
                        topic.id(),
                        on,
                        now,
                        by))
                : connections.inTransaction(connection -> Sql.update(
                                connection,
                                "update public_cells_switch set is_on = ?, changed_at = ?, changed_by = ?, changes = changes + 1"
                                        + " where topic = ? and changes = ?",
                                on,
                                now,
                                by,
                                topic.id(),
                                seen)
                        == 1);
        return isDone ? Optional.of(next) : Optional.empty();
    }

    @Override
    public CellPublication findLast(ReportTopic topic) {
        // One statement: between two of them another server may publish, and what was counted would look like nothing.
        List<CountedRow> rows = connections.on(connection -> Sql.select(
                connection,
                "select p.of_month, c.square_column, c.square_row, c.reporter_group, c.first_day, c.reasons from public_cells p"
                        + " left join public_cells_counted c on c.topic = p.topic and c.of_month = p.of_month"
                        + " where p.topic = ? order by p.of_month desc",
                SqlCellStore::countedRow,
                topic.id()));
        if (rows.isEmpty()) {
            return CellPublication.none(topic);
        }
        YearMonth last = rows.getFirst().month();
        Map<Square, Map<UUID, Counted>> counted = new HashMap<>();
        for (CountedRow row : rows) {
            if (row.month().equals(last) && row.group() != null && row.counted() != null) {
                counted.computeIfAbsent(row.square(), square -> new HashMap<>()).put(row.group(), row.counted());
            }
        }
        return new CellPublication(last, topic, counted);
    }

    /** A group counted in a square; a publication that counts nobody has one row without either. */
    private record CountedRow(
            YearMonth month,
            Square square,
            @Nullable UUID group,
            @Nullable Counted counted) {}

    private static CountedRow countedRow(ResultSet row) throws SQLException {
        String group = row.getString("reporter_group");
        return new CountedRow(
                YearMonth.parse(row.getString("of_month")),
                new Square(row.getLong("square_column"), row.getLong("square_row")),
                group == null ? null : UUID.fromString(group),
                group == null
                        ? null
                        : new Counted(
                                row.getObject("first_day", LocalDate.class),
                                ReportRows.reasons(row.getString("reasons"))));
    }

    @Override
    public boolean publish(CellPublication publication) {
        String topic = publication.topic().id();
        String month = publication.month().toString();
        if (!findLast(publication.topic()).month().isBefore(publication.month())) {
            return false;
        }
        return connections.isDoneInTransaction(connection -> {
            // Of several servers that publish the same month at once the key lets one through.
            Sql.update(
                    connection,
                    "insert into public_cells (topic, of_month, made_at) values (?, ?, ?)",
                    topic,
                    month,
                    clock.instant());
            Rows.insert(
                    connection,
                    "insert into public_cells_counted (topic, of_month, square_column, square_row, reporter_group, first_day, reasons)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    groups(publication),
                    (statement, each, position) -> {
                        statement.setString(1, topic);
                        statement.setString(2, month);
                        statement.setLong(3, each.square().column());
                        statement.setLong(4, each.square().row());
                        statement.setString(5, each.group().toString());
                        statement.setObject(6, each.counted().firstDay());
                        statement.setString(7, ReportRows.text(each.counted().reasons()));
                    });
            return Sql.update(connection, "delete from public_cells where topic = ? and of_month < ?", topic, month);
        });
    }

    private record CountedGroup(Square square, UUID group, Counted counted) {}

    private static List<CountedGroup> groups(CellPublication publication) {
        List<CountedGroup> all = new ArrayList<>();
        publication
                .counted()
                .forEach((square, groups) ->
                        groups.forEach((group, counted) -> all.add(new CountedGroup(square, group, counted))));
        return all;
    }
}
