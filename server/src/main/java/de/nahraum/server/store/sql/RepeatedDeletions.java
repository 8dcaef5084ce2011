package de.nahraum.server.store.sql;

import de.nahraum.server.store.GoneReports.Gone;
import de.nahraum.server.store.ReportStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Deletes again what went before and a backup brought back. */
final class RepeatedDeletions {
    private RepeatedDeletions() {}

    static ReportStore.Repeated run(Connection connection, List<Gone> all, Instant now) throws SQLException {
        int reports = 0;
        int about = 0;
        int words = 0;
        for (Gone each : all) {
            switch (each) {
                case Gone.Report report ->
                    reports +=
                            Sql.update(connection, "delete from safety_report where code_hash = ?", report.codeHash());
                case Gone.About said ->
                    about += Sql.update(connection, "delete from safety_about where id = ?", said.id());
                case Gone.Import undone -> {
                    boolean isThere = Sql.find(
                                    connection,
                                    "select id from survey_import where id = ? and imported_at = ?",
                                    row -> row.getLong(1),
                                    undone.id(),
                                    undone.at())
                            .isPresent();
                    reports += isThere ? SurveyRows.deleteImport(connection, undone.id()) : 0;
                }
                case Gone.Words before ->
                    words += Sql.update(
                            connection,
                            "update safety_report set words = '', words_deleted_at = ?, changes = changes + 1"
                                    + " where code_hash = ? and changes < ? and words_deleted_at is null",
                            now,
                            before.codeHash(),
                            before.changes());
            }
        }
        return new ReportStore.Repeated(reports, about, words);
    }
}
