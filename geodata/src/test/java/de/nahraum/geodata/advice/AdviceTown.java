package de.nahraum.geodata.advice;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.Goal.HoldsIn;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.goal.Goal.Target;
import de.nahraum.geodata.goal.GoalBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** {@link GridTown} with other places, and steps toward a goal in it. */
final class AdviceTown {
    static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    static final Asked WHOLE = new Asked(DAY, service -> true, topic -> true, List.of(), Map.of());

    private AdviceTown() {}

    static City with(List<PopulationCell> cells, List<Place> places, List<Offer> offers) {
        CityData d = GridTown.data();
        return GridTown.city(new CityData(
                d.settings(),
                d.sources(),
                d.districts(),
                cells,
                // Else the cells would be too few for the register.
                d.observations().stream()
                        .filter(each -> !each.variable().equals("population"))
                        .toList(),
                places,
                offers,
                List.of(),
                List.of(),
                List.of(),
                d.streets()));
    }

    static City with(Place... more) {
        CityData d = GridTown.data();
        List<Place> places = new ArrayList<>(d.places());
        places.addAll(List.of(more));
        return with(d.cells(), places, d.offers());
    }

    /** Sixty cells, four open places, one planned, and up to five rooms. */
    static City random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PopulationCell> cells = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            cells.add(GridTown.cell("c" + i, tens(random), tens(random), random.nextInt(1, 90)));
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Status status = i == 0 ? Status.PLANNED : Status.OPEN;
            places.add(GridTown.place("p" + i, PlaceKind.MEETING_PLACE, status, tens(random), tens(random)));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            places.add(
                    GridTown.place("room" + i, PlaceKind.ROOM_CANDIDATE, Status.SUGGESTED, tens(random), tens(random)));
        }
        return with(cells, places, List.of());
    }

    private static int tens(SplittableRandom random) {
        return random.nextInt(201) * 10;
    }

    static Goal goal(String measure, Map<String, Object> params, Op op, double value) {
        return new Goal(
                "goal",
                "4.5",
                Map.of("de", "Ziel"),
                measure,
                params,
                new Target(op, value),
                new HoldsIn(Scope.ALL, List.of()),
                2022,
                2032,
                null,
                null);
    }

    static List<NextStep> steps(Goal goal, City city, Asked asked) {
        Evaluation evaluation = new GoalBook(List.of(goal)).evaluate(goal, city);
        return NextSteps.of(city, List.of(evaluation), asked).getOrDefault("goal", List.of());
    }

    static List<NextStep> steps(Goal goal, City city) {
        return steps(goal, city, WHOLE);
    }
}
