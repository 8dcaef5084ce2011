package de.nahraum.server.store.sql;

import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.GoneReports;
import de.nahraum.server.store.NewSurveyReport;
import de.nahraum.server.store.SurveyCounts;
import de.nahraum.server.store.SurveyStore;
import de.nahraum.server.store.SurveyStore.Delivery;
import de.nahraum.server.store.SurveyStore.Keeping;
import de.nahraum.server.store.SurveyStore.Kept;
import de.nahraum.server.store.SurveyStore.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an import in one transaction, and takes it out in one. */
final class SurveyWriter {
    private static final int AT_ONCE = 2000;

    private final Connections connections;
    private final Clock clock;
    private final GoneReports gone;

    SurveyWriter(Connections connections, Clock clock, GoneReports gone) {
        this.connections = connections;
        this.clock = clock;
        this.gone = gone;
    }

    /** Ends a transaction without a trace. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Keeping keep(Delivery delivery, List<NewSurveyReport> reports, SurveyCounts counts, Watch watch) {
        try {
            Optional<Kept> kept = tryToKeep(delivery, reports, counts, watch);
            // Of two servers that keep the same at once the second one finds it known.
            return kept.or(() -> tryToKeep(delivery, reports, counts, watch)).orElseThrow();
        } catch (Stopped e) {
            return new SurveyStore.Cancelled();
        } catch (CampaignLock.CampaignGone e) {
            return new SurveyStore.CampaignGone();
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
                throw new Stopped();
            }
        }
        insertMarks(connection, id, fresh);
        insertAbout(connection, id, fresh);
        // Last, so that nobody else waits for the whole import.
        CampaignLock.hold(connection, delivery.campaign());
        if (watch.isCancelled()) {
            throw new Stopped();
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

    /** Of enough alike, in the order of random ids: neither what a row says nor where it lies must tell whose it is. */
    private static void insertAbout(Connection connection, long id, List<NewSurveyReport> reports) throws SQLException {
        Map<Alike, List<NewSurveyReport>> alike =
                reports.stream().filter(report -> !report.about().isEmpty()).collect(Collectors.groupingBy(Alike::of));
        SortedMap<String, NewSurveyReport> byRandom = new TreeMap<>();
        alike.values().stream()
                .filter(some -> some.size() >= SurveyStore.FEWEST_ALIKE)
                .flatMap(List::stream)
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

    /** What is kept with what people say about themselves. */
    private record Alike(ReportTopic topic, String month) {
        static Alike of(NewSurveyReport report) {
            return new Alike(report.content().topic(), AboutRows.month(report.receivedAt()));
        }
    }

    private static void insert(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        Rows.insert(connection, sql, rows, (statement, row, position) -> Sql.bind(statement, row));
    }

    OptionalInt undo(long id) {
        return connections.inTransaction(connection -> {
            Optional<Instant> importedAt = Sql.find(
                    connection,
                    "select imported_at from survey_import where id = ? for update",
                    row -> Sql.requiredInstant(row, "imported_at"),
                    id);
            if (importedAt.isEmpty()) {
                return OptionalInt.empty();
            }
            int reports = SurveyRows.deleteImport(connection, id);
            // Before it is final: what cannot be remembered stays.
            gone.add(new GoneReports.Gone.Import(id, importedAt.get()));
            return OptionalInt.of(reports);
        });
    }
}
