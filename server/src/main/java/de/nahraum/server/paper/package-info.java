/**
 * Papers, before and as they take a form. A {@link de.nahraum.server.paper.Paper} is a list of blocks with all texts in the reader's language; one class per form writes it: a page for
 * the browser, an accessible PDF, a document for the council office, a workbook. What stands in a paper is decided elsewhere; how a heading, a table or a picture looks is decided here.
 */
@NullMarked
package de.nahraum.server.paper;

import org.jspecify.annotations.NullMarked;
