package de.nahraum.geodata.city;

import de.nahraum.geodata.indicator.Observations;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Builds the snapshot: decides the district of every cell and place, snaps them to the streets. */
public final class CityBuilder {
    private CityBuilder() {}

    /**
     * The city as people inside the house see it.
     *
     * @param dataVersion version of the store, from 1
     */
    public static City build(CityData data, long dataVersion) {
        DistrictLocator locator = DistrictLocator.of(data.districts());
        CellIndex cellIndex = CellIndex.of(
                data.cells(),
                locator,
                data.districts().size(),
                data.streets() == null ? null : data.streets().extent());
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
                cellIndex,
                tooFewCells(data, observations, cellIndex),
                locator,
                WalkIndex.of(data.streets(), data.cells(), data.places()),
                new Schedules(data),
                Set.of());
    }

    private static boolean[] tooFewCells(CityData data, Observations observations, CellIndex cells) {
        boolean[] tooFew = new boolean[data.districts().size()];
        for (int d = 0; d < tooFew.length; d++) {
            double register = observations
                    .findLatest("population", data.districts().get(d).id())
                    .orElse(1);
            tooFew[d] = cells.peopleOfDistrict(d) < data.settings().minimumCellCoverage() * register;
        }
        return tooFew;
    }
}
