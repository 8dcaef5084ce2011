package de.nahraum.geodata.goal;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.city.District;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Counts, year by year, districts in which enough people will reach a service. Walks only when something new comes. Used by one thread for one evaluation. */
final class CoveredDistricts implements GoalPath.Count {
    private final List<District> known;
    private final StockPlan plan;
    private final Function<Set<String>, Coverage> withPlaces;
    private final BiPredicate<District, Coverage> holds;
    private final Map<Set<String>, Integer> counted = new HashMap<>();

    /**
     * @param known districts of which it is known today whether it holds
     * @param withPlaces who reaches the service with places to come
     * @param holds whether that is enough in a district
     */
    CoveredDistricts(
            List<District> known,
            StockPlan plan,
            Function<Set<String>, Coverage> withPlaces,
            BiPredicate<District, Coverage> holds) {
        this.known = List.copyOf(known);
        this.plan = plan;
        this.withPlaces = withPlaces;
        this.holds = holds;
    }

    @Override
    public double in(int year, boolean resolvedOnly) {
        return counted.computeIfAbsent(plan.places(year, resolvedOnly), this::count);
    }

    private int count(Set<String> due) {
        Coverage then = withPlaces.apply(due);
        return (int)
                known.stream().filter(district -> holds.test(district, then)).count();
    }
}
