/**
 * The pages for citizens: made here, complete without script, in their language. Each page is a record of what is on it, filled by a class
 * that knows the city, and written by a template of the same name in {@code src/main/jte}.
 */
package de.nahraum.server.citizen;
