package de.nahraum.server.api;

import de.nahraum.geodata.advice.NextStep;
import de.nahraum.geodata.advice.NextStep.Dwellings;
import de.nahraum.geodata.advice.Spot;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.server.live.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;

/** Steps toward a goal: what kind each is, in words, and its figures; positions in degrees. */
final class GoalSteps {
    private final City city;

    private GoalSteps(City city) {
        this.city = city;
    }

    static List<Map<String, Object>> of(View view, String goal) {
        GoalSteps steps = new GoalSteps(view.city());
        return view.steps().getOrDefault(goal, List.of()).stream()
                .map(steps::answer)
                .toList();
    }

    private Map<String, Object> answer(NextStep step) {
        return switch (step) {
            case NextStep.NewSite site -> {
                Map<String, Object> said = begin(step);
                said.put("service", site.service());
                said.put("district", site.district().id());
                put(said, site.spot());
                said.put("people", site.people());
                said.put("together", site.together());
                said.put("most", site.most());
                yield said;
            }
            case NextStep.OpenPlanned planned -> {
                Map<String, Object> said = begin(step);
                said.put("service", planned.service());
                said.put("district", planned.district().id());
                said.put("place", planned.place().id());
                put(said, planned.place().x(), planned.place().y());
                said.put("people", planned.people());
                if (planned.due() != null) {
                    said.put("due", planned.due());
                }
                said.put("resolved", planned.isResolved());
                yield said;
            }
            case NextStep.Reinspect inspect -> {
                Map<String, Object> said = begin(step);
                said.put("district", inspect.district().id());
                said.put("due", inspect.due());
                said.put("toCheck", inspect.toCheck());
                yield said;
            }
            case NextStep.AskPeople(List<District> districts) -> about(step, districts);
            case NextStep.DeclareComplete(String service) -> {
                Map<String, Object> said = begin(step);
                said.put("service", service);
                yield said;
            }
            case NextStep.DwellingsElsewhere(List<Dwellings> districts) -> dwellings(step, districts);
            case NextStep.DwellingsHere(List<Dwellings> districts) -> dwellings(step, districts);
            case NextStep.SubsidiseDwellings(long dwellings, int year) -> {
                Map<String, Object> said = begin(step);
                said.put("dwellings", dwellings);
                said.put("year", year);
                yield said;
            }
            case NextStep.StartAnalysis(List<District> districts) -> about(step, districts);
            case NextStep.RenewAnalysis(List<District> districts) -> about(step, districts);
            case NextStep.StartOffer offer -> {
                Map<String, Object> said = begin(step);
                said.put("district", offer.district().id());
                said.put("topics", offer.topics());
                said.put("planned", offer.isPlanned());
                yield said;
            }
            case NextStep.StartAdvice advice -> {
                Map<String, Object> said = begin(step);
                said.put("topics", List.of(advice.topic()));
                said.put("accommodations", advice.accommodations());
                said.put("planned", advice.planned());
                yield said;
            }
        };
    }

    private static Map<String, Object> begin(NextStep step) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", step.key().kind());
        said.put("text", Objects.requireNonNull(Both.of(step.sentence())));
        return said;
    }

    private static Map<String, Object> about(NextStep step, List<District> districts) {
        Map<String, Object> said = begin(step);
        said.put("districts", districts.stream().map(District::id).toList());
        return said;
    }

    private static Map<String, Object> dwellings(NextStep step, List<Dwellings> districts) {
        Map<String, Object> said = begin(step);
        said.put("dwellings", districts.stream().mapToLong(Dwellings::missing).sum());
        said.put(
                "districts",
                districts.stream()
                        .map(each -> Map.of("id", each.district().id(), "dwellings", each.missing()))
                        .toList());
        return said;
    }

    private void put(Map<String, Object> said, Spot spot) {
        switch (spot) {
            case Spot.Room room -> said.put("room", room.place().id());
            case Spot.Circle circle -> said.put("radiusMetres", circle.metres());
        }
        put(said, spot.x(), spot.y());
    }

    private void put(Map<String, Object> said, double x, double y) {
        Coordinate degrees = city.georeference().toDegrees(x, y);
        said.put("lon", Georeference.rounded(degrees.x));
        said.put("lat", Georeference.rounded(degrees.y));
    }
}
