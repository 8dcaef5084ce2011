package de.nahraum.server.live;

import de.nahraum.geodata.goal.GoalChange;
import java.util.Map;

/**
 * The goals of two versions worked out again.
 *
 * @param links by goal, of those both have
 * @param boundariesChanged whether the districts are others; of figures delivered by district that is no cause of its own, for they cannot be counted again
 */
public record Recomputed(Map<String, GoalChange.Links> links, boolean boundariesChanged) {}
