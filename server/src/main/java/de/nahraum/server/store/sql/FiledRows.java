package de.nahraum.server.store.sql;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.FilingKey;
import de.nahraum.server.store.NamedScenario;
import de.nahraum.server.store.NewFiledReport;
import de.nahraum.server.store.PaperForm;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filed report as rows of its tables. */
final class FiledRows {
    private static final Comparator<FiledReport.Side> BY_SIDE =
            Comparator.comparing(FiledReport.Side::audience).thenComparing(FiledReport.Side::language);

    private FiledRows() {}

    static String code(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    static void insert(Connection connection, int number, NewFiledReport report, Instant filedAt) throws SQLException {
        FiledReport.Basis basis = report.basis();
        NamedScenario scenario = basis.scenario();
        Sql.update(
                connection,
                "insert into filed_report (number, version, as_of, known_at, previous, scenario_name, scenario_link,"
                        + " scenario_public, filed_by, filed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                basis.version(),
                basis.asOf(),
                basis.knownAt(),
                basis.previous(),
                scenario == null ? null : scenario.name(),
                scenario == null ? null : scenario.link(),
                scenario == null ? null : scenario.isPublic(),
                report.filedBy(),
                filedAt);
    }

    static void insert(Connection connection, int number, NewFiledReport.Written paper) throws SQLException {
        byte[] content = paper.content().bytes();
        Sql.update(
                connection,
                "insert into filed_paper (report, audience, language, form, size_bytes, content) values (?, ?, ?, ?, ?, ?)",
                number,
                code(paper.side().audience()),
                paper.side().language(),
                paper.form().id(),
                content.length,
                content);
    }

    static void insert(Connection connection, int number, FiledReport.Checksum checksum) throws SQLException {
        Sql.update(
                connection,
                "insert into filed_checksum (report, audience, language, sha256) values (?, ?, ?, ?)",
                number,
                code(checksum.side().audience()),
                checksum.side().language(),
                checksum.sha256());
    }

    /** What was asked for with a key, and the report that came of it. */
    record KeptKey(String wish, int report) {}

    static void insert(Connection connection, int number, FilingKey key) throws SQLException {
        Sql.update(
                connection,
                "insert into filed_receipt (key_hash, wish, report) values (?, ?, ?)",
                key.hash(),
                key.wish(),
                number);
    }

    static Optional<KeptKey> findKey(Connection connection, String hash) throws SQLException {
        return Sql.find(
                connection,
                "select wish, report from filed_receipt where key_hash = ?",
                row -> new KeptKey(row.getString("wish"), row.getInt("report")),
                hash);
    }

    /** @param which a condition, an order or both */
    static List<FiledReport> select(Connection connection, String which, Object... parameters) throws SQLException {
        List<FiledReport> bare = Sql.select(
                connection,
                "select number, version, as_of, known_at, previous, scenario_name, scenario_link, scenario_public, filed_by, filed_at, withdrawn_at, withdrawn_by, withdrawn_reason"
                        + " from filed_report " + which,
                FiledRows::bare,
                parameters);
        // One or two are filed each year: one by one is fast enough for a century.
        List<FiledReport> whole = new ArrayList<>();
        for (FiledReport each : bare) {
            whole.add(new FiledReport(
                    each.number(),
                    each.basis(),
                    each.filedBy(),
                    each.filedAt(),
                    each.withdrawal(),
                    papers(connection, each.number()),
                    checksums(connection, each.number())));
        }
        return whole;
    }

    private static FiledReport bare(ResultSet row) throws SQLException {
        int previous = row.getInt("previous");
        @Nullable Integer follows = row.wasNull() ? null : previous;
        Instant withdrawnAt = Sql.instant(row, "withdrawn_at");
        return new FiledReport(
                row.getInt("number"),
                new FiledReport.Basis(
                        row.getLong("version"),
                        row.getObject("as_of", LocalDate.class),
                        Sql.requiredInstant(row, "known_at"),
                        follows,
                        scenario(row)),
                row.getString("filed_by"),
                Sql.requiredInstant(row, "filed_at"),
                withdrawnAt == null
                        ? null
                        : new FiledReport.Withdrawal(
                                row.getString("withdrawn_by"), withdrawnAt, row.getString("withdrawn_reason")),
                List.of(),
                List.of());
    }

    private static @Nullable NamedScenario scenario(ResultSet row) throws SQLException {
        String name = row.getString("scenario_name");
        return name == null
                ? null
                : new NamedScenario(name, row.getString("scenario_link"), row.getBoolean("scenario_public"));
    }

    /** The order of their codes in the database says nothing: sides as they are named, forms as they are listed. */
    private static List<FiledReport.Paper> papers(Connection connection, int number) throws SQLException {
        return Sql.select(
                        connection,
                        "select audience, language, form, size_bytes from filed_paper where report = ?",
                        row -> new FiledReport.Paper(
                                side(row),
                                PaperForm.find(row.getString("form")).orElseThrow(),
                                row.getInt("size_bytes")),
                        number)
                .stream()
                .sorted(Comparator.comparing(FiledReport.Paper::side, BY_SIDE).thenComparing(FiledReport.Paper::form))
                .toList();
    }

    private static List<FiledReport.Checksum> checksums(Connection connection, int number) throws SQLException {
        return Sql.select(
                        connection,
                        "select audience, language, sha256 from filed_checksum where report = ?",
                        row -> new FiledReport.Checksum(side(row), row.getString("sha256")),
                        number)
                .stream()
                .sorted(Comparator.comparing(FiledReport.Checksum::side, BY_SIDE))
                .toList();
    }

    private static FiledReport.Side side(ResultSet row) throws SQLException {
        return new FiledReport.Side(
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)), row.getString("language"));
    }
}
