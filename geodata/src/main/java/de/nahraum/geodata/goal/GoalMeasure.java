package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;

/** One way to measure goals. */
interface GoalMeasure {
    Evaluation evaluate(Goal goal, City city);
}
