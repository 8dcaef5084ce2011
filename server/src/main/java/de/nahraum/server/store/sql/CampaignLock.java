package de.nahraum.server.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Between what is brought in for a campaign and its deletion: of two at once the second sees what the first did. */
final class CampaignLock {
    private CampaignLock() {}

    /** Holds a campaign until the transaction ends; false if it was made here and is no longer there. One of the city folder is not deleted here. */
    static boolean isHeld(Connection connection, String campaign) throws SQLException {
        long number = SurveyRows.number(campaign);
        return number == 0
                || Sql.find(
                                connection,
                                "select id from survey_campaign where id = ? for update",
                                row -> row.getLong(1),
                                number)
                        .isPresent();
    }

    /** Thrown to undo all that a transaction wrote for a campaign that is gone. */
    static final class CampaignGone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws CampaignGone if it is no longer there */
    static void hold(Connection connection, String campaign) throws SQLException {
        if (!isHeld(connection, campaign)) {
            throw new CampaignGone();
        }
    }
}
