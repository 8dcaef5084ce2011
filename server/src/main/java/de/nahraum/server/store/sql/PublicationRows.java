package de.nahraum.server.store.sql;

import de.nahraum.geodata.disclosure.Count;
import de.nahraum.geodata.disclosure.CountKey;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.geodata.disclosure.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Publications as rows, on a connection whose transaction belongs to the caller. */
final class PublicationRows {
    private final Connection connection;

    PublicationRows(Connection connection) {
        this.connection = connection;
    }

    /** Versions with a publication, in the order they were decided. */
    List<Long> versions() throws SQLException {
        return Rows.select(
                connection,
                "select version from publication where version >= ? order by decided_at, version",
                0,
                row -> row.getLong(1));
    }

    Optional<Publication> find(long version) throws SQLException {
        return versions().contains(version) ? Optional.of(read(version)) : Optional.empty();
    }

    private record CountRow(Count count, boolean hidden) {}

    private Publication read(long version) throws SQLException {
        List<CountRow> rows = Rows.select(
                connection,
                "select variable, boundary_set, of_year, breakdown, area, figure, kind, hidden from published_count"
                        + " where version = ? order by position",
                version,
                row -> new CountRow(
                        new Count(
                                new CountKey(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getString(4),
                                        row.getString(5)),
                                row.getLong(6),
                                Count.Kind.valueOf(row.getString(7).toUpperCase(Locale.ROOT))),
                        row.getBoolean(8)));
        List<Relation> relations = Rows.select(
                connection,
                "select whole, parts from published_sum where version = ? order by position",
                version,
                row -> new Relation(
                        rows.get(row.getInt(1)).count().key(),
                        Arrays.stream(row.getString(2).split(","))
                                .map(part ->
                                        rows.get(Integer.parseInt(part)).count().key())
                                .toList()));
        Set<CountKey> hidden = new HashSet<>();
        List<Count> counts = new ArrayList<>();
        for (CountRow row : rows) {
            counts.add(row.count());
            if (row.hidden()) {
                hidden.add(row.count().key());
            }
        }
        return new Publication(counts, relations, hidden);
    }

    /** Everything published of other versions. */
    List<Publication> readAllBut(long version) throws SQLException {
        List<Publication> publications = new ArrayList<>();
        for (long other : versions()) {
            if (other != version) {
                publications.add(read(other));
            }
        }
        return publications;
    }

    void write(long version, Publication publication, OffsetDateTime now) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into publication (version, decided_at) values (?, ?)")) {
            statement.setLong(1, version);
            statement.setObject(2, now);
            statement.executeUpdate();
        }
        Map<CountKey, Integer> positions = new HashMap<>();
        for (int i = 0; i < publication.counts().size(); i++) {
            positions.put(publication.counts().get(i).key(), i);
        }
        Rows.insert(
                connection,
                "insert into published_count (version, position, variable, boundary_set, of_year, breakdown, area, figure,"
                        + " kind, hidden) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                publication.counts(),
                (statement, count, position) -> {
                    CountKey key = count.key();
                    statement.setLong(1, version);
                    statement.setInt(2, position);
                    statement.setString(3, key.variable());
                    statement.setString(4, key.boundarySet());
                    statement.setInt(5, key.year());
                    statement.setString(6, key.breakdown());
                    statement.setString(7, key.area());
                    statement.setLong(8, count.value());
                    statement.setString(9, count.kind().name().toLowerCase(Locale.ROOT));
                    statement.setBoolean(10, publication.hidden().contains(key));
                });
        Rows.insert(
                connection,
                "insert into published_sum (version, position, whole, parts) values (?, ?, ?, ?)",
                publication.relations(),
                (statement, relation, position) -> {
                    statement.setLong(1, version);
                    statement.setInt(2, position);
                    statement.setInt(3, position(positions, relation.whole()));
                    statement.setString(
                            4,
                            relation.parts().stream()
                                    .map(part -> String.valueOf(position(positions, part)))
                                    .collect(Collectors.joining(",")));
                });
    }

    private static int position(Map<CountKey, Integer> positions, CountKey key) {
        Integer position = positions.get(key);
        if (position == null) {
            throw new IllegalArgumentException("A sum of a count nobody speaks of: " + key);
        }
        return position;
    }
}
