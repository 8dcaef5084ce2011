package de.nahraum.server.store.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import de.nahraum.server.store.StoredReport;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * All reports as they were last read, newest first. Reading 100,000 takes a second, and the desk asks for them at each press: they are read anew only when one has come, gone or
 * changed, whoever did it on whichever server. What was read is let go after a few minutes, so that what is deleted does not stay in memory. Thread-safe.
 */
final class ReportList {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Connections connections;
    private final Cache<Marks, List<StoredReport>> read = Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterWrite(LIFE)
            .scheduler(Scheduler.systemScheduler())
            .build();

    ReportList(Connections connections) {
        this.connections = connections;
    }

    /**
     * What tells one state of the reports from another: ids are never given twice, and each change of a report counts up its changes. Sums of ids tell also those from each other
     * that came at the same moment and were written in another order.
     */
    private record Marks(long reports, BigInteger ids, BigInteger changes, BigInteger changesById) {
        private static final String SELECT =
                "select count(*), cast(coalesce(sum(id), 0) as numeric(38)), cast(coalesce(sum(changes), 0) as numeric(38)),"
                        + " cast(coalesce(sum(id * changes), 0) as numeric(38)) from safety_report";

        static Marks of(ResultSet row) throws SQLException {
            return new Marks(
                    row.getLong(1),
                    row.getBigDecimal(2).toBigInteger(),
                    row.getBigDecimal(3).toBigInteger(),
                    row.getBigDecimal(4).toBigInteger());
        }

        /** From the reports themselves: whoever writes between two questions cannot make a newer list pass for an older one. */
        static Marks of(List<StoredReport> reports) {
            BigInteger ids = BigInteger.ZERO;
            BigInteger changes = BigInteger.ZERO;
            BigInteger changesById = BigInteger.ZERO;
            for (StoredReport report : reports) {
                BigInteger id = BigInteger.valueOf(report.id());
                BigInteger changed = BigInteger.valueOf(report.changes());
                ids = ids.add(id);
                changes = changes.add(changed);
                changesById = changesById.add(id.multiply(changed));
            }
            return new Marks(reports.size(), ids, changes, changesById);
        }
    }

    List<StoredReport> get() {
        Marks now = connections.on(
                connection -> Sql.find(connection, Marks.SELECT, Marks::of).orElseThrow());
        List<StoredReport> known = read.getIfPresent(now);
        if (known != null) {
            return known;
        }
        List<StoredReport> all = List.copyOf(
                connections.on(connection -> ReportRows.select(connection, "order by received_at desc, id desc")));
        read.put(Marks.of(all), all);
        return all;
    }
}
