package de.nahraum.server.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Plain JDBC, said once: rows written in batches, rows read into a list, geometries as WKB. */
final class Rows {
    private static final int BATCH = 2000;

    private Rows() {}

    /** Sets the parameters of one row. */
    interface Binding<T> {
        void bind(PreparedStatement statement, T row, int position) throws SQLException;
    }

    /** Makes an item of the row the result stands on. */
    interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    static <T> void insert(Connection connection, String sql, List<T> rows, Binding<T> binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i++) {
                binding.bind(statement, rows.get(i), i);
                statement.addBatch();
                if ((i + 1) % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            if (rows.size() % BATCH != 0) {
                statement.executeBatch();
            }
        }
    }

    static <T> List<T> select(Connection connection, String sql, long version, Mapping<T> mapping) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, version);
            statement.setFetchSize(BATCH);
            try (ResultSet result = statement.executeQuery()) {
                List<T> items = new ArrayList<>();
                while (result.next()) {
                    items.add(mapping.map(result));
                }
                return items;
            }
        }
    }

    static byte[] wkb(Geometry geometry) {
        return new WKBWriter().write(geometry);
    }

    static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored geometry cannot be read", e);
        }
    }
}
