package de.nahraum.geodata.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Dated intentions toward a goal that counts what is there: offices, offers, places, dwellings. Such a goal has no trend; what holds by the
 * target year is what is there today and what is to come by then.
 *
 * @param steps in any order
 */
public record Plan(List<Step> steps) {
    /**
     * Something to come.
     *
     * @param id of what will be there
     * @param due day it is to be there; null if nobody has said
     * @param resolved whether somebody who may decide has decided it
     */
    public record Step(String id, @Nullable LocalDate due, boolean resolved) {
        private boolean isDueBy(int year) {
            return due != null && due.getYear() <= year;
        }
    }

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Ids of what is resolved and due in the year or before. */
    public Set<String> resolvedBy(int year) {
        return steps.stream()
                .filter(step -> step.resolved() && step.isDueBy(year))
                .map(Step::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of all that is due in the year or before, resolved or not. */
    public Set<String> allBy(int year) {
        return steps.stream().filter(step -> step.isDueBy(year)).map(Step::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the plan says anything of any year: without a date an intention is none. */
    public boolean isDated() {
        return steps.stream().anyMatch(step -> step.due() != null);
    }
}
