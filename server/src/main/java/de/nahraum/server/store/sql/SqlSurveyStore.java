package de.nahraum.server.store.sql;

import de.nahraum.geodata.safety.Campaign;
import de.nahraum.server.store.GoneReports;
import de.nahraum.server.store.NewSurveyReport;
import de.nahraum.server.store.SurveyCampaign;
import de.nahraum.server.store.SurveyCounts;
import de.nahraum.server.store.SurveyImport;
import de.nahraum.server.store.SurveyStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Surveys in SQL both databases speak. */
final class SqlSurveyStore implements SurveyStore {
    private final Connections connections;
    private final SurveyWriter writer;
    private final TypedReports typed;

    SqlSurveyStore(Connections connections, Clock clock, GoneReports gone) {
        this.connections = connections;
        this.writer = new SurveyWriter(connections, clock, gone);
        this.typed = new TypedReports(connections, clock, gone);
    }

    @Override
    public List<SurveyCampaign> listCampaigns() {
        return connections.on(
                connection -> Sql.select(connection, SurveyRows.CAMPAIGNS + "order by id desc", SurveyRows::campaign));
    }

    @Override
    public Optional<SurveyCampaign> findCampaign(String id) {
        return connections.on(connection -> Sql.find(
                connection, SurveyRows.CAMPAIGNS + "where id = ?", SurveyRows::campaign, SurveyRows.number(id)));
    }

    @Override
    public SurveyCampaign addCampaign(Campaign campaign) {
        long number = connections.inTransaction(connection -> Sql.insert(
                connection,
                "insert into survey_campaign (title, topics, districts, first_day, last_day, asked, asked_people) values (?, ?, ?, ?, ?, ?, ?)",
                SurveyRows.values(campaign)));
        return findCampaign(SurveyCampaign.PREFIX + number).orElseThrow();
    }

    @Override
    public Optional<SurveyCampaign> changeCampaign(int seen, Campaign campaign) {
        boolean isChanged = connections.inTransaction(connection -> Sql.update(
                        connection,
                        "update survey_campaign set title = ?, topics = ?, districts = ?, first_day = ?, last_day = ?, asked = ?, asked_people = ?,"
                                + " changes = changes + 1 where id = ? and changes = ?",
                        SurveyRows.values(campaign, SurveyRows.number(campaign.id()), seen))
                == 1);
        return isChanged ? findCampaign(campaign.id()) : Optional.empty();
    }

    @Override
    public boolean deleteCampaign(String id, int seen) {
        return connections.inTransaction(connection -> CampaignLock.isHeld(connection, id)
                // A statement of its own: it sees what was brought in until the lock was had.
                && Sql.update(
                                connection,
                                "delete from survey_campaign where id = ? and changes = ?"
                                        + " and not exists (select 1 from safety_report where campaign = ?)"
                                        + " and not exists (select 1 from survey_import where campaign = ?)",
                                SurveyRows.number(id),
                                seen,
                                id,
                                id)
                        == 1);
    }

    @Override
    public Map<String, Replies> countReplies() {
        Map<String, Replies> counts = new HashMap<>();
        connections.on(connection -> Sql.select(
                connection,
                "select campaign, count(*), count(distinct reporter_group) from safety_report group by campaign",
                row -> counts.put(row.getString(1), new Replies(row.getInt(2), row.getInt(3)))));
        return Map.copyOf(counts);
    }

    @Override
    public List<SurveyImport> listImports() {
        return connections.on(connection -> Sql.select(
                connection, SurveyRows.IMPORTS + "order by i.imported_at desc, i.id desc", SurveyRows::surveyImport));
    }

    @Override
    public Keeping keep(Delivery delivery, List<NewSurveyReport> reports, SurveyCounts counts, Watch watch) {
        return writer.keep(delivery, reports, counts, watch);
    }

    @Override
    public OptionalInt undo(long id) {
        return writer.undo(id);
    }

    @Override
    public Typing type(Delivery delivery, NewSurveyReport report, String bodyMark) {
        return typed.type(delivery, report, bodyMark);
    }

    @Override
    public OptionalInt takeBack(long report, long account) {
        return typed.takeBack(report, account);
    }
}
