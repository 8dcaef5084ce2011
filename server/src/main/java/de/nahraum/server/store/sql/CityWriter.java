package de.nahraum.server.store.sql;

import de.nahraum.geodata.city.BoundarySet;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Writes one version, table by table, on a connection whose transaction belongs to the caller. */
final class CityWriter {
    private final Connection connection;
    private final long version;
    private final ImportedCity city;
    private final CityData data;
    private final int srid;

    CityWriter(Connection connection, long version, ImportedCity city) {
        this.connection = connection;
        this.version = version;
        this.city = city;
        this.data = city.data();
        this.srid = data.settings().epsg();
    }

    void write(OffsetDateTime now, Progress progress) throws SQLException {
        writeVersion(now);
        writeSources();
        writeDistricts();
        progress.tell("saving-figures");
        writeCells();
        writeObservations();
        writeBoundarySets();
        writePlacesAndOffers();
        writeFearSpaces();
        progress.tell("saving-map");
        writeStreets();
        writeBaseMap();
    }

    static Map<String, Integer> counts(ImportedCity city) {
        CityData data = city.data();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("districts", data.districts().size());
        counts.put("cells", data.cells().size());
        counts.put(
                "people", data.cells().stream().mapToInt(cell -> cell.people()).sum());
        counts.put("observations", data.observations().size());
        counts.put("places", data.places().size());
        counts.put("offers", data.offers().size());
        counts.put("measures", data.measures().size());
        counts.put("fearSpaces", data.fearSpaces().size());
        counts.put("replies", city.replies().size());
        counts.put("goals", city.goals().size());
        counts.put("addresses", data.addresses().size());
        counts.put("baseMap", data.baseMap().size());
        counts.put("streetNodes", data.streets() == null ? 0 : data.streets().nodes());
        counts.put("streetEdges", data.streets() == null ? 0 : data.streets().edges());
        return counts;
    }

    private void writeVersion(OffsetDateTime now) throws SQLException {
        Rows.insert(
                connection,
                "insert into city_version (version, name, demo, folder, imported_at, srid, settings, goals, comments, counts, findings, folder_offers)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                List.of(city),
                (statement, row, position) -> {
                    statement.setLong(1, version);
                    statement.setString(2, data.settings().name());
                    statement.setBoolean(3, data.settings().demo());
                    statement.setString(4, row.folder());
                    statement.setObject(5, now);
                    statement.setInt(6, srid);
                    statement.setString(7, StoreJson.write(data.settings()));
                    statement.setString(8, StoreJson.write(row.goals()));
                    statement.setString(9, StoreJson.write(row.comments()));
                    statement.setString(10, StoreJson.write(counts(row)));
                    statement.setString(11, StoreJson.write(row.findings()));
                    statement.setString(
                            12, row.folderOffers().equals(data.offers()) ? null : StoreJson.write(row.folderOffers()));
                });
    }

    private void writeSources() throws SQLException {
        Rows.insert(
                connection,
                "insert into data_source (version, position, details) values (?, ?, ?)",
                data.sources(),
                (statement, source, position) -> {
                    start(statement, position);
                    statement.setString(3, StoreJson.write(source));
                });
    }

    private void writeDistricts() throws SQLException {
        Rows.insert(
                connection,
                "insert into district (version, position, id, name, official_number, core, local_council, geom)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, ?))",
                data.districts(),
                (statement, district, position) -> {
                    start(statement, position);
                    statement.setString(3, district.id());
                    statement.setString(4, district.name());
                    statement.setInt(5, district.number());
                    statement.setBoolean(6, district.core());
                    statement.setBoolean(7, district.localCouncil());
                    geometry(statement, 8, district.shape());
                });
    }

    private void writeCells() throws SQLException {
        Rows.insert(
                connection,
                "insert into population_cell (version, position, id, size_metres, people, geom)"
                        + " values (?, ?, ?, ?, ?, ST_GeomFromWKB(?, ?))",
                data.cells(),
                (statement, cell, position) -> {
                    start(statement, position);
                    statement.setString(3, cell.id());
                    statement.setDouble(4, cell.sizeMetres());
                    statement.setInt(5, cell.people());
                    geometry(statement, 6, point(cell.x(), cell.y()));
                });
    }

    private void writeObservations() throws SQLException {
        Rows.insert(
                connection,
                "insert into observation (version, position, variable, district, of_year, breakdown, figure, source, boundary_set)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                data.observations(),
                (statement, observation, position) -> {
                    start(statement, position);
                    statement.setString(3, observation.variable());
                    statement.setString(4, observation.district());
                    statement.setInt(5, observation.year());
                    statement.setString(6, observation.breakdown());
                    statement.setDouble(7, observation.value());
                    statement.setString(8, observation.source());
                    statement.setString(9, observation.boundarySet());
                });
    }

