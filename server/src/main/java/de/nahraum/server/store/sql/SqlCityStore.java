package de.nahraum.server.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.server.store.AccountStore;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.CellStore;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.GoneReports;
import de.nahraum.server.store.ImportRecord;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.NoteStore;
import de.nahraum.server.store.OffersEdit;
import de.nahraum.server.store.OffersVersion;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.ReportArchive;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.SessionStore;
import de.nahraum.server.store.SpaceStore;
import de.nahraum.server.store.StoredCity;
import de.nahraum.server.store.SurveyStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The store in SQL both databases speak. What differs between them is in the data source and the migration's placeholders. */
public final class SqlCityStore implements CityStore {
    private static final String VERSION_COLUMNS =
            "version, name, demo, folder, imported_at, released_at, released_by, origin, edited_by";

    private final Connections connections;
    private final Clock clock;
    private final NoteStore notes;
    private final ReportStore reports;
    private final SpaceStore spaces;
    private final CellStore cells;
    private final SurveyStore surveys;
    private final ReportArchive archive;
    private final SqlSessionStore sessions;
    private final AccountStore accounts;
    private final AuditLog audit;

    /** A store on a migrated database, which it closes with itself. */
    public SqlCityStore(HikariDataSource database, Clock clock) {
        this(database, clock, GoneReports.NONE);
    }

    /** @param gone remembers what must not come back with a backup */
    public SqlCityStore(HikariDataSource database, Clock clock, GoneReports gone) {
        this.connections = new Connections(database);
        this.clock = clock;
        this.notes = new SqlNoteStore(connections, clock);
        this.reports = new SqlReportStore(connections, clock, gone);
        this.spaces = new SqlSpaceStore(connections);
        this.cells = new SqlCellStore(connections, clock);
        this.surveys = new SqlSurveyStore(connections, clock, gone);
        this.archive = new SqlReportArchive(connections, clock);
        this.sessions = new SqlSessionStore(connections);
        this.accounts = new SqlAccountStore(connections, sessions, clock);
        this.audit = new SqlAuditLog(connections, clock);
    }

    @Override
    public long save(ImportedCity city, Progress progress) {
        return connections.inTransaction(connection -> {
            // Two imports at once: the second waits here, so that numbers are given once and in order.
            takeTurn(connection);
            return write(connection, newest(connection) + 1, city, progress);
        });
    }

    @Override
    public OptionalLong saveAfter(long newest, ImportedCity city, Progress progress) {
        return connections.inTransaction(connection -> {
            takeTurn(connection);
            return newest(connection) == newest
                    ? OptionalLong.of(write(connection, newest + 1, city, progress))
                    : OptionalLong.empty();
        });
    }

    private long write(Connection connection, long version, ImportedCity city, Progress progress) throws SQLException {
        new CityWriter(connection, version, city).write(OffsetDateTime.now(clock), progress);
        return version;
    }

    @Override
    public OptionalLong saveOffers(OffersEdit edit) {
        return connections.inTransaction(connection -> {
            takeTurn(connection);
            long newest = newest(connection);
            if (newest == 0 || newest != edit.base()) {
                return OptionalLong.empty();
            }
            new OffersVersions(connection).write(newest + 1, edit, OffsetDateTime.now(clock));
            return OptionalLong.of(newest + 1);
        });
    }

    /** Waits until nobody else writes, and keeps others waiting until the transaction ends. */
    private static void takeTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update import_turn set taken = taken + 1");
        }
    }

    /** Number of the newest version; 0 if there is none. */
    private static long newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(max(version), 0) from city_version")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public List<CityVersion> listVersions() {
        return connections.on(connection -> Rows.select(
                connection,
                "select " + VERSION_COLUMNS + " from city_version where version >= ? order by version desc",
                0,
                SqlCityStore::version));
    }

    @Override
    public Optional<StoredCity> findCity(long version) {
        return connections.inTransaction(connection -> {
            Optional<CityVersion> found = findVersion(connection, version);
            return found.isEmpty() ? Optional.empty() : Optional.of(new CityReader(connection, found.get()).read());
        });
    }

    @Override
    public Optional<OffersVersion> findOffers(long version) {
        return connections.inTransaction(connection -> {
            Optional<CityVersion> found = findVersion(connection, version);
            return found.isEmpty() ? Optional.empty() : Optional.of(new OffersVersions(connection).read(found.get()));
        });
    }

    @Override
    public Optional<ImportRecord> findImport(long version) {
        return connections.on(connection -> {
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
        return connections.inTransaction(connection -> {
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
        Optional<Publication> known = connections.on(connection -> new PublicationRows(connection).find(version));
        return known.isPresent()
                ? known
                : connections.inTransaction(connection -> {
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
    public NoteStore notes() {
        return notes;
    }

    @Override
    public ReportStore reports() {
        return reports;
    }

    @Override
    public SpaceStore spaces() {
        return spaces;
    }

    @Override
    public CellStore cells() {
        return cells;
    }

    @Override
    public SurveyStore surveys() {
        return surveys;
    }

    @Override
    public ReportArchive archive() {
        return archive;
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public SessionStore sessions() {
        return sessions;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public boolean isAvailable() {
        return connections.isAvailable();
    }

    @Override
    public void close() {
        connections.close();
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
                row.getString(7),
                CityVersion.Origin.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
                row.getString(9));
    }
}
