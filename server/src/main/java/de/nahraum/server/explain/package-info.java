/** What stands behind a figure, said to people: definition, formula, numbers, sources, uncertainty. Computes nothing of its own. */
@NullMarked
package de.nahraum.server.explain;

import org.jspecify.annotations.NullMarked;
