package de.nahraum.geodata.goal;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.goal.Goal.HoldsIn;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.goal.Goal.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A goal of {@link GridTown} with whatever a test is about; nobody has resolved on it. */
final class SampleGoal {
    private SampleGoal() {}

    static Goal of(String measure, Map<String, Object> params, Op op, double value, Scope scope) {
        return of(measure, params, op, value, scope, 2032);
    }

    static Goal of(String measure, Map<String, Object> params, Op op, double value, Scope scope, int targetYear) {
        return new Goal(
                "goal",
                "4.5",
                Map.of("de", "Ziel"),
                measure,
                params,
                new Target(op, value),
                new HoldsIn(scope, List.of()),
                2022,
                targetYear,
                null,
                null);
    }

    /** The town's places, of which the planned one in East opens on a day, by a resolution or without. */
    static List<Place> placesWithPlan(@Nullable LocalDate plannedFor, @Nullable String resolution) {
        return GridTown.data().places().stream()
                .map(p -> p.id().equals("planned")
                        ? new Place(
                                p.id(),
                                p.name(),
                                p.kind(),
                                p.status(),
                                p.x(),
                                p.y(),
                                null,
                                null,
                                null,
                                null,
                                plannedFor,
                                resolution,
                                null,
                                p.source())
                        : p)
                .toList();
    }
}
