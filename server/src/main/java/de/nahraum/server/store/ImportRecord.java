package de.nahraum.server.store;

import java.util.List;
import java.util.Map;

/**
 * What an import brought and what was found.
 *
 * @param counts items by kind
 */
public record ImportRecord(CityVersion version, Map<String, Integer> counts, List<Finding> findings) {}
