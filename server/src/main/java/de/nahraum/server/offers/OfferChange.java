package de.nahraum.server.offers;

import java.util.List;

/**
 * What a row of a table would change.
 *
 * @param row as the spreadsheet shows it
 * @param name of the offer as it would be
 * @param added whether the offer is new
 * @param fields at least one
 */
public record OfferChange(int row, String id, String name, boolean added, List<FieldChange> fields) {}
