package de.nahraum.server.safety;

import de.nahraum.geodata.safety.ReleasedSpace;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that leaves the house of what citizens report, each by the decision of a named person.
 *
 * @param cells where many reports come together
 * @param spaces spots people have checked, asked for with every page
 */
public record ReleasedSafety(ShownCells cells, Supplier<List<ReleasedSpace>> spaces) {}
