package de.nahraum.geodata.goal;

import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import java.util.List;
import java.util.Map;

/** Adds up, district by district, where a goal will hold with what is planned. Used by one thread for one evaluation. */
final class PlanCount {
    private int resolved;
    private int planned;
    private boolean dated;

    /**
     * A district with its prospect.
     *
     * @param withResolved whether the goal holds with all that is resolved by the target year
     * @param withPlanned whether it holds with all that is planned by then
     * @param isDated whether there is any dated plan toward the goal
     */
    OfDistrict add(OfDistrict today, boolean withResolved, boolean withPlanned, boolean isDated) {
        boolean isKnown = today.holds() != null;
        boolean holds = Boolean.TRUE.equals(today.holds());
        resolved += holds || (isKnown && withResolved) ? 1 : 0;
        planned += holds || (isKnown && withPlanned) ? 1 : 0;
        dated |= isDated;
        return today.with(Prospect.byPlans(today.holds(), withResolved, withPlanned, isDated));
    }

    GoalOutlook outlook(Goal goal, List<OfDistrict> districts) {
        return outlook(goal, districts, dated ? "goal.outlook.plans" : "goal.outlook.no-plans");
    }

    /** @param key of the sentence that says it */
    GoalOutlook outlook(Goal goal, List<OfDistrict> districts, String key) {
        Map<String, Object> said =
                Map.of("year", goal.targetYear(), "resolved", resolved, "planned", planned, "of", districts.size());
        return new GoalOutlook(new Sentence(key, said), resolved, planned, null);
    }
}
