package de.nahraum.server.live;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.Boundaries;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.KnownBefore;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import de.nahraum.server.store.StoredCity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Works out the goals of two versions again, with one thing changed at a time, as one audience may see them: each version's figures pass its own gate. Cost: four cities built and evaluated.
 */
final class Recomputation {
    /**
     * A version and what was decided by the day a report of it speaks of.
     *
     * @param gate what the public may be told of it
     */
    record Side(StoredCity stored, Decided decided, LocalDate day, Gate gate) {
        GoalBook goals() {
            return new GoalBook(stored.goals());
        }
    }

    private final Audience audience;
    private final Side before;
    private final Side now;

    private Recomputation(Audience audience, Side before, Side now) {
        this.audience = audience;
        this.before = before;
        this.now = now;
    }

    /**
     * The links between the two for each goal both have.
     *
     * @param knownNow what is known now about the earlier day
     */
    static Recomputed of(Audience audience, Side before, Decided knownNow, Side now) {
        return new Recomputation(audience, before, now).links(knownNow);
    }

    private Recomputed links(Decided knownNow) {
        CityData old = before.stored().data();
        CityData fresh = now.stored().data();
        CityData measured = old.withSettings(old.settings().measuredLike(fresh.settings()));
        boolean isMoved = Boundaries.haveChanged(old.districts(), fresh.districts());
        Map<String, Stand> byNewMethod = stands(before, measured, now.goals(), before.decided());
        Map<String, Stand> inNewDistricts = isMoved
                ? stands(before, measured.withDistricts(fresh.districts()), now.goals(), before.decided())
                : byNewMethod;
        // The gate of the new figures, on the day of the old ones.
        Side dayBefore = new Side(now.stored(), knownNow, before.day(), now.gate());
        Map<String, Stand> asKnownNow =
                stands(dayBefore, KnownBefore.of(old, fresh, before.day()), now.goals(), knownNow);
        Map<String, Stand> today = stands(now, fresh, now.goals(), now.decided());
        CityData byOldMethod = fresh.withSettings(fresh.settings().measuredLike(old.settings()));
        Map<String, Stand> todayByOldMethod = stands(now, byOldMethod, before.goals(), now.decided());
        Map<String, GoalChange.Links> links = new HashMap<>();
        for (Goal goal : now.goals().goals()) {
            Stand first = byNewMethod.get(goal.id());
            Stand second = isOfTables(goal) ? first : inNewDistricts.get(goal.id());
            Stand third = asKnownNow.get(goal.id());
            Stand last = today.get(goal.id());
            if (first != null && second != null && third != null && last != null) {
                links.put(goal.id(), new GoalChange.Links(first, second, third, last, todayByOldMethod.get(goal.id())));
            }
        }
        return new Recomputed(Map.copyOf(links), isMoved);
    }

    /** Figures delivered by district cannot be counted again in other ones. */
    private static boolean isOfTables(Goal goal) {
        return GoalBook.isAboutCircumstances(goal) || goal.measure().equals("subsidised-share");
    }

    private Map<String, Stand> stands(Side side, CityData data, GoalBook goals, Decided decided) {
        CityVersion version = side.stored().version();
        View whole = View.internal(version, CityBuilder.build(data, version.number()), goals, Comments.NONE)
                .with(decided, side.day());
        List<Evaluation> evaluations =
                (audience == Audience.INTERNAL ? whole : whole.forPublic(side.gate())).evaluations();
        return evaluations.stream().collect(Collectors.toMap(each -> each.goal().id(), Stand::of, (a, b) -> a));
    }
}
