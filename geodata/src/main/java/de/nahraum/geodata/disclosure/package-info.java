/**
 * The disclosure gate: which counts of people may be told without betraying one of them. Pure arithmetic over counts and the sums between
 * them; knows nothing of cities, files or pages.
 */
@NullMarked
package de.nahraum.geodata.disclosure;

import org.jspecify.annotations.NullMarked;
