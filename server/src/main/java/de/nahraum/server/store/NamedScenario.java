package de.nahraum.server.store;

/**
 * A what-if somebody wants told in a report.
 *
 * @param name what it is called there
 * @param link what the atlas writes into its address for it: question and steps, from the question mark or after it
 * @param isPublic whether the public report tells it too
 */
public record NamedScenario(String name, String link, boolean isPublic) {
    /** Longest name, in signs (code points). */
    public static final int LONGEST_NAME = 80;

    /** Longest link, in signs. */
    public static final int LONGEST_LINK = 10_000;
}
