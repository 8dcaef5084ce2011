package de.nahraum.server.store.sql;

import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.FilingKey;
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
            waitForTurn(connection);
            return insert(connection, report);
        });
        return find(number).orElseThrow();
    }

    @Override
    public Receipt file(NewFiledReport report, FilingKey key) {
        return connections.inTransaction(connection -> {
            waitForTurn(connection);
            Optional<Receipt> before = findReceipt(connection, key);
            if (before.isPresent()) {
                return before.get();
            }
            int number = insert(connection, report);
            FiledRows.insert(connection, number, key);
            return new Receipt.Kept(find(connection, number).orElseThrow());
        });
    }

    /** Whoever else files waits here, on any server: numbers are given once, in order and without gaps. */
    private static void waitForTurn(Connection connection) throws SQLException {
        Sql.update(connection, "update filed_report_turn set taken = taken + 1");
    }

    private int insert(Connection connection, NewFiledReport report) throws SQLException {
        int next = Sql.find(connection, "select coalesce(max(number), 0) + 1 from filed_report", row -> row.getInt(1))
                .orElseThrow();
        FiledRows.insert(connection, next, report, now());
        for (NewFiledReport.Written paper : report.papers()) {
            FiledRows.insert(connection, next, paper);
        }
        for (FiledReport.Checksum checksum : report.checksums()) {
            FiledRows.insert(connection, next, checksum);
        }
        return next;
    }

    @Override
    public Optional<Receipt> findReceipt(FilingKey key) {
        return connections.inTransaction(connection -> findReceipt(connection, key));
    }

    private static Optional<Receipt> findReceipt(Connection connection, FilingKey key) throws SQLException {
        Optional<FiledRows.KeptKey> kept = FiledRows.findKey(connection, key.hash());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                kept.get().wish().equals(key.wish())
                        ? new Receipt.Kept(find(connection, kept.get().report()).orElseThrow())
                        : new Receipt.OtherWish());
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
        return connections.inTransaction(connection -> find(connection, number));
    }

    private static Optional<FiledReport> find(Connection connection, int number) throws SQLException {
        return FiledRows.select(connection, "where number = ?", number).stream().findFirst();
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
