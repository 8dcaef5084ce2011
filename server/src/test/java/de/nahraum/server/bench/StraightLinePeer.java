package de.nahraum.server.bench;

import de.nahraum.server.bench.NetworkQuestion.Answer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What is mostly meant by coverage elsewhere: the nearest place as the crow flies, by PostGIS ({@code <->} on a GiST index, for every cell).
 * Another answer than the way on the streets, so it is never compared as one.
 */
final class StraightLinePeer {
    private static final String QUERY = """
            select sum(nearest.metres), count(*) filter (where nearest.metres <= ?)
            from cell c cross join lateral (
              select c.geom <-> p.geom as metres from place p order by c.geom <-> p.geom limit 1) nearest
            """;

    private final PeerDatabase database;

    StraightLinePeer(PeerDatabase database) {
        this.database = database;
    }

    /** Sum of the straight lines, and the cells whose line is no longer than the limit. */
    Answer nearest() {
        try (PreparedStatement query = database.prepare(QUERY)) {
            query.setDouble(1, NetworkQuestion.NEAR_METRES);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new Answer(result.getDouble(1), result.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
