package de.nahraum.server.store.sql;

import de.nahraum.geodata.safety.CaseOpening;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.server.store.StoredCase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A case as rows of its tables. */
final class SpaceRows {
    private static final String BETWEEN = ",";
    private static final String COLUMNS =
            "id, changes, name, of_time, private_owner, opened_from, opened_as, opened_on, public_words, released_at, released_by,"
                    + " ST_AsBinary(geom) as shape, ST_SRID(geom) as srid, ST_AsBinary(public_geom) as public_shape";

    private SpaceRows() {}

    static void insert(Connection connection, StoredCase each) throws SQLException {
        StoredCase.Facts facts = each.facts();
        Sql.update(
                connection,
                "insert into space_case (id, changes, name, of_time, private_owner, opened_from, opened_as, opened_on, geom, public_words, released_by)"
                        + " values (?, 0, ?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, ?), '', '')",
                each.id(),
                facts.name(),
                facts.time().id(),
                facts.hasPrivateOwner(),
                each.opening().from().id(),
                each.opening().state().id(),
                each.opening().day(),
                Rows.wkb(facts.shape()),
                facts.shape().getSRID());
        isUpdated(connection, each);
    }

    /** Writes what may change of a case; false if it is not as somebody saw it. */
    static boolean isUpdated(Connection connection, StoredCase each) throws SQLException {
        StoredCase.Facts facts = each.facts();
        StoredCase.PublicSide publicSide = each.publicSide();
        int updated = Sql.update(
                connection,
                "update space_case set changes = changes + 1, name = ?, of_time = ?, private_owner = ?, geom = ST_GeomFromWKB(?, ?),"
                        + " public_words = ?, released_at = ?, released_by = ? where id = ? and changes = ?",
                facts.name(),
                facts.time().id(),
                facts.hasPrivateOwner(),
                Rows.wkb(facts.shape()),
                facts.shape().getSRID(),
                publicSide.words(),
                publicSide.releasedAt(),
                publicSide.releasedBy(),
                each.id(),
                each.changes());
        writePublicShape(connection, each.id(), publicSide.shape());
        return updated == 1;
    }

    private static void writePublicShape(Connection connection, String id, @Nullable Geometry shape)
            throws SQLException {
        if (shape == null) {
            Sql.update(connection, "update space_case set public_geom = null where id = ?", id);
        } else {
            Sql.update(
                    connection,
                    "update space_case set public_geom = ST_GeomFromWKB(?, ?) where id = ?",
                    Rows.wkb(shape),
                    shape.getSRID(),
                    id);
        }
    }

    /** Writes the steps and reports of a case anew: there are few. */
    static void writeParts(Connection connection, StoredCase each) throws SQLException {
        Sql.update(connection, "delete from space_step where case_id = ?", each.id());
        for (int i = 0; i < each.entries().size(); i++) {
            insert(connection, each.id(), i, each.entries().get(i));
        }
        Sql.update(connection, "delete from space_report where case_id = ?", each.id());
        for (long report : each.reports()) {
            Sql.update(
                    connection,
                    "insert into space_report (case_id, report_id) select ?, id from safety_report where id = ?",
                    each.id(),
                    report);
        }
    }

    private static void insert(Connection connection, String id, int position, StoredCase.Entry entry)
            throws SQLException {
        CaseStep step = entry.step();
        Sql.update(
                connection,
                "insert into space_step (case_id, position, kind, happened_on, party, words, cost_euro, due, others, recorded_at, recorded_by,"
                        + " taken_back_at, taken_back_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                position,
                step.kind().id(),
                step.day(),
                step.party(),
                step.words(),
                step.costEuro(),
                step.due(),
                String.join(BETWEEN, step.others()),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.takenBackAt(),
                entry.takenBackBy());
    }

    /** @param which a condition, an order or both */
    static List<StoredCase> select(Connection connection, String which, Object... parameters) throws SQLException {
        List<StoredCase> cases =
                Sql.select(connection, "select " + COLUMNS + " from space_case " + which, SpaceRows::one, parameters);
        // Few cases: one by one is plain, and fast enough for hundreds.
        List<StoredCase> whole = new ArrayList<>();
        for (StoredCase each : cases) {
            whole.add(each.withEntries(entries(connection, each.id())).withReports(reports(connection, each.id())));
        }
        return whole;
    }

    private static StoredCase one(ResultSet row) throws SQLException {
        int srid = row.getInt("srid");
        Geometry shape = Objects.requireNonNull(geometry(row, "shape", srid));
        return new StoredCase(
                row.getString("id"),
                row.getInt("changes"),
                new StoredCase.Facts(
                        row.getString("name"),
                        shape,
                        FearTime.find(row.getString("of_time")).orElseThrow(),
                        row.getBoolean("private_owner")),
                new CaseOpening(
                        CaseOpening.From.find(row.getString("opened_from")).orElseThrow(),
                        FearSpaceState.find(row.getString("opened_as")).orElseThrow(),
                        row.getObject("opened_on", LocalDate.class)),
                List.of(),
                Set.of(),
                new StoredCase.PublicSide(
                        geometry(row, "public_shape", srid),
                        row.getString("public_words"),
                        Sql.instant(row, "released_at"),
                        row.getString("released_by")));
    }

    private static @Nullable Geometry geometry(ResultSet row, String column, int srid) throws SQLException {
        byte[] wkb = row.getBytes(column);
        if (wkb == null) {
            return null;
        }
        Geometry geometry = Rows.geometry(wkb);
        geometry.setSRID(srid);
        return geometry;
    }

    private static List<StoredCase.Entry> entries(Connection connection, String id) throws SQLException {
        return Sql.select(
                connection,
                "select kind, happened_on, party, words, cost_euro, due, others, recorded_at, recorded_by, taken_back_at, taken_back_by"
                        + " from space_step where case_id = ? order by position",
                SpaceRows::entry,
                id);
    }

    private static StoredCase.Entry entry(ResultSet row) throws SQLException {
        int costEuro = row.getInt("cost_euro");
        boolean hasCost = !row.wasNull();
        return new StoredCase.Entry(
                new CaseStep(
                        CaseStep.Kind.find(row.getString("kind")).orElseThrow(),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("party"),
                        row.getString("words"),
                        hasCost ? costEuro : null,
                        row.getObject("due", LocalDate.class),
                        Arrays.stream(row.getString("others").split(BETWEEN))
                                .filter(other -> !other.isEmpty())
                                .toList()),
                Sql.requiredInstant(row, "recorded_at"),
                row.getString("recorded_by"),
                Sql.instant(row, "taken_back_at"),
                row.getString("taken_back_by"));
    }

    private static Set<Long> reports(Connection connection, String id) throws SQLException {
        return Sql.select(connection, "select report_id from space_report where case_id = ?", row -> row.getLong(1), id)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
