package de.nahraum.server.offers;

/**
 * A field of an offer that takes an edited value.
 *
 * @param before as it is now; empty for nothing
 */
public record FieldChange(OfferField field, String before, String after) {}
