package de.nahraum.server.store;

/**
 * By which one wish for a report is known again.
 *
 * @param hash SHA-256 of the key it was sent with
 * @param wish SHA-256 of what was asked for with it
 */
public record FilingKey(String hash, String wish) {}
