/** Reports of citizens on their way from the door to the store: read, checked, kept once, found again by a code of six words. */
package de.nahraum.server.safety;
