package de.nahraum.server.store.sql;

import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.NewFiledReport;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.ReportArchive;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Filed reports in SQL both databases speak. */
final class SqlReportArchive implements ReportArchive {
    private final Connections connections;
    private final Clock clock;

    SqlReportArchive(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public FiledReport file(NewFiledReport report) {
        int number = connections.inTransaction(connection -> {
            // Whoever else files waits here, on any server: numbers are given once, in order and without gaps.
            Sql.update(connection, "update filed_report_turn set taken = taken + 1");
            int next = Sql.find(
                            connection, "select coalesce(max(number), 0) + 1 from filed_report", row -> row.getInt(1))
                    .orElseThrow();
            FiledRows.insert(connection, next, report, now());
            for (NewFiledReport.Written paper : report.papers()) {
                FiledRows.insert(connection, next, paper);
            }
            for (FiledReport.Checksum checksum : report.checksums()) {
                FiledRows.insert(connection, next, checksum);
            }
            return next;
        });
        return find(number).orElseThrow();
    }

    /** As exact as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public List<FiledReport> list() {
        return connections.inTransaction(connection -> FiledRows.select(connection, "order by number desc"));
    }

    @Override
    public Optional<FiledReport> find(int number) {
        return connections.inTransaction(connection -> FiledRows.select(connection, "where number = ?", number).stream()
                .findFirst());
    }

    @Override
    public Optional<byte[]> findPaper(int number, FiledReport.Side side, PaperForm form) {
        return connections.inTransaction(connection -> Sql.find(
                connection,
                "select content from filed_paper where report = ? and audience = ? and language = ? and form = ?",
                row -> row.getBytes(1),
                number,
                FiledRows.code(side.audience()),
                side.language(),
                form.id()));
    }

    @Override
    public Withdrawing withdraw(int number, String by, String reason) {
        return connections.inTransaction(connection -> {
            int withdrawn = Sql.update(
                    connection,
                    "update filed_report set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?"
                            + " where number = ? and withdrawn_at is null",
                    now(),
                    by,
                    reason,
                    number);
            if (withdrawn == 1) {
                return Withdrawing.DONE;
            }
            return isThere(connection, number) ? Withdrawing.ALREADY_WITHDRAWN : Withdrawing.UNKNOWN;
        });
    }

    private static boolean isThere(Connection connection, int number) throws SQLException {
        return Sql.find(connection, "select number from filed_report where number = ?", row -> row.getInt(1), number)
                .isPresent();
    }
}
