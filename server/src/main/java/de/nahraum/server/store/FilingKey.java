package de.nahraum.server.store;

/**
 * By which one wish for a report is known again.
 *
 * @param hash of the key it was sent with
 * @param wish what was asked for with it, at most {@value #LONGEST_WISH} signs
 */
public record FilingKey(String hash, String wish) {
    /** Longest wish that is kept. */
    public static final int LONGEST_WISH = 100;
}
