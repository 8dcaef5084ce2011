package de.nahraum.server.store.sql;

import de.nahraum.server.store.SpaceStore;
import de.nahraum.server.store.StoredCase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Cases of fear spaces in SQL both databases speak. */
final class SqlSpaceStore implements SpaceStore {
    private final Connections connections;

    SqlSpaceStore(Connections connections) {
        this.connections = connections;
    }

    /** Somebody else came between. */
    private static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public long decisions() {
        return connections.on(
                connection -> Sql.find(connection, "select number from space_decisions", row -> row.getLong(1))
                        .orElseThrow());
    }

    @Override
    public List<StoredCase> list() {
        return connections.on(connection -> SpaceRows.select(connection, "order by id"));
    }

    @Override
    public Optional<StoredCase> find(String id) {
        return connections.on(connection ->
                SpaceRows.select(connection, "where id = ?", id).stream().findFirst());
    }

    @Override
    public boolean save(List<StoredCase> cases) {
        try {
            return connections.isDoneInTransaction(connection -> {
                // Whoever else saves waits here: two who join the same cases the other way round would wait for each
                // other.
                Sql.update(connection, "update space_decisions set number = number + 1");
                for (StoredCase each : cases) {
                    save(connection, each);
                }
                return cases.size();
            });
        } catch (Outdated e) {
            return false;
        }
    }

    private static void save(Connection connection, StoredCase each) throws SQLException {
        if (each.changes() == 0) {
            SpaceRows.insert(connection, each);
        } else if (!SpaceRows.isUpdated(connection, each)) {
            throw new Outdated();
        }
        SpaceRows.writeParts(connection, each);
    }
}
