package de.nahraum.server.store;

import de.nahraum.geodata.city.Offer;
import java.util.List;

/**
 * Offers edited by a person, to become a new version.
 *
 * @param base the version they were compared with: the edit counts only if it is still the newest
 * @param by who answers for it
 * @param offers all offers of the new version
 * @param findings kept beside those of the base
 */
public record OffersEdit(long base, String by, List<Offer> offers, List<Finding> findings) {}
