package de.nahraum.server.store.sql;

import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.SurveyCampaign;
import de.nahraum.server.store.SurveyCounts;
import de.nahraum.server.store.SurveyImport;
import de.nahraum.server.store.SurveyStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Campaigns and imports as the columns of their tables. */
final class SurveyRows {
    static final String CAMPAIGNS =
            "select id, title, topics, districts, first_day, last_day, asked, asked_people, changes from survey_campaign ";

    static final String IMPORTS =
            "select i.id, i.campaign, i.origin, i.file_name, a.name, i.imported_at, i.taken, i.duplicates, i.without_consent, i.outside, i.faulty,"
                    + " (select count(*) from safety_report r where r.survey_import = i.id) as present,"
                    + " (select count(*) from safety_report r where r.survey_import = i.id and r.changes > 0) as worked"
                    + " from survey_import i left join account a on a.id = i.account ";

    private static final String BETWEEN = ",";
    private static final String LANGUAGE = "de";

    private SurveyRows() {}

    static SurveyCampaign campaign(ResultSet row) throws SQLException {
        int asked = row.getInt("asked_people");
        boolean isCounted = !row.wasNull();
        return new SurveyCampaign(
                row.getInt("changes"),
                new Campaign(
                        SurveyCampaign.PREFIX + row.getLong("id"),
                        Map.of(LANGUAGE, row.getString("title")),
                        Arrays.stream(row.getString("topics").split(BETWEEN, 0))
                                .map(id -> ReportTopic.find(id).orElseThrow())
                                .collect(Collectors.toSet()),
                        Arrays.stream(row.getString("districts").split(BETWEEN, 0))
                                .filter(id -> !id.isEmpty())
                                .collect(Collectors.toSet()),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("asked"),
                        isCounted ? (Integer) asked : null));
    }

    /** What people said of a campaign, in the order of the columns from its title on. */
    static @Nullable Object[] values(Campaign campaign, @Nullable Object... more) {
        @Nullable
        Object[] said = {
            campaign.title().get(LANGUAGE),
            campaign.topics().stream().map(ReportTopic::id).sorted().collect(Collectors.joining(BETWEEN)),
            campaign.districts().stream().sorted().collect(Collectors.joining(BETWEEN)),
            campaign.from(),
            campaign.until(),
            campaign.asked(),
            campaign.askedPeople()
        };
        @Nullable Object[] all = Arrays.copyOf(said, said.length + more.length);
        System.arraycopy(more, 0, all, said.length, more.length);
        return all;
    }

    /** The number of a campaign made here; 0 for any other. */
    static long number(String id) {
        String number = id.startsWith(SurveyCampaign.PREFIX) ? id.substring(SurveyCampaign.PREFIX.length()) : "";
        return number.matches("[1-9]\\d{0,17}") ? Long.parseLong(number) : 0;
    }

    static SurveyImport surveyImport(ResultSet row) throws SQLException {
        return new SurveyImport(
                row.getLong("id"),
                row.getString("campaign"),
                ReportOrigin.find(row.getString("origin")).orElseThrow(),
                row.getString("file_name"),
                row.getString("name"),
                Sql.requiredInstant(row, "imported_at"),
                new SurveyCounts(
                        row.getInt("taken"),
                        row.getInt("duplicates"),
                        row.getInt("without_consent"),
                        row.getInt("outside"),
                        row.getInt("faulty")),
                row.getInt("present"),
                row.getInt("worked"));
    }

    /** A new import; gives its id. */
    static long insertImport(Connection connection, SurveyStore.Delivery delivery, SurveyCounts counts, Instant now)
            throws SQLException {
        return Sql.insert(
                connection,
                "insert into survey_import (campaign, origin, file_name, account, imported_at, taken, duplicates, without_consent, outside, faulty)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                delivery.campaign(),
                delivery.origin().id(),
                delivery.file(),
                delivery.account(),
                now,
                counts.taken(),
                counts.duplicates(),
                counts.withoutConsent(),
                counts.outside(),
                counts.faulty());
    }

    /** Deletes an import and all that came with it; returns how many reports went. */
    static int deleteImport(Connection connection, long id) throws SQLException {
        Sql.update(connection, "delete from survey_import where id = ?", id);
        Sql.update(connection, "delete from survey_mark where survey_import = ?", id);
        Sql.update(connection, "delete from safety_about where survey_import = ?", id);
        return Sql.update(connection, "delete from safety_report where survey_import = ?", id);
    }

    /** Imports of which nothing may be kept any longer are forgotten, with the marks of who answered. They are locked first, as by all who delete. */
    static void deleteBefore(Connection connection, Instant before) throws SQLException {
        Sql.select(
                connection,
                "select id from survey_import where imported_at < ? for update",
                row -> row.getLong(1),
                before);
        Sql.update(
                connection,
                "delete from survey_mark where survey_import in (select id from survey_import where imported_at < ?)",
                before);
        Sql.update(connection, "delete from survey_import where imported_at < ?", before);
    }
}
