package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.outlook.Outlook;
import de.nahraum.geodata.outlook.YearValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A goal year by year, in the unit of its target: what was, and what would be if all went on as it did or as it is planned. No forecast.
 *
 * @param history in the order of years; values are comparable with each other
 * @param ahead in the order of years, after the history
 */
public record GoalPath(List<YearValue> history, List<Ahead> ahead) {
    /**
     * The end of a year to come. Of a trend, low and high are its bounds; of plans, low and central are what is there with all that is resolved, high with all that is planned.
     */
    public record Ahead(int year, double low, double central, double high) {}

    public GoalPath {
        history = List.copyOf(history);
        ahead = List.copyOf(ahead);
    }

    /** What is there at the end of a year with what comes until then. */
    interface Count {
        double in(int year, boolean resolvedOnly);
    }

    /** A series continued, or the series alone. */
    static GoalPath of(List<YearValue> history, Outlook outlook) {
        return new GoalPath(
                history,
                switch (outlook) {
                    case Outlook.Refused refused -> List.of();
                    case Outlook.Continued continued ->
                        continued.years().stream()
                                .map(year -> new Ahead(year.year(), year.low(), year.central(), year.high()))
                                .toList();
                });
    }

    /**
     * By plans: today, which is the year the newest file speaks of, and each year until the target year.
     *
     * @param isDated whether any plan has a day; without one plans say nothing
     * @return null without dated plans, or if no file says what day it speaks of
     */
    static @Nullable GoalPath ofPlans(Goal goal, City city, double today, boolean isDated, Count count) {
        Optional<Integer> now = city.sources().stream()
                .flatMap(source -> source.findDay().stream())
                .map(LocalDate::getYear)
                .max(Integer::compareTo);
        if (!isDated || now.isEmpty()) {
            return null;
        }
        List<Ahead> ahead = new ArrayList<>();
        for (int year = now.get() + 1; year <= goal.targetYear(); year++) {
            double resolved = count.in(year, true);
            ahead.add(new Ahead(year, resolved, resolved, count.in(year, false)));
        }
        return new GoalPath(List.of(YearValue.of(now.get(), today)), ahead);
    }
}
