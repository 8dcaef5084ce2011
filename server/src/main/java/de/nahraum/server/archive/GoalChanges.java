package de.nahraum.server.archive;

import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.Stand;
import java.util.HashMap;
import java.util.Map;

/** What changed in the goals two reports both have. */
final class GoalChanges {
    private GoalChanges() {}

    /**
     * The changes, by goal.
     *
     * @param links between the two, by goal; of a goal without, nobody can tell why it stands otherwise
     */
    static Map<String, GoalChange> between(
            Map<String, Stand> before, Map<String, Stand> after, Map<String, GoalChange.Links> links) {
        Map<String, GoalChange> changes = new HashMap<>();
        after.forEach((goal, is) -> {
            Stand was = before.get(goal);
            if (was != null) {
                GoalChange.Links known = links.get(goal);
                changes.put(
                        goal,
                        known == null ? GoalChange.unexplained(goal, was, is) : GoalChange.of(goal, was, is, known));
            }
        });
        return Map.copyOf(changes);
    }
}
