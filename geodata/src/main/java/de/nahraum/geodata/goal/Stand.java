package de.nahraum.geodata.goal;

import de.nahraum.geodata.indicator.Figure;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How a goal stands in a report: what two of them are compared by.
 *
 * @param figure the one figure of the goal
 * @param holds whether it holds in each district of which that is known, by id
 */
public record Stand(GoalStatus status, Figure figure, Map<String, Boolean> holds) {
    public Stand {
        holds = Collections.unmodifiableMap(new TreeMap<>(holds));
    }

    public static Stand of(Evaluation evaluation) {
        Map<String, Boolean> holds = new TreeMap<>();
        for (Evaluation.OfDistrict d : evaluation.districts()) {
            if (d.holds() != null) {
                holds.put(d.district().id(), d.holds());
            }
        }
        return new Stand(evaluation.status(), evaluation.figure(), holds);
    }

    /** By how much the figure is more in another stand; empty if one of them has no number. */
    public OptionalDouble differenceTo(Stand later) {
        return figure instanceof Figure.Value(double from) && later.figure instanceof Figure.Value(double to)
                ? OptionalDouble.of(to - from)
                : OptionalDouble.empty();
    }
}
