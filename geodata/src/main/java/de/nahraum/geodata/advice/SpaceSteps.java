package de.nahraum.geodata.advice;

import de.nahraum.geodata.advice.NextStep.AskPeople;
import de.nahraum.geodata.advice.NextStep.Reinspect;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.safety.CaseLife;
import de.nahraum.geodata.safety.FearSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Fear spaces to be looked at, and districts in which to ask; in official order, for no district comes before another for its fear. */
final class SpaceSteps {
    private SpaceSteps() {}

    static List<NextStep> of(Evaluation evaluation, City city, Asked asked) {
        Map<District, List<FearSpace>> spaces = new HashMap<>();
        for (FearSpace space : asked.spaces()) {
            Coordinate inside = space.shape().getInteriorPoint().getCoordinate();
            city.districtLocator()
                    .find(inside.x, inside.y)
                    .ifPresent(district -> spaces.computeIfAbsent(district, none -> new ArrayList<>())
                            .add(space));
        }
        List<NextStep> steps = new ArrayList<>();
        for (Evaluation.OfDistrict d : evaluation.districts()) {
            List<FearSpace> here = spaces.getOrDefault(d.district(), List.of());
            int due = (int) here.stream().filter(space -> isDue(space, asked)).count();
            int toCheck = (int) here.stream().filter(SpaceSteps::isToCheck).count();
            if (due + toCheck > 0) {
                steps.add(new Reinspect(d.district(), due, toCheck));
            }
        }
        List<District> unasked = evaluation.districts().stream()
                .map(Evaluation.OfDistrict::district)
                .filter(district -> !city.surveyedDistricts().contains(district.id()))
                .toList();
        if (!unasked.isEmpty()) {
            steps.add(new AskPeople(unasked));
        }
        return List.copyOf(steps);
    }

    private static boolean isDue(FearSpace space, Asked asked) {
        Optional<LocalDate> implemented =
                Optional.ofNullable(asked.implementedOn().get(space.id()));
        return switch (space.state()) {
            case IMPLEMENTED ->
                implemented
                        .filter(day -> !day.plusMonths(CaseLife.MONTHS_BEFORE_DISMANTLED)
                                .isAfter(asked.day()))
                        .isPresent();
            case HINT, CHECKED, MEASURE_PLANNED, DISMANTLED, REPORTED_AGAIN -> false;
        };
    }

    private static boolean isToCheck(FearSpace space) {
        return switch (space.state()) {
            case HINT, REPORTED_AGAIN -> true;
            case CHECKED, MEASURE_PLANNED, IMPLEMENTED, DISMANTLED -> false;
        };
    }
}
