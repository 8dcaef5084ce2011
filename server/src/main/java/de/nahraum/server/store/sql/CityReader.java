package de.nahraum.server.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.BoundarySet;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import de.nahraum.server.store.StoredCity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Reads one version back, in the order it was written. */
final class CityReader {
    private final Connection connection;
    private final CityVersion version;

    CityReader(Connection connection, CityVersion version) {
        this.connection = connection;
        this.version = version;
    }

    private record Header(CitySettings settings, List<Goal> goals, Comments comments) {}

    StoredCity read() throws SQLException {
        Header header = select(
                        "select settings, goals, comments from city_version where version = ?",
                        row -> new Header(
                                StoreJson.read(row.getString(1), CitySettings.class),
                                StoreJson.read(row.getString(2), new TypeReference<List<Goal>>() {}),
                                StoreJson.read(row.getString(3), Comments.class)))
                .getFirst();
        CityData data = new CityData(
                header.settings(),
                details("data_source", DataSource.class),
                readDistricts(),
                readCells(),
                readObservations(),
                details("place", Place.class),
                details("offer", Offer.class),
                details("measure", Measure.class),
                readAddresses(),
                readBaseMap(),
                readStreets(),
                readBoundarySets(),
                readFearSpaces());
        return new StoredCity(version, data, header.goals(), header.comments());
    }

    private List<District> readDistricts() throws SQLException {
        return select(
                "select id, name, official_number, core, local_council, ST_AsBinary(geom) from district where version = ? order by position",
                row -> new District(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        Rows.geometry(row.getBytes(6))));
    }

    private List<PopulationCell> readCells() throws SQLException {
        return select(
                "select id, ST_AsBinary(geom), size_metres, people from population_cell where version = ? order by position",
                row -> {
                    Coordinate at = Rows.geometry(row.getBytes(2)).getCoordinate();
                    return new PopulationCell(row.getString(1), at.x, at.y, row.getDouble(3), row.getInt(4));
                });
    }

    private List<Observation> readObservations() throws SQLException {
        return select(
                "select variable, district, of_year, breakdown, figure, source, boundary_set from observation where version = ? order by position",
                row -> new Observation(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getDouble(5),
                        row.getString(6),
                        row.getString(7)));
    }

    private record AreaRow(String boundarySet, BoundarySet.Area area) {}

    private List<BoundarySet> readBoundarySets() throws SQLException {
        Map<String, List<BoundarySet.Area>> sets = new LinkedHashMap<>();
        for (AreaRow row : select(
                "select boundary_set, id, name, ST_AsBinary(geom) from boundary_area where version = ? order by position",
                row -> new AreaRow(
                        row.getString(1),
                        new BoundarySet.Area(row.getString(2), row.getString(3), Rows.geometry(row.getBytes(4)))))) {
            sets.computeIfAbsent(row.boundarySet(), set -> new ArrayList<>()).add(row.area());
        }
        return sets.entrySet().stream()
                .map(set -> new BoundarySet(set.getKey(), set.getValue()))
                .toList();
    }

    private List<FearSpace> readFearSpaces() throws SQLException {
        return select(
                "select id, name, state, of_time, ST_AsBinary(geom) from fear_space where version = ? order by position",
                row -> new FearSpace(
                        row.getString(1),
                        row.getString(2),
                        Rows.geometry(row.getBytes(5)),
                        FearSpaceState.find(row.getString(3)).orElseThrow(),
                        FearTime.find(row.getString(4)).orElseThrow()));
    }

    private List<Address> readAddresses() throws SQLException {
        return select(
                "select street, number, ST_AsBinary(geom) from address where version = ? order by position", row -> {
                    Coordinate at = Rows.geometry(row.getBytes(3)).getCoordinate();
                    return new Address(row.getString(1), row.getString(2), at.x, at.y);
                });
    }

    private List<BaseMapFeature> readBaseMap() throws SQLException {
        return select(
                "select layer, name, ST_AsBinary(geom) from base_map where version = ? order by position",
                row -> new BaseMapFeature(
                        BaseMapFeature.Layer.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        Rows.geometry(row.getBytes(3))));
    }

    private @Nullable StreetNetwork readStreets() throws SQLException {
        List<StreetNetwork> networks = select(
                "select content from street_network where version = ?",
                row -> StreetNetworkBytes.read(row.getBytes(1)));
        return networks.isEmpty() ? null : networks.getFirst();
    }

    private <T> List<T> details(String table, Class<T> type) throws SQLException {
        return select(
                "select details from " + table + " where version = ? order by position",
                row -> StoreJson.read(row.getString(1), type));
    }

    private <T> List<T> select(String sql, Rows.Mapping<T> mapping) throws SQLException {
        return Rows.select(connection, sql, version.number(), mapping);
    }
}
