package de.nahraum.server.paper;

/**
 * A map or chart as SVG that needs nothing else: its legend, scale and source are drawn in it.
 *
 * @param svg well-formed, one {@code <svg>} element with a {@code viewBox}; no script, no style sheet, no outside file
 * @param alternativeText what it shows, in words, for those who do not see it
 */
public record Drawing(String svg, double widthMillimetres, double heightMillimetres, String alternativeText) {}
