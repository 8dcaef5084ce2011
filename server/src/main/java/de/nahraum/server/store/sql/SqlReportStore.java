package de.nahraum.server.store.sql;

import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.GoneReports;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reports in SQL both databases speak. */
final class SqlReportStore implements ReportStore {
    private static final String SECRET = "safety-reports";
    private static final int SECRET_BYTES = 32;

    private final Connections connections;
    private final Clock clock;
    private final GoneReports gone;
    private final ReportList all;

    SqlReportStore(Connections connections, Clock clock, GoneReports gone) {
        this.connections = connections;
        this.clock = clock;
        this.gone = gone;
        this.all = new ReportList(connections);
    }

    @Override
    public byte[] secret() {
        return findSecret().orElseGet(() -> {
            byte[] made = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(made);
            // Of several servers that make one at once the first wins.
            boolean _ = connections.isDoneInTransaction(connection -> Sql.update(
                    connection,
                    "insert into server_secret (purpose, content) values (?, ?)",
                    SECRET,
                    HexFormat.of().formatHex(made)));
            return findSecret().orElseThrow();
        });
    }

    private Optional<byte[]> findSecret() {
        return connections.on(connection -> Sql.select(
                        connection,
                        "select content from server_secret where purpose = ?",
                        row -> HexFormat.of().parseHex(row.getString(1)),
                        SECRET)
                .stream()
                .findFirst());
    }

    @Override
    public Receipt receive(NewReport report) {
        Optional<Receipt> before = findReceipt(report);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        boolean isKept = connections.isDoneInTransaction(connection -> {
            ReportRows.insertReceipt(connection, report.keyHash(), report.bodyMark(), now);
            ReportRows.insert(connection, report, now);
            return AboutRows.insert(connection, report.aboutId(), report.content(), report.about(), now);
        });
        // Without a receipt it was sent so long ago that nobody knows any more what it said.
        return isKept ? Receipt.KEPT : findReceipt(report).orElse(Receipt.OTHER_CONTENT);
    }

    private Optional<Receipt> findReceipt(NewReport report) {
        return connections
                .on(connection -> ReportRows.findBodyMark(connection, report.keyHash()))
                .map(mark -> mark.equals(report.bodyMark()) ? Receipt.KEPT : Receipt.OTHER_CONTENT);
    }

    @Override
    public boolean addAbout(String codeHash, String aboutId, About about) {
        Optional<StoredReport> report = findByCode(codeHash);
        return report.isPresent()
                && !about.isEmpty()
                && connections.isDoneInTransaction(connection ->
                        AboutRows.insert(connection, aboutId, report.get().content(), about, clock.instant()));
    }

    @Override
    public List<About> listAbout(String campaign) {
        return connections.on(connection -> Sql.select(
                connection,
                "select age_group, gender, frequency, reaction from safety_about where campaign = ? order by id",
                AboutRows::about,
                campaign));
    }

    @Override
    public List<About> listAbout(String campaign, ReportTopic topic) {
        return connections.on(connection -> Sql.select(
                connection,
                "select age_group, gender, frequency, reaction from safety_about where campaign = ? and topic = ? order by id",
                AboutRows::about,
                campaign,
                topic.id()));
    }

    @Override
    public Optional<StoredReport> findByCode(String codeHash) {
        return connections.on(connection -> ReportRows.select(connection, "where code_hash = ?", codeHash).stream()
                .findFirst());
    }

    @Override
    public boolean withdraw(String codeHash, String aboutId) {
        if (findByCode(codeHash).isEmpty()) {
            return false;
        }
        // First: whoever takes a report back wants it gone, also if the power goes now.
        gone.add(new GoneReports.Gone.Report(codeHash));
        gone.add(new GoneReports.Gone.About(aboutId));
        return connections.inTransaction(connection -> {
            Sql.update(connection, "delete from safety_about where id = ?", aboutId);
            return Sql.update(connection, "delete from safety_report where code_hash = ?", codeHash) == 1;
        });
    }

    @Override
    public List<StoredReport> list() {
        return all.get();
    }

