package de.nahraum.server.store.sql;

import de.nahraum.server.store.NewSurveyReport;
import de.nahraum.server.store.SurveyCounts;
import de.nahraum.server.store.SurveyStore.Delivery;
import de.nahraum.server.store.SurveyStore.Kept;
import de.nahraum.server.store.SurveyStore.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an import in one transaction, and takes it out in one. */
final class SurveyWriter {
    private static final int AT_ONCE = 2000;

    private final Connections connections;
    private final Clock clock;

    SurveyWriter(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Ends a transaction without a trace. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Optional<Kept> keep(Delivery delivery, List<NewSurveyReport> reports, SurveyCounts counts, Watch watch) {
        try {
            Optional<Kept> kept = tryToKeep(delivery, reports, counts, watch);
            // Of two servers that keep the same at once the second one finds it known.
            return Optional.of(
                    kept.or(() -> tryToKeep(delivery, reports, counts, watch)).orElseThrow());
        } catch (Cancelled e) {
            return Optional.empty();
        }
    }

    /** Empty if another server wrote one of the marks meanwhile. */
    private Optional<Kept> tryToKeep(
            Delivery delivery, List<NewSurveyReport> reports, SurveyCounts counts, Watch watch) {
        List<Kept> kept = new ArrayList<>();
        return connections.isDoneInTransaction(
                        connection -> kept.add(keep(connection, delivery, reports, counts, watch)))
                ? Optional.of(kept.getLast())
                : Optional.empty();
    }

    private Kept keep(
            Connection connection, Delivery delivery, List<NewSurveyReport> reports, SurveyCounts counts, Watch watch)
            throws SQLException {
        Set<String> known = new HashSet<>(Sql.select(
                connection,
                "select m.mark from survey_mark m join survey_import i on i.id = m.survey_import where i.campaign = ?",
                row -> row.getString(1),
                delivery.campaign()));
        List<NewSurveyReport> fresh = reports.stream()
                .filter(report -> !known.contains(report.mark()))
                .toList();
        SurveyCounts outcome = counts.withKnown(reports.size() - fresh.size());
        if (fresh.isEmpty()) {
            return new Kept(0, outcome);
        }
        long id = SurveyRows.insertImport(connection, delivery, outcome, clock.instant());
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<NewSurveyReport> some = fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()));
            insertReports(connection, delivery, id, some);
            watch.written(from + some.size());
            if (watch.isCancelled()) {
                throw new Cancelled();
            }
        }
        insertMarks(connection, id, fresh);
        insertAbout(connection, id, fresh);
        if (watch.isCancelled()) {
            throw new Cancelled();
        }
        return new Kept(id, outcome);
    }

    private static void insertReports(Connection connection, Delivery delivery, long id, List<NewSurveyReport> reports)
            throws SQLException {
        insert(
                connection,
                ReportRows.INSERT,
                reports.stream()
                        .map(report -> ReportRows.values(
                                report.content(),
                                report.group(),
                                report.receivedAt(),
                                randomMark(),
                                delivery.origin(),
                                id))
                        .toList());
    }

    /** Where the hash of a code would be, as long as one: nobody has a code. */
    private static String randomMark() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    private static void insertMarks(Connection connection, long id, List<NewSurveyReport> reports) throws SQLException {
        insert(
                connection,
                "insert into survey_mark (mark, survey_import) values (?, ?)",
                reports.stream()
                        .map(NewSurveyReport::mark)
                        .distinct()
                        .sorted()
                        .map(mark -> new @Nullable Object[] {mark, id})
                        .toList());
    }

    /** In the order of random ids: where a row lies must not tell whose it is. */
    private static void insertAbout(Connection connection, long id, List<NewSurveyReport> reports) throws SQLException {
        SortedMap<String, NewSurveyReport> byRandom = new TreeMap<>();
        reports.stream()
                .filter(report -> !report.about().isEmpty())
                .forEach(report -> byRandom.put(UUID.randomUUID().toString(), report));
        insert(
                connection,
                AboutRows.INSERT,
                byRandom.entrySet().stream()
                        .map(each -> AboutRows.values(
                                each.getKey(),
                                each.getValue().content(),
                                each.getValue().about(),
                                each.getValue().receivedAt(),
                                id))
                        .toList());
    }

    private static void insert(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        Rows.insert(connection, sql, rows, (statement, row, position) -> Sql.bind(statement, row));
    }

    OptionalInt undo(long id) {
        return connections.inTransaction(connection -> {
            if (Sql.update(connection, "delete from survey_import where id = ?", id) == 0) {
                return OptionalInt.empty();
            }
            Sql.update(connection, "delete from survey_mark where survey_import = ?", id);
            Sql.update(connection, "delete from safety_about where survey_import = ?", id);
            return OptionalInt.of(Sql.update(connection, "delete from safety_report where survey_import = ?", id));
        });
    }
}
