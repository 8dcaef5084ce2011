package de.nahraum.server.store.sql;

import de.nahraum.server.store.NoteStore;
import de.nahraum.server.store.OfferNote;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Notes in SQL both databases speak. */
final class SqlNoteStore implements NoteStore {
    private static final String COLUMNS = "id, offer, problem, note, language, version, received_at, done_at";

    private final Connections connections;
    private final Clock clock;

    SqlNoteStore(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public OfferNote add(OfferNote.Content content) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return connections.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into offer_note (offer, problem, note, language, version, received_at) values (?, ?, ?, ?, ?, ?)",
                    new String[] {"id"})) {
                statement.setString(1, content.offer());
                statement.setString(2, content.problem().id());
                statement.setString(3, content.text());
                statement.setString(4, content.language());
                statement.setLong(5, content.version());
                statement.setObject(6, now);
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return new OfferNote(keys.getLong(1), content, now.toInstant(), null);
                }
            }
        });
    }

    @Override
    public List<OfferNote> listOpen() {
        return connections.on(connection -> Rows.select(
                connection,
                "select " + COLUMNS
                        + " from offer_note where id > ? and done_at is null order by received_at desc, id desc",
                0,
                SqlNoteStore::note));
    }

    private static OfferNote note(ResultSet row) throws SQLException {
        OffsetDateTime done = row.getObject(8, OffsetDateTime.class);
        return new OfferNote(
                row.getLong(1),
                new OfferNote.Content(
                        row.getString(2),
                        OfferNote.Problem.find(row.getString(3)).orElse(OfferNote.Problem.OTHER),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }

    @Override
    public boolean markDone(long id) {
        return connections.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update offer_note set done_at = ? where id = ? and done_at is null")) {
                statement.setObject(1, OffsetDateTime.now(clock));
                statement.setLong(2, id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Override
    public int deleteDone(int days) {
        return connections.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from offer_note where done_at < ?")) {
                statement.setObject(1, OffsetDateTime.now(clock).minusDays(days));
                return statement.executeUpdate();
            }
        });
    }
}
