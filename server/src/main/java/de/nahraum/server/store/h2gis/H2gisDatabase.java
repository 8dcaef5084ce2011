package de.nahraum.server.store.h2gis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.sql.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.h2gis.functions.factory.H2GISFunctions;

/** The embedded default: one file, nothing to install. */
public final class H2gisDatabase {
    private static final int CONNECTIONS = 4;
    private static final int LOCK_MILLISECONDS = 600_000;

    private H2gisDatabase() {}

    /**
     * Opens, and if need be creates, the database in a folder.
     *
     * @param folder of the data; the file is {@code nahraum.mv.db}
     */
    public static HikariDataSource open(Path folder) {
        HikariConfig config = new HikariConfig();
        // WRITE_DELAY: else a hard kill loses what was acknowledged within the last half second.
        // LOCK_TIMEOUT: an import waits for the one before it; H2 by itself gives up after two seconds.
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("nahraum").toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=" + LOCK_MILLISECONDS);
        config.setUsername("nahraum");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("h2gis");
        HikariDataSource database = new HikariDataSource(config);
        try (Connection connection = database.getConnection()) {
            if (!hasSpatialFunctions(connection)) {
                H2GISFunctions.load(connection);
            }
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException("The embedded database could not be prepared: " + e.getMessage(), e);
        }
        Migrations.run(database, Map.of("text", "clob", "bytes", "blob"));
        return database;
    }

    private static boolean hasSpatialFunctions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from information_schema.routines where routine_name = 'ST_GEOMFROMWKB'")) {
            result.next();
            return result.getInt(1) > 0;
        }
    }
}
