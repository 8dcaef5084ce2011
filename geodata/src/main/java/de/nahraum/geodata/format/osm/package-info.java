/** OpenStreetMap extracts: one reading, from which streets, places, addresses and the base map are taken. */
@NullMarked
package de.nahraum.geodata.format.osm;

import org.jspecify.annotations.NullMarked;
