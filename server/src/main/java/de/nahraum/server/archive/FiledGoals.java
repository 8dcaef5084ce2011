package de.nahraum.server.archive;

import de.nahraum.geodata.goal.Evaluation.FigureUnit;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.json.Json;
import de.nahraum.server.json.JsonText;
import de.nahraum.server.report.Setting;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the goals stood in a filed report, read from its JSON. Reports of earlier programs are read too: what one does not say is unknown.
 *
 * @param goals by id, in the report's order
 * @param districts names by id, in official order
 */
record FiledGoals(Map<String, FiledGoal> goals, Map<String, String> districts) {
    /**
     * A goal.
     *
     * @param name what it was called
     * @param unit of its figure
     * @param settings by what it was measured, in the paper's language, by id of the parameter
     */
    record FiledGoal(String name, FigureUnit unit, Stand stand, Map<String, Setting> settings) {}

    FiledGoals {
        goals = Collections.unmodifiableMap(new LinkedHashMap<>(goals));
        districts = Collections.unmodifiableMap(new LinkedHashMap<>(districts));
    }

    static FiledGoals of(byte[] json) {
        Map<String, FiledGoal> goals = new LinkedHashMap<>();
        Map<String, String> districts = new LinkedHashMap<>();
        try {
            Map<?, ?> report = map(JsonText.read(json));
            for (Object each : list(report.get("goals"))) {
                Map<?, ?> goal = map(each);
                goals.put(
                        String.valueOf(goal.get("id")),
                        new FiledGoal(
                                String.valueOf(goal.get("name")),
                                find(FigureUnit.values(), goal.get("figureUnit"))
                                        .orElse(FigureUnit.COUNT),
                                new Stand(
                                        find(GoalStatus.values(), goal.get("status"))
                                                .orElse(GoalStatus.NOT_ASSESSABLE),
                                        figure(goal.get("figure")),
                                        holds(goal)),
                                settings(goal)));
            }
            for (Object each : list(report.get("districts"))) {
                Map<?, ?> district = map(each);
                districts.put(String.valueOf(district.get("id")), String.valueOf(district.get("name")));
            }
        } catch (JsonText.Unreadable e) {
            throw new IllegalStateException("A filed report is no JSON", e);
        }
        return new FiledGoals(goals, districts);
    }

    /** How each goal stood, by id. */
    Map<String, Stand> stands() {
        return goals.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().stand()));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] codes, @Nullable Object said) {
        return Arrays.stream(codes).filter(code -> Json.code(code).equals(said)).findFirst();
    }

    private static Figure figure(@Nullable Object said) {
        if (said instanceof Number number) {
            return Figure.of(number.doubleValue());
        }
        Map<?, ?> sign = map(said);
        return Boolean.TRUE.equals(sign.get("hidden"))
                ? Figure.HIDDEN
                : find(Figure.Reason.values(), sign.get("missing"))
                        .<Figure>map(Figure::missing)
                        .orElseGet(Figure::noData);
    }

    private static Map<String, Setting> settings(Map<?, ?> goal) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (Object each : list(goal.get("parameters"))) {
            Map<?, ?> parameter = map(each);
            String id = String.valueOf(parameter.get("id"));
            if (Setting.isOne(id)) {
                settings.put(
                        id, new Setting(String.valueOf(parameter.get("label")), String.valueOf(parameter.get("text"))));
            }
        }
        return settings;
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

    /** The object, or an empty one where there is none. */
    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The list, or an empty one where there is none. */
    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
