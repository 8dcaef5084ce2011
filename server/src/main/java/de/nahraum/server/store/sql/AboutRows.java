package de.nahraum.server.store.sql;

import de.nahraum.geodata.safety.About;
import de.nahraum.server.store.NewReport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What people say about themselves, as the columns of its table. */
final class AboutRows {
    /** What {@link #values} are inserted by. */
    static final String INSERT =
            "insert into safety_about (id, campaign, topic, age_group, gender, frequency, reaction, received_in, survey_import)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private AboutRows() {}

    /** Inserts what somebody who reported here said, if anything; returns how many rows. */
    static int insert(Connection connection, String id, NewReport.Content content, About about, Instant now)
            throws SQLException {
        return about.isEmpty() ? 0 : Sql.update(connection, INSERT, values(id, content, about, now, null));
    }

    /** @param surveyImport it came with; null if none */
    static @Nullable Object[] values(
            String id, NewReport.Content content, About about, Instant receivedAt, @Nullable Long surveyImport) {
        return new @Nullable Object[] {
            id,
            content.campaign(),
            content.topic().id(),
            about.ageGroup() == null ? null : about.ageGroup().id(),
            about.gender() == null ? null : about.gender().id(),
            about.frequency() == null ? null : about.frequency().id(),
            about.reaction() == null ? null : about.reaction().id(),
            month(receivedAt),
            surveyImport
        };
    }

    static About about(ResultSet row) throws SQLException {
        return new About(
                ReportRows.code(row, "age_group", About.AgeGroup::find),
                ReportRows.code(row, "gender", About.Gender::find),
                ReportRows.code(row, "frequency", About.Frequency::find),
                ReportRows.code(row, "reaction", About.Reaction::find));
    }

    static String month(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC)).toString();
    }
}
