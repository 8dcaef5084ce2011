package de.nahraum.geodata.goal;

/** How a goal stands. Without an outlook there is no "on track". */
public enum GoalStatus {
    REACHED,
    MISSED,
    NOT_ASSESSABLE
}
