package de.nahraum.server.archive;

import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.json.Json;
import de.nahraum.server.json.JsonText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the goals stood in a filed report, read from its JSON. Reports of earlier programs are read too: what one does not say is unknown.
 *
 * @param names what each goal was called, in the report's order
 */
record FiledGoals(Map<String, Stand> stands, Map<String, String> names) {
    static FiledGoals of(byte[] json) {
        Map<String, Stand> stands = new HashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        try {
            for (Object each : list(map(JsonText.read(json)).get("goals"))) {
                Map<?, ?> goal = map(each);
                String id = String.valueOf(goal.get("id"));
                names.put(id, String.valueOf(goal.get("name")));
                stands.put(id, new Stand(status(goal.get("status")), figure(goal.get("figure")), holds(goal)));
            }
        } catch (JsonText.Unreadable e) {
            throw new IllegalStateException("A filed report is no JSON", e);
        }
        return new FiledGoals(Map.copyOf(stands), names);
    }

    private static GoalStatus status(@Nullable Object code) {
        return Arrays.stream(GoalStatus.values())
                .filter(status -> Json.code(status).equals(code))
                .findFirst()
                .orElse(GoalStatus.NOT_ASSESSABLE);
    }

    private static Figure figure(@Nullable Object said) {
        if (said instanceof Number number) {
            return Figure.of(number.doubleValue());
        }
        Map<?, ?> sign = map(said);
        return Boolean.TRUE.equals(sign.get("hidden"))
                ? Figure.HIDDEN
                : Arrays.stream(Figure.Reason.values())
                        .filter(reason -> Json.code(reason).equals(sign.get("missing")))
                        .findFirst()
                        .<Figure>map(Figure::missing)
                        .orElseGet(Figure::noData);
    }

    private static Map<String, Boolean> holds(Map<?, ?> goal) {
        Map<String, Boolean> holds = new HashMap<>();
        for (Object each : list(goal.get("districts"))) {
            Map<?, ?> district = map(each);
            if (district.get("holds") instanceof Boolean answer) {
                holds.put(String.valueOf(district.get("id")), answer);
            }
        }
        return holds;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
