package de.nahraum.server.paper;

/**
 * A map or chart: its legend, scale and source are drawn in it.
 *
 * @param page for paper, at most {@value #PAGE_WIDTH_MILLIMETRES} mm wide
 * @param screen the same for screens, narrow enough that it can be read on a phone
 * @param alternativeText what it shows, in words, for those who do not see it
 */
public record Drawing(Sheet page, Sheet screen, String alternativeText) {
    /** Between the margins of A4 portrait. */
    public static final double PAGE_WIDTH_MILLIMETRES = 173;

    /**
     * A drawing as SVG that needs nothing else.
     *
     * @param svg well-formed, one {@code <svg>} element with a {@code viewBox}; no script, no style sheet, no outside file
     */
    public record Sheet(String svg, double widthMillimetres, double heightMillimetres) {}
}
