package de.nahraum.geodata.advice;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.PlaceCatchments;
import de.nahraum.geodata.advice.NextStep.OpenPlanned;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.outlook.Plan;
import de.nahraum.geodata.street.Catchments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Planned places that would help once they are open, each by itself. */
final class PlannedPlaces {
    private PlannedPlaces() {}

    /** Those that gain most come first, of equals those that are due first; those without a day last. */
    static List<OpenPlanned> find(ServiceGoal goal) {
        City city = goal.city();
        List<Place> there = goal.places(StatusFilter.OPEN);
        List<Place> planned = goal.places(StatusFilter.PLANNED).stream()
                .filter(place -> !there.contains(place) && city.districtIndexOf(place) != City.NO_DISTRICT)
                .toList();
        if (planned.isEmpty()) {
            return List.of();
        }
        Coverage open = goal.cover(there);
        long[] people = goal.peopleInNeed(open);
        Catchments reach = PlaceCatchments.of(city, planned, goal.question());
        List<Plan.Step> steps = goal.plan().plan().steps();
        List<OpenPlanned> found = new ArrayList<>();
        for (int p = 0; p < planned.size(); p++) {
            long gain = 0;
            for (int i = reach.first()[p]; i < reach.first()[p + 1]; i++) {
                gain += people[reach.target()[i]];
            }
            int district = city.districtIndexOf(planned.get(p));
            boolean closesGap =
                    goal.isPresence() && goal.isInNeed(open.districts().get(district));
            if (closesGap || gain >= SiteSearch.LEAST_PEOPLE) {
                found.add(step(goal, planned.get(p), gain, steps));
            }
        }
        found.sort(Comparator.comparingLong(OpenPlanned::people)
                .reversed()
                .thenComparing(OpenPlanned::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(step -> step.place().id()));
        return List.copyOf(found);
    }

    /** Where several offers are planned at a place, the surest and then the earliest counts. */
    private static OpenPlanned step(ServiceGoal goal, Place place, long people, List<Plan.Step> steps) {
        Comparator<LocalDate> earliest = Comparator.naturalOrder();
        Plan.Step step = steps.stream()
                .filter(each -> each.id().equals(place.id()))
                .min(Comparator.comparing(Plan.Step::resolved)
                        .reversed()
                        .thenComparing(Plan.Step::due, Comparator.nullsLast(earliest)))
                .orElse(new Plan.Step(place.id(), null, false));
        return new OpenPlanned(
                goal.service(),
                place,
                goal.city().findDistrictOf(place).orElseThrow(),
                people,
                step.due(),
                step.resolved());
    }
}
