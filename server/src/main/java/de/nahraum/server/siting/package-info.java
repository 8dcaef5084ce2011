/** Searches for sites that take longer than a request: one at a time, a few waiting, none for somebody who has gone. */
package de.nahraum.server.siting;
