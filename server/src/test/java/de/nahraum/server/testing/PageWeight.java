package de.nahraum.server.testing;

import com.microsoft.playwright.Page;

/**
 * What a page weighs on the wire, by the browser's own account (Resource Timing, {@code transferSize}: compressed bodies, and 300 bytes for the
 * head of each answer). Playwright's own {@code Request.sizes()} may wait forever for an answer.
 */
public final class PageWeight {
    private static final String TRANSFERRED = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, entry) => sum + entry.transferSize, 0)""";

    private PageWeight() {}

    /** Bytes that came over the net for the page and all it asked for until now; a service worker's own requests are not among them. */
    public static int bytes(Page page) {
        return ((Number) page.evaluate(TRANSFERRED)).intValue();
    }
}
