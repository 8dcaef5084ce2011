package de.nahraum.server.bench;

import de.nahraum.geodata.access.Limit;
import de.nahraum.server.bench.NetworkQuestion.Answer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * pgRouting on a {@link NetworkQuestion}: {@code pgr_drivingDistance}, one query for everything up to the sums. It makes its graph of the
 * table of edges at every call; there is no form of it that keeps one.
 *
 * <p>Its {@code equicost} would have each node visited from one place only, as is wanted here, but gave other ways than the exact ones in
 * 3.4.2, so it is left alone: the minimum is taken afterwards.
 */
final class PgRoutingPeer {
    private static final String QUERY = """
            with reached as materialized (
              select node, min(agg_cost) as metres
              from pgr_drivingDistance(
                'select id, source, target, cost from edge where kind in (''street'', ''%s'')',
                %s, ?::float8, directed => false, equicost => false)
              group by node),
            way as (
              select least(
                  least(a.metres + c.from_metres, b.metres + c.to_metres) + c.leg,
                  (select min(abs(p.along - c.from_metres) + p.leg) from place p where p.edge = c.edge) + c.leg) as metres
              from cell c
                left join reached a on a.node = c.source
                left join reached b on b.node = c.target)
            select coalesce(sum(metres) filter (where metres <= ?), 0), count(*) filter (where metres <= ?) from way
            """;

    private final PeerDatabase database;
    private final int superSource;

    PgRoutingPeer(PeerDatabase database, int superSource) {
        this.database = database;
        this.superSource = superSource;
    }

    /** Version of the extension. */
    String version() {
        try {
            return database.text("select extversion from pg_extension where extname = 'pgrouting'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All places as start vertices of one call, and the minimum of them at every node. */
    Answer treeByTree(double limitMetres) {
        return ask(String.format(QUERY, "place", "(select array_agg(vertex) from place)"), limitMetres);
    }

    /** One start vertex before all places. */
    Answer fromSuperSource(double limitMetres) {
        return ask(String.format(QUERY, "super", "array[" + superSource + "]"), limitMetres);
    }

    private Answer ask(String sql, double limitMetres) {
        try (PreparedStatement query = database.prepare(sql)) {
            query.setDouble(1, limitMetres);
            query.setDouble(2, limitMetres + Limit.TOLERANCE);
            query.setDouble(3, NetworkQuestion.NEAR_METRES + Limit.TOLERANCE);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new Answer(result.getDouble(1), result.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
