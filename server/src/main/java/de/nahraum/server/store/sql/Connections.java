package de.nahraum.server.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;

/** Work on a connection of the pool; what SQL throws becomes what stores throw. */
final class Connections {
    private static final int ANSWER_SECONDS = 2;

    /** SQL's state where a row of the same key is there already. */
    private static final String SAME_KEY = "23505";

    private final HikariDataSource database;

    Connections(HikariDataSource database) {
        this.database = database;
    }

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T on(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            if (isRefusal(e)) {
                throw new IllegalStateException("The database refused a row: " + e.getMessage(), e);
            }
            throw new StoreUnavailable("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** Classes 22 and 23 of SQL's states are about data: intake let something through it should have told. */
    private static boolean isRefusal(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    <T> T inTransaction(Work<T> work) {
        return on(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        });
    }

    /** Work in a transaction; false, with nothing written, if a row of the same key is there already. */
    boolean isDoneInTransaction(Work<?> work) {
        return inTransaction(connection -> {
            try {
                work.on(connection);
                return true;
            } catch (SQLException e) {
                if (SAME_KEY.equals(e.getSQLState())) {
                    connection.rollback();
                    return false;
                }
                throw e;
            }
        });
    }

    boolean isAvailable() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    void close() {
        database.close();
    }
}
