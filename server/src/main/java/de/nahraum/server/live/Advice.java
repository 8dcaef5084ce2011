package de.nahraum.server.live;

import de.nahraum.geodata.advice.Asked;
import de.nahraum.geodata.advice.NextStep;
import de.nahraum.geodata.advice.NextSteps;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.goal.Evaluation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What would help most in a city as one audience sees it, worked out once, when it is first asked for. For several threads. It lives and goes with its {@link View}. */
final class Advice {
    private final City city;
    private final List<Evaluation> evaluations;
    private final Asked asked;
    private @Nullable Map<String, List<NextStep>> steps;

    Advice(City city, List<Evaluation> evaluations, Asked asked) {
        this.city = city;
        this.evaluations = evaluations;
        this.asked = asked;
    }

    synchronized Map<String, List<NextStep>> steps() {
        Map<String, List<NextStep>> known = steps;
        if (known == null) {
            known = NextSteps.of(city, evaluations, asked);
            steps = known;
        }
        return known;
    }
}
