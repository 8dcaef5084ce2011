/** The service: settings, wiring, and the way in. */
@NullMarked
package de.nahraum.server;

import org.jspecify.annotations.NullMarked;
