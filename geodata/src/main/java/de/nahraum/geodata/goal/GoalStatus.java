package de.nahraum.geodata.goal;

/** How a goal stands, today and on the way to its target year. */
public enum GoalStatus {
    /** The target is met today. */
    REACHED,
    /** Not today, but the whole interval of the outlook meets it, or plans with a resolution do. */
    ON_TRACK,
    /** The outlook's central value meets it, or plans without a resolution do; or nothing is known of the way there. */
    UNCERTAIN,
    /** Outlook or plans say that it will not be met. */
    OFF_TRACK,
    /** Too little is known of today. */
    NOT_ASSESSABLE
}
