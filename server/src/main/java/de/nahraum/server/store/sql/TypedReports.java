package de.nahraum.server.store.sql;

import de.nahraum.server.store.GoneReports;
import de.nahraum.server.store.NewSurveyReport;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.SurveyCounts;
import de.nahraum.server.store.SurveyStore;
import de.nahraum.server.store.SurveyStore.Delivery;
import de.nahraum.server.store.SurveyStore.Typed;
import de.nahraum.server.store.SurveyStore.Typing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reports typed in one by one; those of one account, campaign and day are one import. */
final class TypedReports {
    private static final SurveyCounts NONE = new SurveyCounts(0, 0, 0, 0, 0);

    private final Connections connections;
    private final Clock clock;
    private final GoneReports gone;

    TypedReports(Connections connections, Clock clock, GoneReports gone) {
        this.connections = connections;
        this.clock = clock;
        this.gone = gone;
    }

    Typing type(Delivery delivery, NewSurveyReport report, String bodyMark) {
        Optional<Typing> before = findBefore(report, bodyMark);
        if (before.isPresent()) {
            return before.get();
        }
        List<Typed> typed = new ArrayList<>();
        try {
            return connections.isDoneInTransaction(connection -> {
                        ReportRows.insertReceipt(connection, report.mark(), bodyMark, clock.instant());
                        typed.add(insert(connection, delivery, report));
                        CampaignLock.hold(connection, delivery.campaign());
                        return report;
                    })
                    ? typed.getLast()
                    // Pressed twice, both at once; or so long ago that nobody knows any more what it said.
                    : findBefore(report, bodyMark).orElseGet(SurveyStore.OtherContent::new);
        } catch (CampaignLock.CampaignGone e) {
            return new SurveyStore.CampaignGone();
        }
    }

    private Optional<Typing> findBefore(NewSurveyReport report, String bodyMark) {
        return connections
                .on(connection -> ReportRows.findBodyMark(connection, report.mark()))
                .map(mark -> mark.equals(bodyMark)
                        ? findByMark(report.mark()).<Typing>map(typed -> typed).orElseGet(SurveyStore.TakenBack::new)
                        : new SurveyStore.OtherContent());
    }

    private Typed insert(Connection connection, Delivery delivery, NewSurveyReport report) throws SQLException {
        Optional<Long> open = findImport(connection, delivery);
        long id = open.isPresent() ? open.get() : SurveyRows.insertImport(connection, delivery, NONE, clock.instant());
        Sql.update(connection, "update survey_import set taken = taken + 1 where id = ?", id);
        long number = Sql.insert(
                connection,
                ReportRows.INSERT,
                ReportRows.values(
                        report.content(), report.group(), report.receivedAt(), report.mark(), delivery.origin(), id));
        return new Typed(number, taken(connection, id));
    }

    private Optional<Long> findImport(Connection connection, Delivery delivery) throws SQLException {
        Instant day = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return Sql.find(
                connection,
                "select id from survey_import where campaign = ? and origin = ? and account = ? and imported_at >= ? order by id for update",
                row -> row.getLong(1),
                delivery.campaign(),
                delivery.origin().id(),
                delivery.account(),
                day);
    }

    private static int taken(Connection connection, long id) throws SQLException {
        return Sql.find(connection, "select taken from survey_import where id = ?", row -> row.getInt(1), id)
                .orElse(0);
    }

    /** Who typed it in is its author here: the mark stands where the hash of a citizen's code does, so that the same press finds it again. */
    private Optional<Typed> findByMark(String mark) {
        return connections.on(connection -> Sql.find(
                connection,
                "select r.id, i.taken from safety_report r join survey_import i on i.id = r.survey_import where r.code_hash = ?",
                row -> new Typed(row.getLong(1), row.getInt(2)),
                mark));
    }

    private record Own(long surveyImport, String mark) {}

    OptionalInt takeBack(long report, long account) {
        return connections.inTransaction(connection -> {
            // The import before its reports, as whoever undoes it: else two would wait for each other.
            Sql.select(
                    connection,
                    "select id from survey_import where id = (select survey_import from safety_report where id = ?) for update",
                    row -> row.getLong(1),
                    report);
            Optional<Own> own = Sql.find(
                    connection,
                    "select i.id, r.code_hash from safety_report r join survey_import i on i.id = r.survey_import"
                            + " where r.id = ? and r.changes = 0 and i.origin <> ? and i.account = ?",
                    row -> new Own(row.getLong(1), row.getString(2)),
                    report,
                    ReportOrigin.SURVEY.id(),
                    account);
            if (own.isEmpty()
                    || Sql.update(connection, "delete from safety_report where id = ? and changes = 0", report) == 0) {
                return OptionalInt.empty();
            }
            long id = own.get().surveyImport();
            Sql.update(connection, "update survey_import set taken = taken - 1 where id = ?", id);
            int left = taken(connection, id);
            if (left == 0) {
                Sql.update(connection, "delete from survey_import where id = ?", id);
            }
            // Before it is final: what cannot be remembered stays.
            gone.add(new GoneReports.Gone.Report(own.get().mark()));
            return OptionalInt.of(left);
        });
    }
}
