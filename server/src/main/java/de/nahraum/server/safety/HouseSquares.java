package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.CountedSquare;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SafetyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;

/**
 * What is reported on one topic, by square and by district, for people of the house. Of a reporter group counts one in each square, and one in each district however many of its squares it is in: the sum
 * of a district's squares may be more than its count.
 *
 * @param squares those in the city, from west to east, then south to north
 * @param districts all, in official order
 * @param groups in the whole city
 * @param outside groups with something in no district
 */
public record HouseSquares(List<InCity> squares, List<OfDistrict> districts, int groups, int outside) {
    /** @param shape in the city's metres */
    public record InCity(CountedSquare counted, District district, Envelope shape) {}

    public record OfDistrict(District district, int groups) {}

    /**
     * Counts.
     *
     * @param reports each once, in this city's metres; of any topic
     * @param day what was received later is left out
     */
    public static HouseSquares of(City city, List<SafetyReport> reports, ReportTopic topic, LocalDate day) {
        List<InCity> squares = new ArrayList<>();
        Map<String, Set<UUID>> groupsOf = new HashMap<>();
        Set<UUID> inside = new HashSet<>();
        Set<UUID> outside = new HashSet<>();
        for (CountedSquare counted : CountedSquare.of(reports, topic, day, CellGrid.OF_CITY)) {
            CitySquare.find(city, counted.square())
                    .ifPresentOrElse(
                            at -> {
                                squares.add(new InCity(counted, at.district(), at.shape()));
                                groupsOf.computeIfAbsent(at.district().id(), key -> new HashSet<>())
                                        .addAll(counted.groups());
                                inside.addAll(counted.groups());
                            },
                            () -> outside.addAll(counted.groups()));
        }
        return new HouseSquares(
                List.copyOf(squares),
                city.districts().stream()
                        .map(each -> new OfDistrict(
                                each, groupsOf.getOrDefault(each.id(), Set.of()).size()))
                        .toList(),
                inside.size(),
                outside.size());
    }
}