    private record AreaRow(String boundarySet, BoundarySet.Area area) {}

    private void writeBoundarySets() throws SQLException {
        Rows.insert(
                connection,
                "insert into boundary_area (version, position, boundary_set, id, name, geom)"
                        + " values (?, ?, ?, ?, ?, ST_GeomFromWKB(?, ?))",
                data.boundarySets().stream()
                        .flatMap(set -> set.areas().stream().map(area -> new AreaRow(set.id(), area)))
                        .toList(),
                (statement, row, position) -> {
                    start(statement, position);
                    statement.setString(3, row.boundarySet());
                    statement.setString(4, row.area().id());
                    statement.setString(5, row.area().name());
                    geometry(statement, 6, row.area().shape());
                });
    }

    private void writePlacesAndOffers() throws SQLException {
        Rows.insert(
                connection,
                "insert into place (version, position, id, name, kind, status, details, geom)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, ?))",
                data.places(),
                (statement, place, position) -> {
                    start(statement, position);
                    statement.setString(3, place.id());
                    statement.setString(4, place.name());
                    statement.setString(5, place.kind().id());
                    statement.setString(6, place.status().id());
                    statement.setString(7, StoreJson.write(place));
                    geometry(statement, 8, point(place.x(), place.y()));
                });
        writeOffers(connection, version, data.offers());
        Rows.insert(
                connection,
                "insert into measure (version, position, id, details) values (?, ?, ?, ?)",
                data.measures(),
                (statement, measure, position) -> {
                    start(statement, position);
                    statement.setString(3, measure.id());
                    statement.setString(4, StoreJson.write(measure));
                });
        Rows.insert(
                connection,
                "insert into survey_reply (version, position, campaign, details) values (?, ?, ?, ?)",
                city.replies(),
                (statement, reply, position) -> {
                    start(statement, position);
                    statement.setString(3, reply.campaign());
                    statement.setString(4, StoreJson.write(reply));
                });
    }

    private void writeFearSpaces() throws SQLException {
        Rows.insert(
                connection,
                "insert into fear_space (version, position, id, name, state, of_time, geom)"
                        + " values (?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, ?))",
                data.fearSpaces(),
                (statement, space, position) -> {
                    start(statement, position);
                    statement.setString(3, space.id());
                    statement.setString(4, space.name());
                    statement.setString(5, space.state().id());
                    statement.setString(6, space.time().id());
                    geometry(statement, 7, space.shape());
                });
    }

    static void writeOffers(Connection connection, long version, List<Offer> offers) throws SQLException {
        Rows.insert(
                connection,
                "insert into offer (version, position, id, place, topic, status, details) values (?, ?, ?, ?, ?, ?, ?)",
                offers,
                (statement, offer, position) -> {
                    statement.setLong(1, version);
                    statement.setInt(2, position);
                    statement.setString(3, offer.id());
                    statement.setString(4, offer.place());
                    statement.setString(5, offer.topic());
                    statement.setString(6, offer.status().id());
                    statement.setString(7, StoreJson.write(offer));
                });
    }

    private void writeStreets() throws SQLException {
        if (data.streets() != null) {
            Rows.insert(
                    connection,
                    "insert into street_network (version, content) values (?, ?)",
                    List.of(data.streets()),
                    (statement, streets, position) -> {
                        statement.setLong(1, version);
                        statement.setBytes(2, StreetNetworkBytes.write(streets));
                    });
        }
    }

    private void writeBaseMap() throws SQLException {
        Rows.insert(
                connection,
                "insert into address (version, position, street, number, geom) values (?, ?, ?, ?, ST_GeomFromWKB(?, ?))",
                data.addresses(),
                (statement, address, position) -> {
                    start(statement, position);
                    statement.setString(3, address.street());
                    statement.setString(4, address.number());
                    geometry(statement, 5, point(address.x(), address.y()));
                });
        Rows.insert(
                connection,
                "insert into base_map (version, position, layer, name, geom) values (?, ?, ?, ?, ST_GeomFromWKB(?, ?))",
                data.baseMap(),
                (statement, feature, position) -> {
                    start(statement, position);
                    statement.setString(3, feature.layer().name().toLowerCase(Locale.ROOT));
                    statement.setString(4, feature.name());
                    geometry(statement, 5, feature.shape());
                });
    }

    private void start(PreparedStatement statement, int position) throws SQLException {
        statement.setLong(1, version);
        statement.setInt(2, position);
    }

    private void geometry(PreparedStatement statement, int first, Geometry shape) throws SQLException {
        statement.setBytes(first, Rows.wkb(shape));
        statement.setInt(first + 1, srid);
    }

    private static Geometry point(double x, double y) {
        return Projection.factory().createPoint(new Coordinate(x, y));
    }
}
