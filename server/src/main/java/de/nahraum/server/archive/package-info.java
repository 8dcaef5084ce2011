/** Filing reports, and making them again to see whether they are the same. */
@NullMarked
package de.nahraum.server.archive;

import org.jspecify.annotations.NullMarked;
