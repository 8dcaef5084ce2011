package de.nahraum.geodata.city;

import de.nahraum.geodata.indicator.Observations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Builds the snapshot: decides the district of every cell and place, snaps them to the streets. */
public final class CityBuilder {
    private static final GeometryFactory POINTS = new GeometryFactory();

    private CityBuilder() {}

    /**
     * The city as people inside the house see it.
     *
     * @param dataVersion version of the store, from 1
     */
    public static City build(CityData data, long dataVersion) {
        DistrictLocator locator = DistrictLocator.of(data.districts());
        List<PopulationCell> cells = data.cells();
        int[] cellDistricts = IntStream.range(0, cells.size())
                .parallel()
                .map(i -> locator.locate(cells.get(i).x(), cells.get(i).y()))
                .toArray();
        Map<Place, Integer> placeDistricts = new HashMap<>();
        for (Place place : data.places()) {
            placeDistricts.put(place, locator.locate(place.x(), place.y()));
        }
        Observations observations = Observations.of(data.observations(), Reaggregation.estimate(data));
        return new City(
                data,
                dataVersion,
                Audience.INTERNAL,
                observations,
                Map.copyOf(placeDistricts),
                cellDistricts,
                inExtent(data),
                tooFewCells(data, observations, cellDistricts),
                locator,
                WalkIndex.of(data.streets(), cells, data.places()),
                new Schedules(data));
    }

    private static boolean[] inExtent(CityData data) {
        boolean[] inside = new boolean[data.cells().size()];
        Geometry extent = data.streets() == null ? null : data.streets().extent();
        PreparedGeometry prepared = extent == null ? null : PreparedGeometryFactory.prepare(extent);
        for (int i = 0; i < inside.length; i++) {
            PopulationCell cell = data.cells().get(i);
            inside[i] = prepared == null || prepared.covers(POINTS.createPoint(new Coordinate(cell.x(), cell.y())));
        }
        return inside;
    }

    static boolean[] tooFewCells(CityData data, Observations observations, int[] cellDistricts) {
        long[] people = new long[data.districts().size()];
        for (int i = 0; i < cellDistricts.length; i++) {
            if (cellDistricts[i] != City.NO_DISTRICT) {
                people[cellDistricts[i]] += data.cells().get(i).people();
            }
        }
        boolean[] tooFew = new boolean[people.length];
        for (int d = 0; d < tooFew.length; d++) {
            double register = observations
                    .findLatest("population", data.districts().get(d).id())
                    .orElse(1);
            tooFew[d] = people[d] < data.settings().minimumCellCoverage() * register;
        }
        return tooFew;
    }
}
