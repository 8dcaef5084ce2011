package de.nahraum.server.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.ImportRecord;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.StoreUnavailable;
import de.nahraum.server.store.StoredCity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The store in SQL both databases speak. What differs between them is in the data source and the migration's placeholders. */
public final class SqlCityStore implements CityStore {
    private static final String VERSION_COLUMNS = "version, name, demo, folder, imported_at, released_at, released_by";
    private static final int ANSWER_SECONDS = 2;

    private final HikariDataSource database;
    private final Clock clock;

    /** A store on a migrated database, which it closes with itself. */
    public SqlCityStore(HikariDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Work on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @Override
    public long save(ImportedCity city, Progress progress) {
        return inTransaction(connection -> {
            // Two imports at once: the second waits here, so that numbers are given once and in order.
            takeTurn(connection);
            long version = nextVersion(connection);
            new CityWriter(connection, version, city).write(OffsetDateTime.now(clock), progress);
            return version;
        });
    }

    /** Waits until nobody else writes, and keeps others waiting until the transaction ends. */
    private static void takeTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update import_turn set taken = taken + 1");
        }
    }

    private static long nextVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(max(version), 0) + 1 from city_version")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public List<CityVersion> listVersions() {
        return on(connection -> Rows.select(
                connection,
                "select " + VERSION_COLUMNS + " from city_version where version >= ? order by version desc",
                0,
                SqlCityStore::version));
    }

    @Override
    public Optional<StoredCity> findCity(long version) {
        return inTransaction(connection -> {
            Optional<CityVersion> found = findVersion(connection, version);
            return found.isEmpty() ? Optional.empty() : Optional.of(new CityReader(connection, found.get()).read());
        });
    }

    @Override
    public Optional<ImportRecord> findImport(long version) {
        return on(connection -> {
            Optional<CityVersion> found = findVersion(connection, version);
            return found.isEmpty()
                    ? Optional.empty()
                    : Rows.select(
                                    connection,
                                    "select counts, findings from city_version where version = ?",
                                    version,
                                    row -> new ImportRecord(
                                            found.get(),
                                            StoreJson.read(
                                                    row.getString(1), new TypeReference<Map<String, Integer>>() {}),
                                            StoreJson.read(row.getString(2), new TypeReference<List<Finding>>() {})))
                            .stream()
                            .findFirst();
        });
    }

    @Override
    public boolean release(long version, String by) {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update city_version set released_at = ?, released_by = ? where version = ?")) {
                statement.setObject(1, OffsetDateTime.now(clock));
                statement.setString(2, by);
                statement.setLong(3, version);
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Optional<Publication> publish(long version, Function<List<Publication>, Publication> decide) {
        Optional<Publication> known = on(connection -> new PublicationRows(connection).find(version));
        return known.isPresent()
                ? known
                : inTransaction(connection -> {
                    takeTurn(connection);
                    PublicationRows rows = new PublicationRows(connection);
                    Optional<Publication> decidedMeanwhile = rows.find(version);
                    if (decidedMeanwhile.isPresent()
                            || findVersion(connection, version).isEmpty()) {
                        return decidedMeanwhile;
                    }
                    Publication publication = decide.apply(rows.readAllBut(version));
                    rows.write(version, publication, OffsetDateTime.now(clock));
                    return Optional.of(publication);
                });
    }

    @Override
    public boolean isAvailable() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private static Optional<CityVersion> findVersion(Connection connection, long version) throws SQLException {
        return Rows.select(
                        connection,
                        "select " + VERSION_COLUMNS + " from city_version where version = ?",
                        version,
                        SqlCityStore::version)
                .stream()
                .findFirst();
    }

    private static CityVersion version(ResultSet row) throws SQLException {
        OffsetDateTime released = row.getObject(6, OffsetDateTime.class);
        return new CityVersion(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                released == null ? null : released.toInstant(),
                row.getString(7));
    }

    private <T> T on(Work<T> work) {
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

    private <T> T inTransaction(Work<T> work) {
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
}
