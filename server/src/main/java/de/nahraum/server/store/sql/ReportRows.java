package de.nahraum.server.store.sql;

import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.StoredReport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A report as the columns of its table. */
final class ReportRows {
    private static final String COLUMNS =
            "id, changes, campaign, topic, of_time, reasons, spot_type, words, language, reporter_group,"
                    + " received_at, state, office, passed_on_at, answered_at, measure, measure_on, duplicate_of, words_deleted_at, coarsened_at, origin,"
                    + " ST_AsBinary(geom) as shape, ST_SRID(geom) as srid";
    private static final String BETWEEN = ",";

    private ReportRows() {}

    /** What {@link #values} are inserted by. */
    static final String INSERT =
            "insert into safety_report (code_hash, campaign, topic, of_time, reasons, spot_type, words, language, reporter_group,"
                    + " received_at, state, office, measure, origin, survey_import, geom)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ?, ?, ST_GeomFromWKB(?, ?))";

    static void insert(Connection connection, NewReport report, Instant now) throws SQLException {
        Sql.update(
                connection,
                INSERT,
                values(report.content(), report.group(), now, report.codeHash(), ReportOrigin.ONLINE, null));
    }

    /** Remembers what was sent with a key, so that sent again it is known. */
    static void insertReceipt(Connection connection, String keyHash, String bodyMark, Instant now) throws SQLException {
        Sql.update(
                connection,
                "insert into safety_receipt (key_hash, body_mark, received_at) values (?, ?, ?)",
                keyHash,
                bodyMark,
                now);
    }

    /** The mark of what was sent with a key; empty if nothing was. */
    static Optional<String> findBodyMark(Connection connection, String keyHash) throws SQLException {
        return Sql.find(
                connection,
                "select body_mark from safety_receipt where key_hash = ?",
                row -> row.getString(1),
                keyHash);
    }

    /**
     * A new report, by the parameters of {@link #INSERT}.
     *
     * @param codeHash random for one without a code
     * @param surveyImport it came with; null if none
     */
    static @Nullable Object[] values(
            NewReport.Content content,
            UUID group,
            Instant receivedAt,
            String codeHash,
            ReportOrigin origin,
            @Nullable Long surveyImport) {
        return new @Nullable Object[] {
            codeHash,
            content.campaign(),
            content.topic().id(),
            content.time() == null ? null : content.time().id(),
            text(content.reasons()),
            content.spotType() == null ? null : content.spotType().id(),
            content.words(),
            content.language(),
            group.toString(),
            receivedAt,
            ReportState.RECEIVED.id(),
            origin.id(),
            surveyImport,
            Rows.wkb(content.shape()),
            content.shape().getSRID()
        };
    }

    /** @param which a condition, an order or both */
    static List<StoredReport> select(Connection connection, String which, Object... parameters) throws SQLException {
        return Sql.select(
                connection, "select " + COLUMNS + " from safety_report " + which, ReportRows::report, parameters);
    }

    private static StoredReport report(ResultSet row) throws SQLException {
        long duplicateOf = row.getLong("duplicate_of");
        boolean isDuplicate = !row.wasNull();
        Geometry shape = Rows.geometry(row.getBytes("shape"));
        shape.setSRID(row.getInt("srid"));
        return new StoredReport(
                row.getLong("id"),
                row.getInt("changes"),
                new NewReport.Content(
                        row.getString("campaign"),
                        ReportTopic.find(row.getString("topic")).orElseThrow(),
                        shape,
                        code(row, "of_time", FearTime::find),
                        reasons(row.getString("reasons")),
                        code(row, "spot_type", SpotType::find),
                        row.getString("words"),
                        row.getString("language")),
                UUID.fromString(row.getString("reporter_group")),
                Sql.requiredInstant(row, "received_at"),
                new StoredReport.Handling(
                        ReportState.find(row.getString("state")).orElseThrow(),
                        row.getString("office"),
                        Sql.instant(row, "passed_on_at"),
                        Sql.instant(row, "answered_at"),
                        row.getString("measure"),
                        row.getObject("measure_on", LocalDate.class),
                        isDuplicate ? duplicateOf : null),
                Sql.instant(row, "words_deleted_at"),
                Sql.instant(row, "coarsened_at"),
                ReportOrigin.find(row.getString("origin")).orElseThrow());
    }

    static String text(Set<Reason> reasons) {
        return reasons.stream().map(Reason::id).sorted().collect(Collectors.joining(BETWEEN));
    }

    static Set<Reason> reasons(String stored) {
        return Arrays.stream(stored.split(BETWEEN))
                .filter(id -> !id.isEmpty())
                .map(id -> Reason.find(id).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    static <T> @Nullable T code(ResultSet row, String column, Function<String, Optional<T>> find) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : find.apply(id).orElseThrow();
    }

    /** Gives up exact places of reports received before a moment; returns of how many. */
    static int coarsen(Connection connection, Instant before, Instant now) throws SQLException {
        List<StoredReport> due =
                select(connection, "where received_at < ? and coarsened_at is null order by id", before);
        for (StoredReport report : due) {
            Geometry exact = report.content().shape();
            Sql.update(
                    connection,
                    "update safety_report set geom = ST_GeomFromWKB(?, ?), coarsened_at = ?, changes = changes + 1 where id = ?",
                    Rows.wkb(exact.getFactory().createPoint(CellGrid.OF_CITY.coarse(exact))),
                    exact.getSRID(),
                    now,
                    report.id());
        }
        return due.size();
    }
}
