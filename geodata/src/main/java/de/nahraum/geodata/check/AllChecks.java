package de.nahraum.geodata.check;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.notice.Notice;
import java.util.List;

/** Every rule over a whole city, in the order a reader wants them. */
public final class AllChecks {
    private static final List<CityCheck> CHECKS = List.of(
            new DistrictsTile(),
            new PopulationComplete(),
            new CellsSuffice(),
            new CellsInside(),
            new FiguresPlausible());

    private AllChecks() {}

    public static List<Notice> check(City city) {
        return CHECKS.stream().flatMap(check -> check.check(city).stream()).toList();
    }
}
