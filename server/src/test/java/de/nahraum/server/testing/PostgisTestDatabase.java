package de.nahraum.server.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An empty PostGIS database of one's own on the server that {@code NAHRAUM_TEST_DB_URL} names, dropped when closed. Copied from a
 * template with the extension, which is made once: that takes a tenth of a second instead of one.
 */
public final class PostgisTestDatabase implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]*)(.*)");
    private static @Nullable String template;

    private final String name;

    private PostgisTestDatabase(String name) {
        this.name = name;
    }

    /** A new one. */
    public static PostgisTestDatabase create() {
        String name = newName("test");
        run(serverUrl(), "create database " + name + " template " + template());
        return new PostgisTestDatabase(name);
    }

    /** To open it with, user and password included. */
    public String url() {
        return urlOf(name);
    }

    @Override
    public void close() {
        drop(name);
    }

    private static synchronized String template() {
        if (template == null) {
            String name = newName("template");
            run(serverUrl(), "create database " + name + " template template0 encoding 'UTF8'");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name)));
            run(urlOf(name), "create extension postgis");
            template = name;
        }
        return template;
    }

    private static void drop(String name) {
        run(serverUrl(), "drop database if exists " + name + " with (force)");
    }

    private static String newName(String kind) {
        return "nahraum_" + kind + "_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String serverUrl() {
        return Needed.fromEnvironment(
                "NAHRAUM_TEST_DB_URL", "a PostGIS server on which it may create databases (jdbc:postgresql://…)");
    }

    private static String urlOf(String database) {
        Matcher url = URL.matcher(serverUrl());
        if (!url.matches()) {
            throw new AssertionError("NAHRAUM_TEST_DB_URL must look like jdbc:postgresql://HOST:PORT/DATABASE?user=…");
        }
        return url.group(1) + database + url.group(3);
    }

    private static void run(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError("The PostGIS server for tests refuses: " + sql, e);
        }
    }
}
