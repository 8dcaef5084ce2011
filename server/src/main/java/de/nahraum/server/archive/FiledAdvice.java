package de.nahraum.server.archive;

import de.nahraum.geodata.advice.StepKey;
import de.nahraum.server.json.JsonText;
import de.nahraum.server.report.Comparison.Advised;
import de.nahraum.server.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filed report said would help most, read from its JSON in every language. Of reports of earlier programs that did not say by what a step is known again, none is. */
final class FiledAdvice {
    private FiledAdvice() {}

    /**
     * By goal, in the report's order.
     *
     * @param papers the report's JSON in each language: the same steps in the same order
     */
    static Map<String, List<Advised>> of(Map<Language, byte[]> papers) {
        Map<String, List<Advised>> advised = new LinkedHashMap<>();
        papers.forEach((language, json) -> {
            for (Object each : FiledGoals.list(FiledGoals.map(read(json)).get("goals"))) {
                Map<?, ?> goal = FiledGoals.map(each);
                List<Advised> steps = advised.computeIfAbsent(String.valueOf(goal.get("id")), id -> new ArrayList<>());
                List<?> next = FiledGoals.list(goal.get("next"));
                for (int step = 0; step < next.size(); step++) {
                    say(steps, step, FiledGoals.map(next.get(step)), language);
                }
            }
        });
        advised.values()
                .forEach(steps -> steps.removeIf(step -> step.key().kind().isEmpty()));
        return advised;
    }

    private static void say(List<Advised> steps, int at, Map<?, ?> step, Language language) {
        if (at == steps.size()) {
            StepKey key = new StepKey(step.get("kind") instanceof String kind ? kind : "", texts(step.get("about")));
            steps.add(new Advised(key, texts(step.get("districts")), new EnumMap<>(Language.class)));
        }
        steps.get(at).words().put(language, String.valueOf(step.get("text")));
    }

    private static Object read(byte[] json) {
        try {
            return JsonText.read(json);
        } catch (JsonText.Unreadable e) {
            throw new IllegalStateException("A filed report is no JSON", e);
        }
    }

    private static List<String> texts(@Nullable Object value) {
        return FiledGoals.list(value).stream().map(String::valueOf).toList();
    }
}