    @Override
    public List<StoredReport> listNewest(Optional<ReportOrigin> origin, int most) {
        String newest = "order by received_at desc, id desc limit ?";
        return connections.on(connection -> origin.isPresent()
                ? ReportRows.select(
                        connection, "where origin = ? " + newest, origin.get().id(), most)
                : ReportRows.select(connection, newest, most));
    }

    @Override
    public Optional<StoredReport> find(long id) {
        return connections.on(connection ->
                ReportRows.select(connection, "where id = ?", id).stream().findFirst());
    }

    @Override
    public OptionalInt change(long id, int seen, StoredReport.Handling handling, String words) {
        Optional<String> blanked = findBlanked(id, words);
        return connections.inTransaction(connection -> {
            boolean isChanged = Sql.update(
                            connection,
                            "update safety_report set changes = changes + 1, state = ?, office = ?, passed_on_at = ?, answered_at = ?,"
                                    + " measure = ?, measure_on = ?, duplicate_of = ?, words = ? where id = ? and changes = ?",
                            handling.state().id(),
                            handling.office(),
                            handling.passedOnAt(),
                            handling.answeredAt(),
                            handling.measure(),
                            handling.measureOn(),
                            handling.duplicateOf(),
                            words,
                            id,
                            seen)
                    == 1;
            if (!isChanged) {
                return OptionalInt.empty();
            }
            // Before it is final: what cannot be remembered stays.
            blanked.ifPresent(codeHash -> gone.add(new GoneReports.Gone.Words(codeHash, seen + 1)));
            return OptionalInt.of(seen + 1);
        });
    }

    /** The hash of a report's code, if it says something else than these words. */
    private Optional<String> findBlanked(long id, String words) {
        return find(id).filter(report -> !report.content().words().equals(words))
                .flatMap(report -> findCodeHash(id));
    }

    private Optional<String> findCodeHash(long id) {
        return connections.on(connection ->
                Sql.select(connection, "select code_hash from safety_report where id = ?", row -> row.getString(1), id)
                        .stream()
                        .findFirst());
    }

    @Override
    public boolean delete(long id, int seen) {
        Optional<String> codeHash = findCodeHash(id);
        return connections.inTransaction(connection -> {
            boolean isDeleted =
                    Sql.update(connection, "delete from safety_report where id = ? and changes = ?", id, seen) == 1;
            if (isDeleted) {
                // Before it is final: what cannot be remembered stays.
                codeHash.ifPresent(hash -> gone.add(new GoneReports.Gone.Report(hash)));
            }
            return isDeleted;
        });
    }

    @Override
    public Repeated repeatDeletions(LocalDate since) {
        gone.forgetBefore(since);
        List<GoneReports.Gone> remembered = gone.list();
        return connections.inTransaction(connection -> RepeatedDeletions.run(connection, remembered, clock.instant()));
    }

    @Override
    public Deleted deleteDue(Instant reportsBefore, Instant wordsBefore, Instant placesBefore, Instant keysBefore) {
        Instant now = clock.instant();
        return connections.inTransaction(connection -> {
            // In the order of whoever undoes an import: else two would wait for each other.
            SurveyRows.deleteBefore(connection, reportsBefore);
            Sql.update(connection, "delete from safety_about where received_in < ?", AboutRows.month(reportsBefore));
            int reports = Sql.update(connection, "delete from safety_report where received_at < ?", reportsBefore);
            int words = Sql.update(
                    connection,
                    "update safety_report set words = '', words_deleted_at = ?, changes = changes + 1"
                            // Who said the same was answered with the other one.
                            + " where words_deleted_at is null and (answered_at < ? or duplicate_of in"
                            + " (select original.id from safety_report original where original.answered_at < ?))",
                    now,
                    wordsBefore,
                    wordsBefore);
            int keys = Sql.update(connection, "delete from safety_receipt where received_at < ?", keysBefore);
            return new Deleted(reports, words, ReportRows.coarsen(connection, placesBefore, now), keys);
        });
    }
}
