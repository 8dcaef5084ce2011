package de.nahraum.server.store;

import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.goal.Goal;
import java.util.List;

/** A version as it is computed with. */
public record StoredCity(CityVersion version, CityData data, List<Goal> goals, Comments comments) {}
