package de.nahraum.geodata.goal;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a goal's way to its target year, for the city.
 *
 * @param sentence the same in words
 * @param holdsWithResolved districts in which it holds by then with all that is resolved; null where plans do not count
 * @param holdsWithPlanned districts in which it holds by then with all that is planned; null where plans do not count
 * @param trend of the city's figure; null if the goal has none, or the series is too short
 */
public record GoalOutlook(
        Sentence sentence,
        @Nullable Integer holdsWithResolved,
        @Nullable Integer holdsWithPlanned,
        @Nullable Trend trend) {}
