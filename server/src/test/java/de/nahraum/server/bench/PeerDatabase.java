package de.nahraum.server.bench;

import de.nahraum.geodata.street.Snap;
import de.nahraum.server.bench.NetworkQuestion.Link;
import de.nahraum.server.bench.NetworkQuestion.Point;
import de.nahraum.server.testing.PostgisTestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A {@link NetworkQuestion} in tables of a PostGIS database of its own, dropped when closed. They have their indexes and statistics. The
 * session has memory to sort in, and no just-in-time compiling, which takes longer here than it saves.
 *
 * <p>{@code edge(id, kind, source, target, cost)}: kind is {@code street}, {@code super} for the links of the super-source, {@code place} for
 * those of the places. {@code place(vertex, edge, along, leg, geom)}, {@code cell(edge, source, target, from_metres, to_metres, leg, geom)}.
 */
final class PeerDatabase implements AutoCloseable {
    static final String HOW_TO_INSTALL = "Debian 12: apt-get install postgresql-15-postgis-3 postgresql-15-pgrouting";

    private static final String SERVER = "NAHRAUM_TEST_DB_URL";
    private static final List<String> TABLES = List.of(
            "set work_mem = '256MB'",
            "set jit = off",
            "create table edge (id int primary key, kind text, source int, target int, cost float8)",
            "create table place (vertex int, edge int, along float8, leg float8, geom geometry(Point))",
            "create table cell (edge int, source int, target int, from_metres float8, to_metres float8, leg float8,"
                    + " geom geometry(Point))");
    private static final List<String> INDEXES = List.of(
            "create index on edge (kind)",
            "create index on place using gist (geom)",
            "create index on cell using gist (geom)",
            "analyze edge",
            "analyze place",
            "analyze cell");

    private final PostgisTestDatabase database;
    private final Connection connection;

    /** Opens and fills one on the server of {@link #hasServer}. */
    PeerDatabase(NetworkQuestion question) throws SQLException {
        database = PostgisTestDatabase.create();
        try {
            connection = DriverManager.getConnection(database.url());
            for (String table : TABLES) {
                execute(table);
            }
            fillEdges(question);
            fillPlaces(question);
            fillCells(question);
            for (String index : INDEXES) {
                execute(index);
            }
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** Whether there is a PostGIS server to make databases on; {@code ./nahraum bench network} starts one if PostGIS is installed. */
    static boolean hasServer() {
        String url = System.getenv(SERVER);
        return url != null && !url.isBlank();
    }

    private void fillEdges(NetworkQuestion question) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into edge values (?, ?, ?, ?, ?)")) {
            int id = 0;
            for (int e : question.edges()) {
                add(
                        insert,
                        id++,
                        "street",
                        question.network().from()[e],
                        question.network().to()[e],
                        question.metres()[e]);
            }
            for (Link link : question.superSourceLinks()) {
                add(insert, id++, "super", link.vertex(), link.node(), link.metres());
            }
            for (Link link : question.placeLinks()) {
                add(insert, id++, "place", link.vertex(), link.node(), link.metres());
            }
            insert.executeBatch();
        }
    }

    private void fillPlaces(NetworkQuestion question) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into place values (?, ?, ?, ?, st_makepoint(?, ?))")) {
            for (int i = 0; i < question.places().size(); i++) {
                Snap place = question.places().get(i);
                Point at = question.pointsOfPlaces().get(i);
                add(insert, question.vertexOf(i), place.edge(), place.fromMetres(), place.legMetres(), at.x(), at.y());
            }
            insert.executeBatch();
        }
    }

    private void fillCells(NetworkQuestion question) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into cell values (?, ?, ?, ?, ?, ?, st_makepoint(?, ?))")) {
            for (int i = 0; i < question.cells().size(); i++) {
                Snap cell = question.cells().get(i);
                Point at = question.pointsOfCells().get(i);
                add(
                        insert,
                        cell.edge(),
                        question.network().from()[cell.edge()],
                        question.network().to()[cell.edge()],
                        cell.fromMetres(),
                        cell.toMetres(),
                        cell.legMetres(),
                        at.x(),
                        at.y());
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    /** Makes the extension; false if the server does not have it. */
    boolean hasExtension(String name) throws SQLException {
        try (PreparedStatement available =
                connection.prepareStatement("select 1 from pg_available_extensions where name = ?")) {
            available.setString(1, name);
            try (ResultSet found = available.executeQuery()) {
                if (!found.next()) {
                    return false;
                }
            }
        }
        execute("create extension if not exists " + name + " cascade");
        return true;
    }

    /** Prepares a query; closed with the database. */
    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** The one text a query gives. */
    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
