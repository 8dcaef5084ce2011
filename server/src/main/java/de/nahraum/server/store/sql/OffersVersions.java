package de.nahraum.server.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.OffersEdit;
import de.nahraum.server.store.OffersVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Versions that differ in nothing but their offers: all else is copied within the database. The transaction belongs to the caller. */
final class OffersVersions {
    /** Every table of a version but its head and its offers, with the columns to copy. */
    private static final Map<String, String> COPIED = new LinkedHashMap<>();

    static {
        COPIED.put("data_source", "position, details");
        COPIED.put("district", "position, id, name, official_number, core, local_council, geom");
        COPIED.put("population_cell", "position, id, size_metres, people, geom");
        COPIED.put("observation", "position, variable, district, of_year, breakdown, figure, source, boundary_set");
        COPIED.put("boundary_area", "position, boundary_set, id, name, geom");
        COPIED.put("place", "position, id, name, kind, status, details, geom");
        COPIED.put("measure", "position, id, details");
        COPIED.put("survey_reply", "position, campaign, details");
        COPIED.put("fear_space", "position, id, name, state, of_time, geom");
        COPIED.put("address", "position, street, number, geom");
        COPIED.put("base_map", "position, layer, name, geom");
        COPIED.put("street_network", "content");
    }

    private final Connection connection;

    OffersVersions(Connection connection) {
        this.connection = connection;
    }

    OffersVersion read(CityVersion version) throws SQLException {
        List<Offer> offers = details("offer", version.number(), Offer.class);
        List<String> folderOffers = Rows.select(
                connection,
                "select coalesce(folder_offers, '') from city_version where version = ?",
                version.number(),
                row -> row.getString(1));
        String kept = folderOffers.getFirst();
        return new OffersVersion(
                version,
                offers,
                kept.isEmpty() ? offers : StoreJson.read(kept, new TypeReference<List<Offer>>() {}),
                details("place", version.number(), Place.class),
                details("data_source", version.number(), DataSource.class).stream()
                        .filter(source -> source.kind().equals("offers"))
                        .toList());
    }

    private <T> List<T> details(String table, long version, Class<T> type) throws SQLException {
        return Rows.select(
                connection,
                "select details from " + table + " where version = ? order by position",
                version,
                row -> StoreJson.read(row.getString(1), type));
    }

    /** Writes the edit as a version of this number. */
    void write(long version, OffersEdit edit, OffsetDateTime now) throws SQLException {
        writeHead(version, edit, now);
        for (Map.Entry<String, String> table : COPIED.entrySet()) {
            copy(
                    "insert into " + table.getKey() + " (version, " + table.getValue() + ") select cast(? as bigint), "
                            + table.getValue() + " from " + table.getKey() + " where version = ?",
                    version,
                    edit.base());
        }
        CityWriter.writeOffers(connection, version, edit.offers());
    }

    private void copy(String sql, long version, long base) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, version);
            statement.setLong(2, base);
            statement.executeUpdate();
        }
    }

    private record Report(Map<String, Integer> counts, List<Finding> findings) {}

    private void writeHead(long version, OffersEdit edit, OffsetDateTime now) throws SQLException {
        Report report = Rows.select(
                        connection,
                        "select counts, findings from city_version where version = ?",
                        edit.base(),
                        row -> new Report(
                                StoreJson.read(row.getString(1), new TypeReference<Map<String, Integer>>() {}),
                                StoreJson.read(row.getString(2), new TypeReference<List<Finding>>() {})))
                .getFirst();
        Map<String, Integer> counts = new LinkedHashMap<>(report.counts());
        counts.put("offers", edit.offers().size());
        String sql =
                "insert into city_version (version, name, demo, folder, imported_at, srid, settings, goals, comments, counts, findings,"
                        + " origin, edited_by) select cast(? as bigint), name, demo, folder, cast(? as timestamp with time zone), srid, settings, goals,"
                        + " comments, ?, ?, ?, ? from city_version where version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, version);
            statement.setObject(2, now);
            statement.setString(3, StoreJson.write(counts));
            statement.setString(4, StoreJson.write(joined(report.findings(), edit.findings())));
            statement.setString(5, CityVersion.Origin.OFFERS.name().toLowerCase(java.util.Locale.ROOT));
            statement.setString(6, edit.by());
            statement.setLong(7, edit.base());
            statement.executeUpdate();
        }
    }

    /** What is said anew about a file replaces what was said about it before. */
    private static List<Finding> joined(List<Finding> before, List<Finding> now) {
        List<String> files = now.stream().map(Finding::file).toList();
        List<Finding> all = new ArrayList<>(before);
        all.removeIf(finding -> files.contains(finding.file()));
        all.addAll(now);
        return all;
    }
}
