package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.HeardBias;
import de.nahraum.geodata.safety.HeardBias.Heard;
import de.nahraum.geodata.safety.HeardBias.Part;
import de.nahraum.geodata.safety.SafetyReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Who is heard, for staff: to see whom to ask. Of a reporter group counts at most one report in each district.
 *
 * @param reports groups per district, added up
 * @param districts in official order
 * @param outside groups with a report in no district
 */
public record Hearing(int reports, List<Heard> districts, int outside, HeardAges ages) {
    /**
     * Counts.
     *
     * @param reports of one topic, each once
     * @param about what those who sent them say about themselves
     * @param askedOfThemselves how many could have said something about themselves
     */
    public static Hearing of(City city, List<SafetyReport> reports, List<About> about, int askedOfThemselves) {
        Map<Integer, Set<UUID>> groups = new HashMap<>();
        for (SafetyReport report : reports) {
            Coordinate at = report.shape().getInteriorPoint().getCoordinate();
            groups.computeIfAbsent(city.districtLocator().locate(at.x, at.y), key -> new HashSet<>())
                    .add(report.group());
        }
        List<District> districts = city.districts();
        List<Part> parts = IntStream.range(0, districts.size())
                .mapToObj(d -> new Part(
                        districts.get(d).id(),
                        count(groups, d),
                        Math.toIntExact(city.cellIndex().peopleOfDistrict(d))))
                .toList();
        return new Hearing(
                parts.stream().mapToInt(Part::reports).sum(),
                HeardBias.of(parts),
                count(groups, City.NO_DISTRICT),
                HeardAges.of(city, about, askedOfThemselves));
    }

    private static int count(Map<Integer, Set<UUID>> groups, int district) {
        return groups.getOrDefault(district, Set.of()).size();
    }
}
