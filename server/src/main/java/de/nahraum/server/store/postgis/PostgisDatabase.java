package de.nahraum.server.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.server.store.sql.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** PostGIS, for a city: QGIS opens it directly. */
public final class PostgisDatabase {
    private static final int CONNECTIONS = 8;
    private static final int CONNECT_MILLISECONDS = 10_000;

    private PostgisDatabase() {}

    /**
     * Opens a database and brings its tables up to date.
     *
     * @param url {@code jdbc:postgresql://…}, with user and password in it if needed
     */
    public static HikariDataSource open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLISECONDS);
        config.setPoolName("postgis");
        HikariDataSource database = new HikariDataSource(config);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists postgis");
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException("PostGIS could not be prepared: " + e.getMessage(), e);
        }
        Migrations.run(database, Map.of("text", "text", "bytes", "bytea"));
        return database;
    }
}
