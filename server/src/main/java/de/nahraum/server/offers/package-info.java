/** Keeping offers true: handed out as tables, taken back after somebody edited them, compared with what happened in the meantime. */
@NullMarked
package de.nahraum.server.offers;

import org.jspecify.annotations.NullMarked;
