package de.nahraum.server.paper;

/** What markup is for. */
enum Form {
    /** Read in a browser, or printed from there. */
    PAGE,
    /** Made into a PDF. */
    PRINT
}
